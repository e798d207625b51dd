"""Sums of tolls over incidents: low, best and high added for each harm, status and side; checks are never added.

An end that nobody gave adds nothing, and leaves the sum `open` where it is the upper one. What the rule comes from:
COUNTING, section 5 (reports of one incident are linked, sums are made across incidents only).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tollbook.pipeline.catalogue.columns import Columns, Ints
from tollbook.pipeline.catalogue.reckoning import AGGREGATE, CHECK
from tollbook.pipeline.catalogue.tables import HARMS, STATUSES, WHOLE
from tollbook.vocabulary import Actor, Toll, UsageError

_UNITS = {"day": "D", "month": "M", "year": "Y"}
SPANS = ("all", *_UNITS, "country", "event", "grade")
"""By what sums can be told apart."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Sum:
    """What some incidents come to.

    of: what they share (a month, a country; empty for all, or where it is not known). tolls: for each harm, status and
    side; totals: for each harm, over everybody. contested: for each harm, how many incidents' totals are contested.
    incidents: how many were added; aggregates: how many of them are sums over several places; checks: sums whose parts
    are in the book, not added; undated: incidents without a day, not added.
    """

    of: str
    tolls: tuple[Toll, ...] = ()
    totals: tuple[Toll, ...] = ()
    contested: tuple[tuple[str, int], ...] = ()
    incidents: int = 0
    aggregates: int = 0
    checks: int = 0
    undated: int = 0


def sums(columns: Columns, wanted: Mask, by: str) -> tuple[Sum, ...]:
    """One sum for each span of `by` that an incident is in, in their order. Raises UsageError for an unknown one.

    wanted: which of the columns' incidents.
    """
    spans, labels = _spans(columns, by)
    dated = ~np.isnat(columns.first)
    added = wanted & dated & (columns.sums != CHECK)
    size = len(labels)
    counts = {
        "incidents": added,
        "aggregates": added & (columns.sums == AGGREGATE),
        "checks": wanted & (columns.sums == CHECK),
        "undated": wanted & ~dated,
    }
    numbers = {name: np.bincount(spans[mask], minlength=size) for name, mask in counts.items()}
    there = np.bincount(spans[wanted], minlength=size) > 0
    tolls = _tolls(columns, added, spans, size)
    found = []
    for place in range(size):
        if by == "all" or there[place]:
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


def _spans(columns: Columns, by: str) -> tuple[Ints, tuple[str, ...]]:
    """For each incident the place of its span among the labels."""
    if by == "all":
        return np.zeros(len(columns.incidents), np.int64), ("",)
    if by in _UNITS:
        units, places = np.unique(columns.first.astype(f"datetime64[{_UNITS[by]}]"), return_inverse=True)
        return places.astype(np.int64), tuple("" if np.isnat(unit) else str(unit) for unit in units)
    if by not in columns.spans:
        raise UsageError(f"Sums cannot be told apart by {by!r}.", f"There are: {', '.join(SPANS)}.")
    return columns.spans[by], columns.labels[by]


def _tolls(columns: Columns, added: Mask, spans: Ints, size: int) -> dict[int, list[tuple[Toll, int]]]:
    """For each span its tolls, in the order of harm, status and side, with how many of each are contested."""
    owners = np.searchsorted(columns.incidents, columns.tolls["incident"])
    rows = added[owners]
    table = {name: values[rows] for name, values in columns.tolls.items()}
    many = max(1, len(columns.cells))
    cells = spans[owners[rows]] * many + table["cell"]
    last = size * many
    ends = {name: _ends(table[name], cells, last) for name in ("low", "best", "high")}
    is_open = np.bincount(cells, weights=(table["open"] > 0) | (table["high"] < 0), minlength=last)
    contested = np.bincount(cells, weights=table["contested"], minlength=last)
    found: dict[int, list[tuple[Toll, int]]] = {}
    order = sorted(range(len(columns.cells)), key=lambda place: columns.cells[place][:3])
    rank = {place: number for number, place in enumerate(order)}
    for cell in sorted(np.unique(cells).tolist(), key=lambda each: (each // many, rank[each % many])):
        harm, status, side, name = columns.cells[cell % many]
        toll = Toll(
            harm=HARMS[harm],
            status=None if status == WHOLE else STATUSES[status],
            side=Actor(name or side) if side else None,
            low=ends["low"][cell],
            best=ends["best"][cell],
            high=ends["high"][cell],
            open=bool(is_open[cell]),
            contested=bool(contested[cell]),
        )
        found.setdefault(cell // many, []).append((toll, int(contested[cell])))
    return found


def _ends(values: Ints, cells: Ints, last: int) -> dict[int, int | None]:
    """The sum of what was given, None where nobody gave any. Sums of whole numbers stay exact below 2⁵³."""
    given = values >= 0
    added = np.bincount(cells[given], weights=values[given], minlength=last)
    some = np.bincount(cells[given], minlength=last)
    return {cell: int(added[cell]) if some[cell] else None for cell in np.unique(cells).tolist()}
