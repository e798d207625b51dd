"""Deaths of one incident as GED has them: by side, civilians and unknown, adding up to `best`."""

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.publish.edition import Sheet
from tollbook.vocabulary import Harm, Status, Toll

_KILLED = Harm.KILLED


@dataclass(frozen=True, slots=True)
class Deaths:
    """side_a, side_b, civilians and unknown add up to best."""

    side_a: int
    side_b: int
    civilians: int
    unknown: int
    best: int
    high: int
    low: int


def killed(sheet: Sheet) -> Toll | None:
    """How many were killed, of every kind together; None where nobody says."""
    return next((toll for toll in sheet.account.totals if toll.harm is Harm.KILLED), None)


def fighters(sheet: Sheet) -> tuple[Toll, ...]:
    """The tolls of killed fighters whose side is named."""
    return tuple(t for t in _killed(sheet) if t.status is Status.COMBATANT and t.side and (t.high or 0) > 0)


def has_fighters(sheet: Sheet) -> bool:
    """Whether anybody says that fighters were killed, of whatever side."""
    return any(t.status in (Status.COMBATANT, Status.MIXED) and (t.high or 0) > 0 for t in _killed(sheet))


def only_civilians(sheet: Sheet) -> bool:
    """Whether everybody who is said to have been killed was a civilian."""
    statuses = {t.status for t in _killed(sheet) if (t.high or 0) > 0}
    return statuses == {Status.CIVILIAN}


def deaths(sheet: Sheet, total: Toll, side_a: frozenset[str], side_b: frozenset[str]) -> Deaths:
    """The split of a total. side_a, side_b: names of the parties on each side, none for one-sided violence.

    What no kind accounts for is unknown. If the kinds come to more than the total (sources call the same people by
    other words), nobody knows who they were: all are unknown.
    """
    best = total.best or 0
    dead = fighters(sheet)
    a, b = _of(dead, side_a), _of(dead, side_b)
    civilians = sum(t.best or 0 for t in _killed(sheet) if t.status is Status.CIVILIAN)
    known = a + b + civilians
    if known > best:
        a = b = civilians = known = 0
    high = max(total.high or 0, best)
    return Deaths(a, b, civilians, best - known, best, high, min(total.low or 0, best))


def _of(tolls: Iterable[Toll], side: frozenset[str]) -> int:
    return sum(toll.best or 0 for toll in tolls if toll.side and toll.side.name in side)


def _killed(sheet: Sheet) -> Iterable[Toll]:
    return [toll for toll in sheet.account.tolls if toll.harm is _KILLED]
