"""Locate: where the places of an incident lie, by the reader's resolver; several places are the area that holds all."""

from collections.abc import Sequence
from functools import cache, lru_cache

from tollbook import engines
from tollbook.pipeline.settings import gazetteer_folder
from tollbook.reading.knowledge.countries import country_by_code
from tollbook.reading.places import PlaceMention, Role, resolve
from tollbook.reading.places.resolve import located
from tollbook.vocabulary import Incident
from tollbook.vocabulary.gazetteer import Gazetteer, Kind
from tollbook.vocabulary.location import COUNTRY, Location


def locate(incident: Incident) -> Location | None:
    """The place of an incident, with the precision that its words and the gazetteer allow; None if it names none."""
    return _locate(incident.places, incident.region, incident.country)


@cache
def _gazetteer() -> Gazetteer:
    return engines.open_gazetteer(gazetteer_folder())


@lru_cache(maxsize=65536)
def _locate(places: tuple[str, ...], region: str | None, country: str | None) -> Location | None:
    words = ", ".join(places) or region or country
    if words is None:
        return None
    mentions = _mentions(places, region, country)
    found = resolve(mentions, _gazetteer())
    certain = [place for place in found[len(mentions) - max(len(places), 1) :] if place and place.where_prec]
    held = [place for place in certain if country is None or place.country == country]
    if len(held) == 1:
        return held[0]
    if held:
        return _together(words, held)
    return Location(words, country=country, where_prec=COUNTRY if country else None)


def _mentions(places: tuple[str, ...], region: str | None, country: str | None) -> list[PlaceMention]:
    """As if the report had said them from the largest to the smallest, each within the one before."""
    found: list[PlaceMention] = []
    known = country_by_code().get(country) if country else None
    if known:
        found.append(_mention(known.name, 0, None, Kind.COUNTRY, frozenset({known.alpha2})))
    for name in [region] if region else []:
        found.append(_mention(name, len(found), len(found) - 1 if found else None))
    holder = len(found) - 1 if found else None
    found += [_mention(name, len(found) + index, holder) for index, name in enumerate(places)]
    return found


def _mention(
    name: str, at: int, within: int | None, top: Kind | None = None, countries: frozenset[str] = frozenset()
) -> PlaceMention:
    return PlaceMention(0, len(name), name, 0, at, at + 1, Role.PLACE, within=within, top=top, countries=countries)


def _together(words: str, places: Sequence[Location]) -> Location:
    """The smallest area that holds all of them, as a place somewhere in it."""
    for areas in ([place.adm2 for place in places], [place.adm1 for place in places]):
        codes = {area.code if area else None for area in areas}
        code = codes.pop() if len(codes) == 1 else None
        entry = _gazetteer().area(code) if code else None
        if entry:
            return located(words, entry, _gazetteer(), held=True)
    countries = {place.country for place in places}
    country = countries.pop() if len(countries) == 1 else None
    return Location(words, country=country, where_prec=COUNTRY if country else None)
