"""Look: what a gazetteer and the names of countries know of the words of a report, each name looked up once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from tollbook.reading.knowledge.countries import Country, country_phrases, demonym_phrases
from tollbook.reading.places.known import Known, alike_in, known
from tollbook.reading.places.runs import ARTICLES, capital
from tollbook.reading.places.words import heads, listed
from tollbook.vocabulary.gazetteer import Gazetteer, Kind

_APOSTROPHES = re.compile(r" ?['’] ?(?=s\b)| ['’] ")
_COUNTRY_SIZE = 10**7


@dataclass(frozen=True, slots=True)
class Look:
    """What a name is looked up in: a gazetteer, and the countries whose spellings may be loose.

    met: what was looked up, and found. alike: the names among it that are only like some in the gazetteer, with the
    countries of these.
    """

    gazetteer: Gazetteer
    countries: frozenset[str] = frozenset()
    met: dict[tuple[str, ...], Known | None] = field(default_factory=dict, compare=False, repr=False)
    alike: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def known(self, span: Sequence[str]) -> Known | None:
        """What is known of some words as a name, None if nothing is or if they are too common to be one."""
        asked = tuple(span)
        if asked not in self.met:
            self.met[asked] = self._known(asked)
        return self.met[asked]

    def _known(self, span: tuple[str, ...]) -> Known | None:
        name = _APOSTROPHES.sub("'", " ".join(span).replace(" - ", "-"))
        if span[0].lower() == "the" and (country_phrases().get(name) or demonym_phrases().get(name)):
            return None
        entries = self.gazetteer.search(name)
        if alike := alike_in(entries):
            self.alike[span] = alike
        seen = known(entries, name, self.countries)
        country = country_phrases().get(name)
        other = seen and seen.exact and (seen.top in (Kind.REGION, Kind.SEA) or _part_of(country, seen))
        if country and capital(span[0]) and not other:
            return Known(True, _COUNTRY_SIZE, Kind.COUNTRY, frozenset(one.alpha2 for one in country))
        short = len(name.replace(".", "")) < 3 and not name.isupper()
        if not seen or short or (name.isupper() and len(name) <= 4 and not seen.big):
            return None
        names = [word for word in span if capital(word)]
        if all(common(word) for word in names):
            return seen if len(names) > 1 and seen.big else None
        return seen


def _part_of(countries: Sequence[Country], seen: Known) -> bool:
    """Whether the gazetteer has the name as that of a first-level area of one of the countries, and of none of them."""
    return seen.top == Kind.FIRST_AREA and any(country.alpha2 in seen.countries for country in countries)


def common(word: str) -> bool:
    """Whether a word alone is no name: an article, a general word for a place, a title."""
    return word.lower().rstrip(".") in _common_words()


@cache
def _common_words() -> frozenset[str]:
    lists = (listed(name) for name in ("never", "compass", "bodies", "titles", "constructs"))
    return ARTICLES.union(heads(), *lists)
