"""PLOVER: one event record an incident, with `size` for who came to harm; denials and questions in `mode`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tollbook.publish.countries import countries
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.files import Output
from tollbook.publish.lines import write_lines
from tollbook.publish.world import Party
from tollbook.vocabulary import Denied
from tollbook.vocabulary.codes import events, plover_sizes
from tollbook.vocabulary.location import COUNTRY, EXACT, FIRST_AREA, NEAR, SECOND_AREA

_QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
_SECTORS = {
    "state-forces": "MIL", "external-forces": "MIL", "police": "COP", "rebel-group": "REB",
    "political-militia": "PRM", "identity-militia": "PRM", "coalition": "MIL",
}  # fmt: skip
_RESOLUTION = {EXACT: 4, NEAR: 4, SECOND_AREA: 3, FIRST_AREA: 2, COUNTRY: 1}


def write(edition: Edition, path: Path) -> Output:
    """JSON Lines. Events of no category, and those without a day, are left out."""
    kept = [sheet for sheet in edition.sheets if events()[sheet.incident.event].plover and sheet.incident.when]
    missing = sum(1 for _ in edition.sheets) - len(kept)
    left_out = (("incidents of no PLOVER category, or without a day", missing),) if missing else ()
    return write_lines(path, _records(kept, edition), "events", left_out)


def _records(sheets: list[Sheet], edition: Edition) -> Iterator[dict[str, Any]]:
    for sheet in sheets:
        yield record(sheet, edition)


def record(sheet: Sheet, edition: Edition) -> dict[str, Any]:
    """The report's words are no part of it; `tollbook` is our extension, with low and high. Of two who fight each other
    both are actors (PLOVER manual, ASSAULT)."""
    incident = sheet.incident
    code = events()[incident.event]
    first, last = incident.when.isoformat() if incident.when else ("", "")
    actor = [_entity(edition.world.party(incident.actor.name))] if incident.actor else [{"sector": "UNK"}]
    target = [_entity(edition.world.party(incident.target.name))] if incident.target else []
    if code.acled_event == "Battles":
        actor, target = actor + target, []
    denied = any(denial.denies is Denied.OCCURRENCE and denial.against for denial in sheet.account.denials)
    found: dict[str, Any] = {
        "id": incident.id,
        "date": first,
        "actor": actor,
        "recipient": target,
        "event": [code.plover],
        "quad_code": _QUADS.get(code.plover or "", 4),
        "mode": [*code.modes[:1], *(["negation"] if denied else [])],
        "context": ["military"],
        "size": _size(sheet),
        "coder": f"tollbook {edition.method.version}",
        "tollbook": {"profile": sheet.account.profile, "grade": sheet.account.grade.value, "tolls": _tolls(sheet)},
    }
    if last != first:
        found["enddate"] = last
    if sheet.place is not None:
        found["event_loc"] = _location(sheet)
    return found


def _entity(party: Party) -> dict[str, Any]:
    country = countries().get(party.country or "")
    found = {"code": country.alpha3} if country else {}
    return found | {"sector": _SECTORS.get(party.kind, "UNK"), "entity_text": party.name}


def _size(sheet: Sheet) -> dict[str, int]:
    sizes = plover_sizes()
    return {sizes[t.harm]: t.best for t in sheet.account.totals if t.harm in sizes and t.best is not None}


def _tolls(sheet: Sheet) -> dict[str, Any]:
    return {
        toll.harm.value: {"low": toll.low, "best": toll.best, "high": toll.high, "contested": toll.contested}
        for toll in sheet.account.totals
    }


def _location(sheet: Sheet) -> dict[str, Any]:
    place = sheet.place
    assert place is not None
    country = countries().get(place.country or "")
    geoname = place.id.removeprefix("geonames:") if place.id and place.id.startswith("geonames:") else None
    found = {
        "extracted_place": ", ".join(sheet.incident.places) or place.words,
        "resolved_place": place.name,
        "geonameid": geoname,
        "lat": place.lat,
        "lon": place.lon,
        "district": place.adm2.name if place.adm2 else None,
        "province": place.adm1.name if place.adm1 else None,
        "country": country.name if country else None,
        "country_code": country.alpha3 if country else None,
        "resolution": _RESOLUTION.get(place.where_prec or 0),
    }
    return {name: value for name, value in found.items() if value is not None}
