"""Sums of kept tolls, added up by the database as `ledger.period` adds them up."""

from collections import defaultdict
from sqlite3 import Connection
from typing import Any

from tollbook.pipeline.sums import Sum, in_order
from tollbook.pipeline.tell import Selection
from tollbook.vocabulary import Actor, Harm, Period, Status, Toll

_SPANS = {
    "all": "'all'",
    "place": "i.place",
    "region": "i.region",
    "country": "i.country",
    "day": "i.first",
    "month": "substr(i.first, 1, 7)",
    "event": "i.event",
}


def added_up(store: Connection, selection: Selection, by: str, profile: str) -> list[Sum]:
    """What `pipeline.sums.sums` makes of the same incidents. by: one of its `BY`."""
    condition, values = _condition(selection)
    span = _SPANS[by]
    counts = store.execute(
        f"SELECT {span}, count(*), sum(i.clarity = 2) FROM incidents i WHERE {condition} GROUP BY 1", values
    ).fetchall()
    tolls: dict[Any, tuple[list[Toll], list[Toll]]] = defaultdict(lambda: ([], []))
    # Without conditions and spans no row of an incident is needed.
    tables = "tolls t" if by == "all" and condition == "1" else "tolls t JOIN incidents i ON i.key = t.incident"
    for name, whole, *row in store.execute(
        f"SELECT {span}, t.whole, t.harm, t.status, min(t.name), sum(t.low), sum(t.best), sum(t.high), max(t.open), "
        f"max(t.contested) FROM {tables} WHERE {condition} GROUP BY 1, 2, 3, 4, t.side "
        "ORDER BY t.harm, coalesce(t.status, ''), t.side",
        values,
    ):
        tolls[name][whole].append(_toll(*row))
    found = []
    for name, incidents, aggregates in counts:
        parts, totals = tolls[name]
        found.append(Sum(name, Period(None, None, profile, tuple(parts), tuple(totals), incidents, aggregates, 0)))
    return in_order(found, by)


def _condition(selection: Selection) -> tuple[str, list[str]]:
    conditions, values = [], []
    if selection.since:
        conditions.append("i.last >= ?")
        values.append(selection.since.isoformat())
    if selection.until:
        conditions.append("i.first <= ?")
        values.append(selection.until.isoformat())
    if selection.contested:
        conditions.append("i.contested")
    if selection.where:
        conditions.append("instr(i.names, ?)")
        values.append(selection.where.casefold())
    return " AND ".join(conditions) or "1", values


def _toll(
    harm: str, status: str | None, side: str | None, low: int | None, best: int | None, high: int | None, *marks: int
) -> Toll:
    return Toll(
        harm=Harm(harm),
        status=Status(status) if status else None,
        side=Actor(side) if side else None,
        low=low,
        best=best,
        high=high,
        open=bool(marks[0]),
        contested=bool(marks[1]),
    )
