"""The tolls of every incident by one profile, as columns of numbers in memory: for sums over many of them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tollbook.ledger.chunks import chunks

Ints = NDArray[np.int64]
Days = NDArray[np.datetime64]

_TOLL = ("incident", "cell", "low", "best", "high", "open", "contested")
SPANS = ("country", "region", "place", "event", "grade")
_NO_DAY = np.datetime64("NaT", "D")


@dataclass(frozen=True, slots=True)
class Columns:
    """version: of the catalogue that they were read from.

    incidents: keys, rising. first, last: their days, NaT for none. contested: whether a total is. sums: ONE, AGGREGATE
    or CHECK. spans: by each of `SPANS`, for each incident its place in `labels`.
    tolls: columns named as in the table, a row each; -1 where nobody gave a number. owners: for each row the place of
    its incident. cells: (harm, status, side, name of the side) of each `cell`.
    """

    version: int
    incidents: Ints
    first: Days
    last: Days
    contested: NDArray[np.bool_]
    sums: Ints
    spans: dict[str, Ints]
    labels: dict[str, tuple[str, ...]]
    tolls: dict[str, Ints]
    owners: Ints
    cells: tuple[tuple[int, int, str, str | None], ...]


def empty() -> Columns:
    nothing = np.zeros(0, np.int64)
    return Columns(
        version=-1,
        incidents=nothing,
        first=_days([]),
        last=_days([]),
        contested=np.zeros(0, np.bool_),
        sums=nothing,
        spans=dict.fromkeys(SPANS, nothing),
        labels=dict.fromkeys(SPANS, ()),
        tolls=dict.fromkeys(_TOLL, nothing),
        owners=nothing,
        cells=(),
    )


def brought_up(before: Columns, store: Connection, profile: int, version: int) -> Columns:
    """What a catalogue holds now: rows of incidents that are gone are left out, those of new ones read."""
    now = np.array([key for (key,) in store.execute("SELECT key FROM incidents ORDER BY key")], np.int64)
    stay = np.isin(before.incidents, now, assume_unique=True)
    told = np.isin(before.tolls["incident"], now)
    fresh = np.setdiff1d(now, before.incidents, assume_unique=True).tolist()
    incidents = list(_rows(store, _INCIDENTS, profile, fresh))
    tolls = list(_rows(store, _TOLLS, profile, fresh))
    keys = np.concatenate([before.incidents[stay], _ints(row[0] for row in incidents)])
    order = np.argsort(keys, kind="stable")
    spans, labels = {}, {}
    for place, name in enumerate(SPANS, 5):
        codes, labels[name] = _coded([row[place] or "" for row in incidents], before.labels[name])
        spans[name] = np.concatenate([before.spans[name][stay], codes])[order]
    found, cells = _coded([(row[1], row[2], row[3]) for row in tolls], tuple(cell[:3] for cell in before.cells))
    sides = {row[3]: row[4] for row in reversed(tolls)}
    new = {"incident": _ints(row[0] for row in tolls), "cell": found}
    for place, name in enumerate(_TOLL[2:], 5):
        new[name] = _ints(-1 if row[place] is None else row[place] for row in tolls)
    table = {name: np.concatenate([before.tolls[name][told], new[name]]) for name in _TOLL}
    return Columns(
        version=version,
        incidents=keys[order],
        first=np.concatenate([before.first[stay], _days([row[1] for row in incidents])])[order],
        last=np.concatenate([before.last[stay], _days([row[2] for row in incidents])])[order],
        contested=np.concatenate([before.contested[stay], np.array([row[3] for row in incidents], np.bool_)])[order],
        sums=np.concatenate([before.sums[stay], _ints(row[4] for row in incidents)])[order],
        spans=spans,
        labels=labels,
        tolls=table,
        owners=np.searchsorted(keys[order], table["incident"]),
        cells=tuple(
            before.cells[place] if place < len(before.cells) else (*cell, sides[cell[2]])
            for place, cell in enumerate(cells)
        ),
    )


_INCIDENTS = (
    f"SELECT incident, first, last, contested, sum, {', '.join(SPANS)} FROM listed "
    "WHERE profile = ? AND incident IN ({})"
)
_TOLLS = (
    "SELECT incident, harm, status, side, name, low, best, high, open, contested FROM tolls "
    "WHERE profile = ? AND incident IN ({})"
)


def _rows(store: Connection, query: str, profile: int, keys: Sequence[int]) -> Iterable[tuple[Any, ...]]:
    for part in chunks(keys, 10_000):
        # Whole numbers of our own, and too many to be parameters of every SQLite.
        yield from store.execute(query.format(", ".join(map(str, part))), [profile])


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)


def _days(values: Sequence[str | None]) -> Days:
    return np.array([value or _NO_DAY for value in values], "datetime64[D]")


def _coded(values: Sequence[Any], known: tuple[Any, ...]) -> tuple[Ints, tuple[Any, ...]]:
    """Each value as its place among the known ones, which are added to."""
    places = {value: place for place, value in enumerate(known)}
    codes = _ints(places.setdefault(value, len(places)) for value in values)
    return codes, tuple(places)
