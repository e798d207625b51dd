"""Meanings: all that the names of a report may mean by the gazetteer, worked out once for each name."""

from collections.abc import Sequence

from tollbook.reading.knowledge.countries import country_phrases
from tollbook.vocabulary.gazetteer import Gazetteer, Kind, Toponym
from tollbook.vocabulary.spelling import fold

_SHORT = 4


class Meanings:
    """The entries of the names that are asked for."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._of: dict[str, Sequence[Toponym]] = {}

    def of(self, name: str) -> Sequence[Toponym]:
        """All that a name may mean; a country only by a name of its own where a part of it has that name (England)."""
        if name not in self._of:
            self._of[name] = _entries(name, self._gazetteer)
        return self._of[name]


def _entries(name: str, gazetteer: Gazetteer) -> Sequence[Toponym]:
    found = gazetteer.search(name)
    if name.isupper() and len(name) <= _SHORT:
        found = [entry for entry in found if entry.exact]
    if any(entry.exact and entry.kind in (Kind.REGION, Kind.SEA) for entry in found):
        return found
    own = {entry.country for entry in found if entry.kind == Kind.FIRST_AREA and is_own(entry, name)}
    known = {entry.id for entry in found}
    named = [gazetteer.area(country.alpha2) for country in country_phrases().get(name)]
    more = [entry for entry in named if entry and entry.id not in known]
    return [e for e in [*found, *more] if e.kind != Kind.COUNTRY or e.country not in own or is_own(e, name)]


def is_own(entry: Toponym, name: str) -> bool:
    """Whether a name is the entry's own, and not one that it has beside."""
    return fold(entry.name) == fold(name)
