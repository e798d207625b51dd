"""Which of the columns' incidents are wanted: by days and codes in memory, by names and words from the tables."""

from collections.abc import Iterable
from dataclasses import replace
from sqlite3 import Connection

import numpy as np
from numpy.typing import NDArray

from tollbook.pipeline.catalogue import wanted as conditions
from tollbook.pipeline.catalogue.columns import Columns
from tollbook.pipeline.catalogue.wanted import EVERYTHING, Wanted

Mask = NDArray[np.bool_]

_CODES = ("country", "event", "grade")


def mask(columns: Columns, store: Connection, wanted: Wanted, profile: int, actor: str | None) -> Mask:
    """The same incidents as `conditions.of_incidents` chooses, in the order of the columns."""
    found = np.ones(len(columns.incidents), np.bool_)
    if wanted.since:
        found &= columns.last >= np.datetime64(wanted.since)
    if wanted.until:
        found &= columns.first <= np.datetime64(wanted.until)
    if wanted.contested is not None:
        found &= columns.contested == wanted.contested
    for name in _CODES:
        value = getattr(wanted, name)
        if value is not None:
            labels = columns.labels[name]
            found &= columns.spans[name] == (labels.index(str(value)) if str(value) in labels else -1)
    for kind, name in conditions.names(wanted):
        keys = conditions.name_keys(store, kind, name, actor)
        listed = ", ".join(map(str, keys))
        found &= _among(columns, store.execute(f"SELECT incident FROM named WHERE name IN ({listed})"))
    rest = replace(wanted, since=None, until=None, contested=None, country=None, event=None, grade=None,
                   where=None, actor=None)  # fmt: skip
    if not wanted.withheld:
        rest = replace(rest, speaker=None, publisher=None)
    elif (rest.text, rest.speaker, rest.publisher) == (None, None, None):
        rest = replace(rest, withheld=())
    if rest != EVERYTHING:
        query = conditions.of_incidents(store, rest, profile, None)
        found &= _among(columns, store.execute(f"SELECT l.incident FROM listed l WHERE {query.where}", query.values))
    return found


def _among(columns: Columns, rows: Iterable[tuple[int]]) -> Mask:
    found = np.zeros(len(columns.incidents), np.bool_)
    keys = np.fromiter((key for (key,) in rows), np.int64)
    found[np.searchsorted(columns.incidents, keys)] = True
    return found
