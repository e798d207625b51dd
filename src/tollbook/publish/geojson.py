"""GeoJSON (RFC 7946): one feature an incident, flat properties, null where nobody knows, never a country's middle."""

import json
from pathlib import Path
from typing import Any

from tollbook.publish.countries import countries
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.files import Output, Written, text
from tollbook.publish.masking import speaker
from tollbook.vocabulary import Harm, Status, Toll
from tollbook.vocabulary.codes import events

_DECIMALS = 6
_STATUSES = (Status.CIVILIAN, Status.COMBATANT, Status.UNKNOWN)


def write(edition: Edition, path: Path) -> Output:
    """A FeatureCollection, feature by feature; `bbox` stands last, when all points are known."""
    box: list[float] = []
    number = 0
    with text(path) as stream:
        stream.write('{"type": "FeatureCollection", "features": [')
        for sheet in edition.sheets:
            row = feature(sheet, edition)
            box = _around(box, row["geometry"])
            stream.write((",\n" if number else "\n") + json.dumps(row, ensure_ascii=False))
            number += 1
        stream.write("\n]" + (f', "bbox": {json.dumps(box)}' if box else "") + "}\n")
    return Output((Written(path, number, "features"),))


def feature(sheet: Sheet, edition: Edition) -> dict[str, Any]:
    """One incident as a Feature; its id is the incident's."""
    place = sheet.place
    point = None
    if place is not None and place.lat is not None and place.lon is not None:
        point = {"type": "Point", "coordinates": [round(place.lon, _DECIMALS), round(place.lat, _DECIMALS)]}
    properties = _what(sheet) | _where(sheet) | _tolls(sheet) | _told(sheet, edition)
    return {"type": "Feature", "id": sheet.incident.id, "geometry": point, "properties": properties}


def _what(sheet: Sheet) -> dict[str, Any]:
    incident = sheet.incident
    code = events()[incident.event]
    where = ", ".join(incident.places) or incident.region or incident.country
    first, last = incident.when.isoformat() if incident.when else (None, None)
    return {
        "incident_id": incident.id,
        "title": f"{code.label}, {where}" if where else code.label,
        "date_start": first,
        "date_end": last,
        "date_prec": incident.when.precision if incident.when else None,
        "event_type": code.acled_event,
        "sub_event_type": code.acled_sub_event,
        "side_a": incident.actor.name if incident.actor else None,
        "side_b": incident.target.name if incident.target else None,
        "event_clarity": incident.clarity,
        "is_sum_of": "; ".join(incident.parts) or None,
    }


def _where(sheet: Sheet) -> dict[str, Any]:
    incident, place = sheet.incident, sheet.place
    known = countries().get((place.country if place else None) or incident.country or "")
    adm1, adm2 = (place.adm1, place.adm2) if place else (None, None)
    return {
        "place_name": ", ".join(incident.places) or incident.region,
        "country_iso3": known.alpha3 if known else None,
        "adm1_name": adm1.name if adm1 else None,
        "adm1_pcode": adm1.pcode if adm1 else None,
        "adm2_name": adm2.name if adm2 else None,
        "adm2_pcode": adm2.pcode if adm2 else None,
        "cod_version": next((area.version for area in (adm2, adm1) if area and area.version), None),
        "where_prec": place.where_prec if place else None,
        "geo_precision": place.geo_precision if place else None,
    }


def _tolls(sheet: Sheet) -> dict[str, Any]:
    """low, best, high; null for what nobody reported, which is not zero. By status as far as one side is counted."""
    found: dict[str, Any] = {}
    totals = {toll.harm: toll for toll in sheet.account.totals}
    for harm in (Harm.KILLED, Harm.INJURED):
        found |= _ends(harm.value, totals.get(harm))
    for status in _STATUSES:
        of = [toll for toll in sheet.account.tolls if toll.harm is Harm.KILLED and toll.status is status]
        found |= _ends(f"killed_{status.value}", of[0] if len(of) == 1 else None)
    killed = totals.get(Harm.KILLED)
    return found | {
        "killed_open": killed.open if killed else None,
        "contested": any(toll.contested for toll in totals.values()),
        "profile": sheet.account.profile,
    }


def _ends(name: str, toll: Toll | None) -> dict[str, int | None]:
    ends = (toll.low, toll.best, toll.high) if toll else (None, None, None)
    return dict(zip((f"{name}_low", f"{name}_best", f"{name}_high"), ends, strict=True))


def _told(sheet: Sheet, edition: Edition) -> dict[str, Any]:
    days = [told.published for told in sheet.members if told.published]
    speakers = dict.fromkeys(speaker(told.claim, edition.world) or told.publisher or "" for told in sheet.members)
    return {
        "status": sheet.account.grade.value,
        "n_sources": sheet.account.sources,
        "n_independent_sources": sheet.account.independent,
        "n_denials": len(sheet.account.denials),
        "sources": "; ".join(filter(None, speakers)) or None,
        "last_revised": max(days).isoformat() if days else None,
    }


def _around(box: list[float], geometry: dict[str, Any] | None) -> list[float]:
    """west, south, east, north."""
    if geometry is None:
        return box
    lon, lat = geometry["coordinates"]
    west, south, east, north = box or (lon, lat, lon, lat)
    return [min(west, lon), min(south, lat), max(east, lon), max(north, lat)]
