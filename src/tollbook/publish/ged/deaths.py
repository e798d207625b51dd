"""Deaths of one incident as GED has them: by side, civilians and unknown, adding up to `best`."""

from typing import NamedTuple

from tollbook.publish.edition import Sheet
from tollbook.vocabulary import Harm, Status, Toll

_KILLED = Harm.KILLED


class Deaths(NamedTuple):
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
    return next((toll for toll in sheet.account.totals if toll.harm is _KILLED), None)


class Dead(NamedTuple):
    """Who died. sides: names of the parties whose fighters did. fighters: whether any did, of whatever side.

    only_civilians: whether everybody who is said to have been killed was a civilian.
    """

    sides: tuple[str, ...]
    fighters: bool
    only_civilians: bool


def dead(sheet: Sheet) -> Dead:
    """By the tolls of the killed that are above zero."""
    sides: list[str] = []
    fighters = civilians = others = False
    for toll in sheet.account.tolls:
        if toll.harm is not _KILLED or (toll.high or 0) < 1:
            continue
        status = toll.status
        if status is Status.CIVILIAN:
            civilians = True
            continue
        others = True
        fighters = fighters or status is Status.COMBATANT or status is Status.MIXED
        if status is Status.COMBATANT and toll.side and toll.side.name not in sides:
            sides.append(toll.side.name)
    return Dead(tuple(sides), fighters, civilians and not others)


def deaths(sheet: Sheet, total: Toll, side_a: frozenset[str], side_b: frozenset[str]) -> Deaths:
    """The split of a total. side_a, side_b: names of the parties on each side, none for one-sided violence.

    What no kind accounts for is unknown. If the kinds come to more than the total (sources call the same people by
    other words), nobody knows who they were: all are unknown.
    """
    best = total.best or 0
    a = b = civilians = 0
    for toll in sheet.account.tolls:
        if toll.harm is not _KILLED:
            continue
        if toll.status is Status.CIVILIAN:
            civilians += toll.best or 0
        elif toll.status is Status.COMBATANT and toll.side and (toll.high or 0) > 0:
            a += (toll.best or 0) if toll.side.name in side_a else 0
            b += (toll.best or 0) if toll.side.name in side_b else 0
    known = a + b + civilians
    if known > best:
        a = b = civilians = known = 0
    high = max(total.high or 0, best)
    return Deaths(a, b, civilians, best - known, best, high, min(total.low or 0, best))
