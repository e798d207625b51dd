"""Sums of tolls over incidents: low, best and high added for each harm, status and side; checks are never added.

An end that nobody gave adds nothing, and leaves the sum `open` where it is the upper one. What the rule comes from:
COUNTING, section 5 (reports of one incident are linked, sums are made across incidents only).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from sqlite3 import Connection

from tollbook.pipeline.catalogue.reckoning import AGGREGATE, CHECK
from tollbook.pipeline.catalogue.tables import HARMS, STATUSES, WHOLE
from tollbook.pipeline.catalogue.wanted import Query
from tollbook.vocabulary import Actor, Toll, UsageError

SPANS: Mapping[str, str] = {
    "all": "''",
    "day": "l.first",
    "month": "substr(l.first, 1, 7)",
    "year": "substr(l.first, 1, 4)",
    "country": "coalesce(l.country, '')",
    "event": "l.event",
    "grade": "l.grade",
}
"""By what sums can be told apart."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What some incidents come to.

    of: what they share (a month, a country; empty for all). tolls: for each harm, status and side; totals: for each
    harm, over everybody. contested: for each harm, how many incidents' totals are contested. incidents: how many were
    added; aggregates: how many of them are sums over several places; checks: sums whose parts are in the book, not
    added; undated: incidents without a day, not added.
    """

    of: str
    tolls: tuple[Toll, ...] = ()
    totals: tuple[Toll, ...] = ()
    contested: tuple[tuple[str, int], ...] = ()
    incidents: int = 0
    aggregates: int = 0
    checks: int = 0
    undated: int = 0


def sums(store: Connection, query: Query, by: str) -> tuple[Sum, ...]:
    """One sum for each span of `by`, in their order. Raises UsageError for an unknown one."""
    if by not in SPANS:
        raise UsageError(f"Sums cannot be told apart by {by!r}.", f"There are: {', '.join(SPANS)}.")
    span = SPANS[by]
    found = {each.of: each for each in _counted(store, query, span)}
    if by == "all" and not found:
        found = {"": Sum("")}
    for of, toll, contested in _added(store, query, span):
        before = found[of]
        if toll.status is None:
            many = (*before.contested, *([(toll.harm.value, contested)] if contested else []))
            found[of] = replace(before, totals=(*before.totals, toll), contested=many)
        else:
            found[of] = replace(before, tolls=(*before.tolls, toll))
    return tuple(found[of] for of in sorted(found))


def _counted(store: Connection, query: Query, span: str) -> Iterator[Sum]:
    dated = "l.first IS NOT NULL"
    counts = (
        f"l.sum <> {CHECK} AND {dated}",
        f"l.sum = {AGGREGATE} AND {dated}",
        f"l.sum = {CHECK}",
        "l.first IS NULL",
    )
    columns = ", ".join(f"sum({each})" for each in counts)
    rows = store.execute(
        f"SELECT coalesce({span}, ''), {columns} FROM {query.tables} WHERE {query.where} GROUP BY 1", query.values
    )
    for of, *numbers in rows:
        yield Sum(of, incidents=numbers[0], aggregates=numbers[1], checks=numbers[2], undated=numbers[3])


def _added(store: Connection, query: Query, span: str) -> Iterator[tuple[str, Toll, int]]:
    rows = store.execute(
        f"SELECT {span}, t.harm, t.status, t.side, min(t.name), sum(t.low), sum(t.best), sum(t.high), "
        f"max(t.open OR t.high IS NULL), sum(t.contested) FROM {query.tables} "
        "JOIN tolls t ON t.profile = l.profile AND t.incident = l.incident "
        f"WHERE {query.where} AND l.first IS NOT NULL AND l.sum <> {CHECK} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        query.values,
    )
    for of, harm, status, side, name, low, best, high, is_open, contested in rows:
        toll = Toll(
            harm=HARMS[harm],
            status=None if status == WHOLE else STATUSES[status],
            side=Actor(name or side) if side else None,
            low=low,
            best=best,
            high=high,
            open=bool(is_open),
            contested=bool(contested),
        )
        yield of, toll, contested
