"""Sums of tolls over incidents as `ledger.period` makes them, in columns: low, best and high of each kind of victim."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tollbook.pipeline.catalogue import columns
from tollbook.pipeline.catalogue.columns import Columns, Ints
from tollbook.pipeline.catalogue.reckoning import AGGREGATE, CHECK
from tollbook.pipeline.catalogue.tables import HARMS, STATUSES, WHOLE
from tollbook.vocabulary import Actor, Toll, UsageError

_UNITS = {"day": "D", "month": "M", "year": "Y"}
SPANS = ("all", *_UNITS, *columns.SPANS)
"""By what sums can be told apart."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Sum:
    """What some incidents come to.

    of: what they share (a month, a country; empty for all, or where it is not known). tolls: for each harm, status and
    side; totals: for each harm, over everybody. contested: for each harm, how many incidents' totals are contested.
    incidents: how many there are; aggregates: how many of them are sums over several places; checks: how many of these
    have parts in the book, beyond which they add what they can, else nothing.
    """

    of: str
    tolls: tuple[Toll, ...] = ()
    totals: tuple[Toll, ...] = ()
    contested: tuple[tuple[str, int], ...] = ()
    incidents: int = 0
    aggregates: int = 0
    checks: int = 0


def sums(held: Columns, wanted: Mask, by: str) -> tuple[Sum, ...]:
    """One sum for each span of `by` that an incident is in, in their order. Raises UsageError for an unknown one.

    wanted: which of the columns' incidents.
    """
    spans, labels = _spans(held, by)
    size = len(labels)
    counts = {
        "incidents": wanted,
        "aggregates": wanted & (held.sums >= AGGREGATE),
        "checks": wanted & (held.sums == CHECK),
    }
    numbers = {name: np.bincount(spans[mask], minlength=size) for name, mask in counts.items()}
    tolls = _tolls(held, wanted, spans, size)
    found = []
    for place in range(size):
        if by == "all" or numbers["incidents"][place]:
            own = tolls.get(place, [])
            totals = [(toll, many) for toll, many in own if toll.status is None]
            found.append(
                Sum(
                    of=labels[place],
                    tolls=tuple(toll for toll, _ in own if toll.status is not None),
                    totals=tuple(toll for toll, _ in totals),
                    contested=tuple((toll.harm.value, many) for toll, many in totals if many),
                    **{name: int(number[place]) for name, number in numbers.items()},
                )
            )
    return tuple(sorted(found, key=lambda each: each.of))


def _spans(held: Columns, by: str) -> tuple[Ints, tuple[str, ...]]:
    """For each incident the place of its span among the labels."""
    if by == "all":
        return np.zeros(len(held.incidents), np.int64), ("",)
    if by in _UNITS:
        units, places = np.unique(held.first.astype(f"datetime64[{_UNITS[by]}]"), return_inverse=True)
        return places.astype(np.int64), tuple("" if np.isnat(unit) else str(unit) for unit in units)
    if by not in held.spans:
        raise UsageError(f"Sums cannot be told apart by {by!r}.", f"There are: {', '.join(SPANS)}.")
    return held.spans[by], held.labels[by]


def _tolls(held: Columns, added: Mask, spans: Ints, size: int) -> dict[int, list[tuple[Toll, int]]]:
    """For each span its tolls, in the order of harm, status and side, with how many of each are contested."""
    rows = slice(None) if added.all() else np.flatnonzero(added[held.owners])
    table = {name: held.tolls[name][rows] for name in ("cell", "low", "best", "high", "open", "contested")}
    many = max(1, len(held.cells))
    cells = spans[held.owners[rows]] * many + table["cell"]
    last = size * many
    there = np.flatnonzero(np.bincount(cells, minlength=last)).tolist()
    ends = {name: _ends(table[name], cells, last) for name in ("low", "best", "high")}
    is_open = np.bincount(cells, weights=table["open"], minlength=last)
    contested = np.bincount(cells, weights=table["contested"], minlength=last)
    order = sorted(range(len(held.cells)), key=lambda place: held.cells[place][:3])
    rank = {place: number for number, place in enumerate(order)}
    found: dict[int, list[tuple[Toll, int]]] = {}
    for cell in sorted(there, key=lambda each: (each // many, rank[each % many])):
        harm, status, side, name = held.cells[cell % many]
        toll = Toll(
            harm=HARMS[harm],
            status=None if status == WHOLE else STATUSES[status],
            side=Actor(name or side) if side else None,
            low=_end(ends["low"], cell),
            best=_end(ends["best"], cell),
            high=_end(ends["high"], cell),
            open=bool(is_open[cell]),
            contested=bool(contested[cell]),
        )
        found.setdefault(cell // many, []).append((toll, int(contested[cell])))
    return found


Ends = tuple[Ints, Ints]
"""For each cell the sum of what was given, exact below 2⁵³, and how often any was."""


def _ends(values: Ints, cells: Ints, last: int) -> Ends:
    given = values >= 0
    if not given.all():
        values, cells = values[given], cells[given]
    added = np.bincount(cells, weights=values, minlength=last).astype(np.int64)
    return added, np.bincount(cells, minlength=last).astype(np.int64)


def _end(ends: Ends, cell: int) -> int | None:
    added, given = ends
    return int(added[cell]) if given[cell] else None
