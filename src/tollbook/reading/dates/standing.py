"""How a date that may be an event's stands among the others that may be."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from tollbook.reading.dates.asked import Candidate
from tollbook.vocabulary.when import When

_NEAR = 2  # sentences


class Standing(NamedTuple):
    """How a candidate stands among the others.

    nearest: none of its sentence is nearer to the event (or the root). between: how many other dates lie between its
    sentence and the event's. agreed: how many others mean the same days. first: no other sentence before has a date.
    only: no other day is mentioned. rivals: it is that of a saying, and a day of none stands within two sentences.
    known: another date of its sentence has days. relieves, tales: as in `Rivals`, for what another sentence dates.
    several: another date of its sentence means other days.
    """

    nearest: bool
    between: int
    agreed: int
    first: bool
    only: bool
    rivals: bool
    known: bool
    relieves: bool
    tales: bool
    several: bool


@dataclass(frozen=True, slots=True)
class Rivals:
    """The candidates of an event, as one is compared with the others.

    first: the first sentence that has one. beside: those with days by how far their sentence is, alike: by their days.
    between: for each such distance the days that stand nearer, on the same side. short: those of a night and a day at
    most; near: of these, those of no saying within two sentences. relieves: the event's own sentence dates nothing but
    a saying; tales: nor but a counting or what comes later.
    """

    first: int
    beside: Mapping[int, Sequence[Candidate]]
    alike: Mapping[When | None, Sequence[Candidate]]
    between: Mapping[int, Set[When | None]]
    short: Sequence[Candidate]
    near: Sequence[Candidate]
    relieves: bool
    tales: bool


def rivals(found: Sequence[Candidate]) -> Rivals:
    """The candidates of an event, put beside each other; there is one at least."""
    beside: dict[int, list[Candidate]] = {one.gap: [] for one in found}
    alike: dict[When | None, list[Candidate]] = defaultdict(list)
    for one in found:
        if one.when is not None:
            beside[one.gap].append(one)
            alike[one.when].append(one)
    own = beside.get(0, ())
    short = [one for days, ones in alike.items() if days and days.days <= 2 for one in ones]
    return Rivals(
        first=min(one.sentence for one in found),
        beside=beside,
        alike=alike,
        between={0: frozenset(), **_nearer(beside, 1), **_nearer(beside, -1)},
        short=short,
        near=[one for one in short if not one.said and abs(one.gap) <= _NEAR],
        relieves=bool(own) and all(one.said for one in own),
        tales=bool(own) and all(one.tale for one in own),
    )


def _nearer(beside: Mapping[int, Sequence[Candidate]], way: int) -> dict[int, Set[When | None]]:
    """For each distance, before the event (1) or behind it (-1), the days that stand nearer."""
    nearer: dict[int, Set[When | None]] = {}
    days = {one.when for one in beside.get(0, ())}
    for gap in sorted((gap for gap in beside if gap * way > 0), key=abs):
        nearer[gap] = days
        days = days | {one.when for one in beside[gap]}
    return nearer


def standing(one: Candidate, among: Rivals) -> Standing:
    beside = [other for other in among.beside[one.gap] if other.placed != one.placed]
    nearer = among.between[one.gap]
    return Standing(
        nearest=all(one.cost <= other.cost for other in beside),
        between=len(nearer) - (one.when in nearer),
        agreed=len([other for other in among.alike.get(one.when, ()) if other.placed != one.placed]),
        first=one.sentence <= among.first,
        only=not _has_other(one, among.short),
        rivals=one.said and _has_other(one, among.near),
        known=bool(beside),
        relieves=among.relieves,
        tales=among.tales,
        several=any(other.when != one.when for other in beside),
    )


def _has_other(one: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether another mention of other days is among these."""
    return any(other.when != one.when and other.placed != one.placed for other in others)
