"""Places of a bare text as JSON rows: what `tollbook places` writes."""

from collections.abc import Mapping, Sequence
from typing import Any

from tollbook.reading.places.mention import Line, PlaceMention, Role
from tollbook.reading.places.recognise import find_places
from tollbook.reading.places.resolve import resolve
from tollbook.reading.places.words import Size
from tollbook.vocabulary.gazetteer import Gazetteer
from tollbook.vocabulary.location import COUNTRY, Location

_SURE = 0.5


def place_row(
    row: Mapping[str, Any], gazetteer: Gazetteer, lines: Sequence[Line] | None = None, point_countries: bool = True
) -> dict[str, Any]:
    """The row's `id` with the toponyms of its `text`, in order; title and date may be missing or null.

    A toponym has `start`, `end` (characters of the text), `text`, and what is certain of it: `id`, `name`, `lat`,
    `lon`, `country`, `adm1`, `adm2` (codes), `where_prec`, `geo_precision`. lines: the text's sentences with parts of
    speech, where a parser ran. point_countries: a country, whose `where_prec` is 6, is given its middle all the same,
    as lists of toponyms do; never where an event is put on a map.
    """
    text = row["text"]
    mentions = find_places(text, gazetteer, lines)
    found = [
        _toponym(mention, place, gazetteer, point_countries)
        for mention, place in zip(mentions, resolve(mentions, gazetteer), strict=True)
        if place and is_toponym(mention)
    ]
    return {"id": row.get("id"), "toponyms": found}


def is_toponym(mention: PlaceMention) -> bool:
    """Whether a mention is listed: surely a place, and no mere building that the gazetteer does not know."""
    building = mention.size == Size.SITE and not mention.known
    return mention.role == Role.PLACE and mention.sure >= _SURE and not building


def _toponym(mention: PlaceMention, place: Location, gazetteer: Gazetteer, point_countries: bool) -> dict[str, Any]:
    row = {"start": mention.start, "end": mention.end, "text": mention.name} | location_json(place)
    if point_countries and place.where_prec == COUNTRY and place.country:
        entry = gazetteer.area(place.country)
        row |= {"lat": entry.lat, "lon": entry.lon} if entry else {}
    return row


def location_json(place: Location) -> dict[str, Any]:
    """A Location as flat JSON; null where nothing certain is known."""
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "adm1": place.adm1.code if place.adm1 else None,
        "adm1_name": place.adm1.name if place.adm1 else None,
        "adm2": place.adm2.code if place.adm2 else None,
        "adm2_name": place.adm2.name if place.adm2 else None,
        "where_prec": place.where_prec,
        "geo_precision": place.geo_precision,
    }
