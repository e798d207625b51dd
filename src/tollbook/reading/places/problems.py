"""Says which places of a report could not be put anywhere, and why: the name is unknown, or known in too many."""

from collections.abc import Iterator, Sequence

from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.rows import is_toponym
from tollbook.vocabulary.gazetteer import Gazetteer
from tollbook.vocabulary.location import Location
from tollbook.vocabulary.problem import Problem


def place_problems(
    mentions: Sequence[PlaceMention], locations: Sequence[Location | None], gazetteer: Gazetteer
) -> list[Problem]:
    """One for each name that is surely a place and has no location, not even a country's."""
    return list({problem.quote: problem for problem in _problems(mentions, locations, gazetteer)}.values())


def _problems(
    mentions: Sequence[PlaceMention], locations: Sequence[Location | None], gazetteer: Gazetteer
) -> Iterator[Problem]:
    for mention, location in zip(mentions, locations, strict=True):
        if mention.role != Role.PLACE or not is_toponym(mention) or (location and location.where_prec):
            continue
        countries = {entry.country for entry in gazetteer.search(mention.name) if entry.exact}
        if countries:
            message = f"{mention.name} may lie in {len(countries)} countries, and the report does not say which."
            yield Problem("place-ambiguous", message, "It stays without a point.", quote=mention.name)
        else:
            remedy = "Add the country's full gazetteer with `tollbook gazetteer add`."
            yield Problem("place-unknown", f"No gazetteer knows {mention.name}.", remedy, quote=mention.name)
