"""What somebody may see of the book: restricted reports are withheld from all who have not been let in, and where a
book is served to everyone, names of private persons too."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from sqlite3 import Connection as Store
from typing import Any

from sqlalchemy import Connection

from tollbook.ledger.restricting import claims_of, restricted
from tollbook.pipeline.world import Tables
from tollbook.publish.masked_rows import masked
from tollbook.publish.masked_values import hidden_spans, masked_told, public_names
from tollbook.publish.masking import MASK, mask
from tollbook.publish.withholding import nameless, open_to_all, withheld_row
from tollbook.vocabulary import Ruling, Told

_WORLD = Tables()


@dataclass(frozen=True)
class Sight:
    """hidden: ids of the reports that are withheld. names: what these came with, each with its report's id.

    claims: the ids of all their claims, in force or not. masked: without the names of private persons.
    """

    hidden: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    claims: frozenset[str] = frozenset()
    masked: bool = False

    @classmethod
    def of(cls, book: Connection, store: Store, cleared: bool, masked: bool) -> "Sight":
        """cleared: whether who asks may see restricted reports."""
        hidden = frozenset() if cleared else restricted(book)
        if not hidden:
            return cls(masked=masked)
        marks = ", ".join("?" * len(hidden))
        names = dict(store.execute(f"SELECT name, id FROM reports WHERE id IN ({marks})", sorted(hidden)))
        return cls(hidden, names, claims_of(book, hidden), masked)

    @property
    def listed(self) -> tuple[str, ...]:
        """The ids of what is withheld, in order."""
        return tuple(sorted(self.hidden))

    def claim(self, row: dict[str, Any]) -> dict[str, Any]:
        """A claim as JSON."""
        shown = withheld_row(row) if row["report"] in self.hidden else row
        return masked(shown, _WORLD) if self.masked else shown

    def incident(self, row: dict[str, Any]) -> dict[str, Any]:
        """An incident as JSON."""
        return nameless(row, self.names) if self.hidden else row

    def report(self, row: dict[str, Any]) -> dict[str, Any]:
        """A report in a list, as JSON: of one that is withheld, that it is there, and its day."""
        if row["id"] in self.hidden:
            return row | {"name": row["id"], "publisher": None, "title": "", "url": None}
        return row

    def told(self, members: tuple[Told, ...]) -> tuple[Told, ...]:
        """Claims as values."""
        shown = open_to_all(members, self.hidden) if self.hidden else members
        return tuple(masked_told(each, _WORLD) for each in shown) if self.masked else shown

    def words(self, text: str) -> str:
        """Words that belong to no claim: a headline, a problem."""
        return mask(text, _WORLD) if self.masked else text

    def reason(self, ruling: Ruling) -> str:
        """Why it was ruled: it may have the words of a report in it."""
        return "" if self.claims & set(ruling.claims) else self.words(ruling.reason)

    def by(self, name: str) -> str:
        """Who decided."""
        return MASK if self.masked else name

    def spans(self, text: str, claims: tuple[dict[str, Any], ...]) -> list[tuple[int, int]]:
        """Where in a report's text stand names that are not shown. claims: all of the report's."""
        return hidden_spans(text, _WORLD, public_names(claims, _WORLD)) if self.masked else []
