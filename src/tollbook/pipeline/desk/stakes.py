"""What is at stake in a question: how the tolls of incidents would move if it were decided the other way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Account, Grade, Harm, Told

_WEIGHTS = {
    Harm.KILLED: 1.0, Harm.CASUALTIES: 0.75, Harm.INJURED: 0.5, Harm.MISSING: 0.5, Harm.ABDUCTED: 0.5,
    Harm.CAPTURED: 0.25, Harm.DISPLACED: 0.01, Harm.STRENGTH: 0.0,
}  # fmt: skip
"""What one person counts for, by harm: so that a displaced town does not stand before the dead."""

_GRADE = 2.0
"""What it counts for that a grade changes or a toll is contested no more, in people."""

_LEAST = 0.5
"""What any claim counts for, in people: a wrong date or place misleads, too."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One harm's low, best and high (None: nobody says), as it is and as it would be."""

    harm: Harm
    before: tuple[int | None, int | None, int | None]
    after: tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Stake:
    """What would change. weight: in people. grade: before and after, None if it stays."""

    weight: float
    shifts: tuple[Shift, ...]
    grade: tuple[Grade, Grade | None] | None = None


def if_gone(telling: Telling, claim: str, counting: Counting) -> Stake:
    """If one of an incident's claims did not stand."""
    left = [each for each in telling.members if each.id != claim]
    return _stake([telling.account], [_account(left, counting)] if left else [])


def if_one(left: Telling, right: Telling, counting: Counting) -> Stake:
    """If two incidents were one."""
    together = _account([*left.members, *right.members], counting)
    return _stake([left.account, right.account], [together])


def _account(members: Sequence[Told], counting: Counting) -> Account:
    return account(summarise(members), members, counting)


def _stake(before: Sequence[Account], after: Sequence[Account]) -> Stake:
    shifts, weight = [], _LEAST
    for harm in Harm:
        old, new = _ends(before, harm), _ends(after, harm)
        if old != new:
            shifts.append(Shift(harm, old, new))
            moved = [abs((b or 0) - (a or 0)) for a, b in zip(old, new, strict=True)]
            weight += _WEIGHTS[harm] * (moved[1] + (moved[0] + moved[2]) / 2)
    grade = _grade(before, after)
    contested = _contested(before) != _contested(after)
    return Stake(weight + _GRADE * (bool(grade) + contested), tuple(shifts), grade)


def _ends(accounts: Sequence[Account], harm: Harm) -> tuple[int | None, int | None, int | None]:
    """The sums of what is said of the ends."""
    tolls = [toll for each in accounts for toll in each.totals if toll.harm is harm]
    return _sum(toll.low for toll in tolls), _sum(toll.best for toll in tolls), _sum(toll.high for toll in tolls)


def _sum(numbers: Iterable[int | None]) -> int | None:
    given = [number for number in numbers if number is not None]
    return sum(given) if given else None


def _grade(before: Sequence[Account], after: Sequence[Account]) -> tuple[Grade, Grade | None] | None:
    old = before[0].grade
    new = after[0].grade if after else None
    return None if len(before) > 1 or old is new else (old, new)


def _contested(accounts: Sequence[Account]) -> bool:
    return any(toll.contested for each in accounts for toll in each.totals)
