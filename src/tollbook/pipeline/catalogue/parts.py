"""Sums over several places and the incidents near them: which are to be looked at again after a change."""

import json
from collections.abc import Collection
from sqlite3 import Connection

from tollbook.ledger.chunks import chunks
from tollbook.pipeline.catalogue.reckoning import CHECK, ONE

Reach = tuple[str, str] | None
"""The first and the last of some days; None of none."""

EVER: Reach = ("0000", "9999")


def reach(store: Connection, incidents: Collection[str]) -> Reach:
    """The days of these incidents, as far as they are laid out and have one."""
    found: Reach = None
    for part in chunks(incidents):
        marks = ", ".join("?" * len(part))
        keys = f"SELECT key FROM incidents WHERE id IN ({marks})"
        query = f"SELECT min(first), max(last) FROM listed WHERE incident IN ({keys})"
        first, last = store.execute(query, part).fetchone()
        found = joined(found, (first, last) if first else None)
    return found


def joined(left: Reach, right: Reach) -> Reach:
    if left is None or right is None:
        return left or right
    return min(left[0], right[0]), max(left[1], right[1])


def sums_within(store: Connection, days: Reach) -> list[int]:
    """The keys of the sums that touch these days."""
    if days is None:
        return []
    query = f"SELECT DISTINCT incident FROM listed WHERE sum <> {ONE} AND last >= ? AND first <= ? ORDER BY id"
    return [key for (key,) in store.execute(query, days)]


def near(store: Connection, key: int) -> list[int]:
    """Incidents within the days of a sum that share a place with it, in any spelling."""
    query = (
        "SELECT DISTINCT l.incident FROM listed t JOIN named n ON n.incident = t.incident "
        "JOIN names w ON w.key = n.name AND w.kind = 'spelt' JOIN named o ON o.name = n.name "
        f"JOIN listed l ON l.incident = o.incident AND l.sum = {ONE} AND l.first >= t.first AND l.last <= t.last "
        "WHERE t.incident = ? AND l.incident <> t.incident ORDER BY l.incident"
    )
    return [other for (other,) in store.execute(query, (key,))]


def is_check(store: Connection, key: int) -> bool:
    row = store.execute("SELECT sum FROM listed WHERE incident = ? LIMIT 1", (key,)).fetchone()
    return row is not None and row[0] == CHECK


def parts_of(store: Connection, key: int) -> list[int]:
    """The keys of the incidents that a sum is the sum of."""
    row = store.execute("SELECT row FROM rows WHERE incident = ? LIMIT 1", (key,)).fetchone()
    ids = json.loads(row[0])["parts"] if row else []
    marks = ", ".join("?" * len(ids))
    return [found for (found,) in store.execute(f"SELECT key FROM incidents WHERE id IN ({marks})", ids)]
