"""Signs: a claim made ready for comparing, once, so that a pair costs microseconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tollbook.linking.options import Options
from tollbook.linking.words import content_words
from tollbook.vocabulary import Claim, Count, Scope, Told, spelling

WEEK = 7
"""Days: longer than that, a date says little about which incident is meant."""


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees, and UCDP's where_prec."""

    lat: float
    lon: float
    precision: int


@dataclass(frozen=True, slots=True)
class Signs:
    """What is compared of a claim; `id` and `report` are the claim's.

    first, last: day numbers, or None where the claim says none; told_on: the day of the report, or None. places,
    region: keys of spelling; parts: for each place the keys of its words. actor, target, speaker: keys of parties,
    empty where none is named. figures: for each harm, low and high of the claim's whole counts together. words: the
    content words of the quote. total: a sum over several places.
    """

    told: Told
    id: str
    report: str
    first: int | None
    last: int | None
    told_on: int | None
    places: frozenset[str]
    parts: tuple[frozenset[str], ...]
    region: str
    country: str
    event: str
    actor: str
    target: str
    speaker: str
    figures: Mapping[str, tuple[int | None, int | None]]
    words: frozenset[str]
    points: tuple[Point, ...]
    total: bool

    @property
    def days(self) -> int:
        """Length of the date, 0 if there is none."""
        return self.last - self.first + 1 if self.first is not None and self.last is not None else 0


def is_sum(claim: Claim) -> bool:
    """A sum over several places within a week (COUNTING, "Decided for Tollbook"): an incident of its own kind."""
    short = claim.when is not None and claim.when.days <= WEEK
    return claim.scope is Scope.RUNNING and short and len(claim.where.places) > 1


def linkable(claim: Claim) -> bool:
    """Whether a claim can be in an incident at all: running totals and stocks are not."""
    return claim.scope is Scope.INCIDENT or is_sum(claim)


def signs(told: Told, options: Options) -> Signs:
    claim = told.claim
    when = claim.when
    key = options.aliases.key
    return Signs(
        told=told,
        id=claim.id,
        report=claim.report,
        first=when.first.toordinal() if when else None,
        last=when.last.toordinal() if when else None,
        told_on=told.published.toordinal() if told.published else None,
        places=frozenset(filter(None, map(spelling.key, claim.where.places))),
        parts=tuple(filter(None, map(parts, claim.where.places))),
        region=spelling.key(claim.where.region) if claim.where.region else "",
        country=claim.where.country or "",
        event=claim.event,
        actor=key(claim.actor.name) if claim.actor else "",
        target=key(claim.target.name) if claim.target else "",
        speaker=key(claim.speaker.name) if claim.speaker.name else "",
        figures=_figures(claim.counts),
        words=content_words(claim.quote),
        points=tuple(
            Point(place.lat, place.lon, place.where_prec or WEEK)
            for place in options.locations.get(told.id, ())
            if place.lat is not None and place.lon is not None
        ),
        total=claim.scope is Scope.RUNNING,
    )


@lru_cache(maxsize=1 << 16)
def parts(name: str) -> frozenset[str]:
    """Keys of the words of a place's name, short ones (articles, "of") left out."""
    return frozenset(
        key for word in spelling.fold(name).split() if len(word) > 2 and len(key := spelling.key(word)) > 2
    )


def _figures(counts: tuple[Count, ...]) -> dict[str, tuple[int | None, int | None]]:
    """Whole counts of one harm added up; a sum with an open end is open at that end."""
    found: dict[str, tuple[int | None, int | None]] = {}
    for count in counts:
        if count.part_of is not None:
            continue
        harm = count.harm.value
        if harm in found:
            low, high = found[harm]
            found[harm] = _plus(low, count.low), _plus(high, count.high)
        else:
            found[harm] = count.low, count.high
    return found


def _plus(left: int | None, right: int | None) -> int | None:
    return None if left is None or right is None else left + right
