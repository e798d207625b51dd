"""What the gazetteer knows of a name, summed up for recognition: whether, how large, and in which countries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.vocabulary.gazetteer import Kind, Toponym
from tollbook.vocabulary.spelling import fold

_PARTS = frozenset([Kind.FIRST_AREA, Kind.SECOND_AREA])


@dataclass(frozen=True, slots=True)
class Known:
    """exact: under this very name. people: of the largest. top: its largest kind. countries: all it may lie in."""

    exact: bool
    people: int
    top: Kind
    countries: frozenset[str]

    @property
    def big(self) -> bool:
        """Large enough to be named without a word that says it is a place."""
        return self.exact and (self.top <= Kind.FIRST_AREA or self.people >= 50_000)


def known(entries: Sequence[Toponym], name: str, countries: frozenset[str] = frozenset()) -> Known | None:
    """What is known of a name by its entries; a spelling that is only alike counts within the given countries.

    What is an area's own name is no country's, even where the country is called after it ("Gaza", "England").
    """
    if not entries:
        return None
    kept = [e for e in entries if e.exact] or [e for e in entries if e.country in countries]
    own = {e.country for e in kept if e.kind in _PARTS and fold(e.name) == fold(name)}
    kept = [e for e in kept if e.kind != Kind.COUNTRY or e.country not in own or fold(e.name) == fold(name)]
    if not kept:
        return None
    return Known(
        exact=kept[0].exact,
        people=max(e.people for e in kept),
        top=min(e.kind for e in kept),
        countries=frozenset(e.country for e in kept if e.country),
    )


def alike_in(entries: Sequence[Toponym]) -> frozenset[str]:
    """The countries whose entries are only alike in spelling; none where one is exact, which counts in all."""
    exact = any(entry.exact for entry in entries)
    return frozenset() if exact else frozenset(entry.country for entry in entries)


def vote(found: Iterable[tuple[str, float]]) -> frozenset[str]:
    """The countries that a report speaks of most: those with at least a fifth of the votes, three at most."""
    votes: dict[str, float] = defaultdict(float)
    for country, weight in found:
        votes[country] += weight
    total = sum(votes.values())
    most = sorted(votes, key=lambda country: -votes[country])[:3]
    return frozenset(country for country in most if votes[country] * 5 >= total)
