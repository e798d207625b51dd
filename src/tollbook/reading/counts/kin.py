"""Kin: a count that leaves out who its victims are takes it from the count that it goes with."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.counts.counted import Counted
from tollbook.vocabulary.codes import Status

_OTHERS = frozenset({"other", "another"})
_HARMED = frozenset(
    "dead wounded injured hurt casualty loss death body corpse life victim missing captured fallen martyr".split()
)


@dataclass(frozen=True, slots=True)
class Kin:
    """The status that another count gives, by its index, and how it is tied to it: "part", "others" or "beside"."""

    status: Status
    tie: str
    index: int


def kin_of(counts: Sequence[Counted], wholes: Sequence[int | None], statuses: Sequence[Status]) -> Kin | None:
    """What the counts before say of the next one's victims. statuses: theirs; wholes: what each is a part of."""
    key = len(statuses)
    this, whole = counts[key], wholes[key]
    word = this.person.singular if this.person is not None and this.people is not None else ""
    if whole is not None:
        known = statuses[whole] if whole < key and (not word or word in _HARMED | _OTHERS) else None
        return _kin(known, "part", whole)
    if word and word not in _HARMED | _OTHERS:
        return None
    before = [at for at in range(key) if wholes[at] is None and counts[at].high != 0]
    beside = [at for at in before if counts[at].sentence == this.sentence]
    if beside:
        return _kin(statuses[beside[-1]], "others" if word in _OTHERS else "beside", beside[-1])
    return None


def _kin(status: Status | None, tie: str, index: int) -> Kin | None:
    return Kin(status, tie, index) if status in (Status.CIVILIAN, Status.COMBATANT) else None
