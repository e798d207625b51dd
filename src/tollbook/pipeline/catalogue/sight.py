"""What somebody may see of the book: restricted reports are withheld from all who have not been let in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from sqlite3 import Connection as Store
from typing import Any

from sqlalchemy import Connection

from tollbook.ledger.restricting import claims_of, restricted
from tollbook.publish.withholding import nameless, open_to_all, withheld_row
from tollbook.vocabulary import Told


@dataclass(frozen=True)
class Sight:
    """hidden: ids of the reports that are withheld. names: what these came with, each with its report's id.

    claims: the ids of all their claims, in force or not.
    """

    hidden: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    claims: frozenset[str] = frozenset()

    @classmethod
    def of(cls, book: Connection, store: Store, cleared: bool) -> "Sight":
        """cleared: whether who asks may see restricted reports."""
        hidden = frozenset() if cleared else restricted(book)
        if not hidden:
            return _EVERYTHING
        marks = ", ".join("?" * len(hidden))
        names = dict(store.execute(f"SELECT name, id FROM reports WHERE id IN ({marks})", sorted(hidden)))
        return cls(hidden, names, claims_of(book, hidden))

    def claim(self, row: dict[str, Any]) -> dict[str, Any]:
        """A claim as JSON."""
        return withheld_row(row) if row["report"] in self.hidden else row

    def incident(self, row: dict[str, Any]) -> dict[str, Any]:
        """An incident as JSON."""
        return nameless(row, self.names) if self.hidden else row

    def report(self, row: dict[str, Any]) -> dict[str, Any]:
        """A report in a list, as JSON: that it is there, and its day."""
        if row["id"] not in self.hidden:
            return row
        return row | {"name": row["id"], "publisher": None, "title": "", "url": None}

    def told(self, members: tuple[Told, ...]) -> tuple[Told, ...]:
        """Claims as values."""
        return open_to_all(members, self.hidden) if self.hidden else members

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """The ids of what is withheld, in order."""
        return tuple(sorted(self.hidden))


_EVERYTHING = Sight()
