"""Changes of a toll in order: what it was before and after each, and what brought it about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tollbook.pipeline.desk.history import Change, Day
from tollbook.vocabulary import Account, Grade, Ruling, Told
from tollbook.web.views.amounts import Amount, toll_amount


@dataclass(frozen=True, slots=True)
class Moved:
    """One harm's total, None where there was or is none."""

    harm: str
    before: Amount | None
    after: Amount | None


@dataclass(frozen=True, slots=True)
class ToldChange:
    """reports: how many were read. moved: totals that changed. grade: before and after, if it changed."""

    at: datetime
    reports: int
    ruled: tuple[Ruling, ...]
    moved: tuple[Moved, ...]
    grade: tuple[Grade | None, Grade | None] | None
    claims: int


@dataclass(frozen=True, slots=True)
class ToldDay:
    day: date
    moved: tuple[Moved, ...]
    fresh: tuple[Told, ...]
    first: bool


def told_changes(changes: Sequence[Change]) -> list[ToldChange]:
    """The latest first."""
    found: list[ToldChange] = []
    before: Account | None = None
    for change in changes:
        found.append(
            ToldChange(
                at=change.at,
                reports=len(change.read),
                ruled=change.ruled,
                moved=_moved(before, change.account),
                grade=_grade(before, change.account),
                claims=change.told,
            )
        )
        before = change.account
    return found[::-1]


def told_days(days: Sequence[Day]) -> list[ToldDay]:
    """The first first; days on which nothing moved only if somebody new spoke."""
    found: list[ToldDay] = []
    before: Account | None = None
    for each in days:
        found.append(ToldDay(each.day, _moved(before, each.account), each.fresh, before is None))
        before = each.account
    return found


def _moved(before: Account | None, after: Account | None) -> tuple[Moved, ...]:
    old = {toll.harm: toll_amount(toll) for toll in before.totals} if before else {}
    new = {toll.harm: toll_amount(toll) for toll in after.totals} if after else {}
    return tuple(
        Moved(harm.value, old.get(harm), new.get(harm))
        for harm in dict.fromkeys([*old, *new])
        if old.get(harm) != new.get(harm)
    )


def _grade(before: Account | None, after: Account | None) -> tuple[Grade | None, Grade | None] | None:
    old, new = before.grade if before else None, after.grade if after else None
    return None if old is new or before is None else (old, new)
