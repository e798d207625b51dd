"""Where an incident lies in GED's columns; a country's middle is never given for a place."""

from functools import lru_cache
from math import floor

from tollbook.publish.edition import Sheet
from tollbook.vocabulary.location import COUNTRY, Location

Cells = tuple[object, ...]


def priogrid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID: half a degree, from 1 in the south-west, 720 in a row."""
    row, column = floor((lat + 90) / 0.5), floor((lon + 180) / 0.5)
    return min(row, 359) * 720 + min(column, 719) + 1


@lru_cache(maxsize=65536)
def _point(lat: float, lon: float) -> Cells:
    lat, lon = round(lat, 6) + 0.0, round(lon, 6) + 0.0  # no -0.0
    return lat, lon, f"POINT ({lon} {lat})", priogrid(lat, lon)


def where(sheet: Sheet) -> Cells:
    """where_prec to priogrid_gid."""
    place = sheet.place or Location("", country=sheet.incident.country, where_prec=COUNTRY)
    words = ", ".join([part for part in (*sheet.incident.places, sheet.incident.region) if part])
    point: Cells = ("", "", "", "")
    if place.lat is not None and place.lon is not None:
        point = _point(place.lat, place.lon)
    return (
        place.where_prec or COUNTRY,
        place.name or "",
        words or place.words,
        place.adm1.name if place.adm1 else "",
        place.adm2.name if place.adm2 else "",
        *point,
    )
