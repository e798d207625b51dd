"""Pages of rows in one order, each going on exactly where the one before ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any, Generic, TypeVar

from tollbook.pipeline.catalogue.cursor import Cursor
from tollbook.pipeline.catalogue.wanted import Query
from tollbook.vocabulary import UsageError

MOST = 500
"""How many rows a page has at most."""


@dataclass(frozen=True, slots=True)
class Paging:
    """sort: a name of the orders, with a minus before it for downwards. after: a cursor. total: count all rows too."""

    limit: int = 50
    after: str | None = None
    sort: str | None = None
    total: bool = False


FIRST = Paging()
"""The first page, as it comes."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """rows: what was asked for. next: the cursor of the page after, None on the last. total: None if nobody asked."""

    rows: tuple[Row, ...]
    next: str | None
    total: int | None


@dataclass(frozen=True, slots=True)
class Orders:
    """The columns that a table can be sorted by, by name (`-` downwards), the default first; `id` breaks ties."""

    table: str
    columns: Mapping[str, str]

    def column(self, sort: str | None) -> tuple[str, str]:
        name = sort or next(iter(self.columns))
        if name not in self.columns:
            raise UsageError(f"{name!r} is no order.", f"There are: {', '.join(self.columns)}.")
        return name, f"{self.table}.{self.columns[name]}"


def page(store: Connection, select: str, query: Query, orders: Orders, paging: Paging) -> Page[tuple[Any, ...]]:
    """select: the columns wanted. Raises UsageError for an unknown order or a cursor that is none."""
    if not 1 <= paging.limit <= MOST:
        raise UsageError(f"A page has 1 to {MOST} rows, not {paging.limit}.")
    name, column = orders.column(paging.sort)
    ident = f"{orders.table}.id"
    conditions, values = query.where, list(query.values)
    down = name.startswith("-")
    if paging.after is not None:
        cursor = Cursor.read(paging.after, name)
        conditions += f" AND ({column}, {ident}) {'<' if down else '>'} (?, ?)"
        values += [cursor.value, cursor.id]
    way = "DESC" if down else "ASC"
    rows = store.execute(
        f"SELECT {column}, {ident}, {select} FROM {query.tables} WHERE {conditions} "
        f"ORDER BY {column} {way}, {ident} {way} LIMIT ?",
        [*values, paging.limit + 1],
    ).fetchall()
    after = str(Cursor(name, *rows[paging.limit - 1][:2])) if len(rows) > paging.limit else None
    total = None
    if paging.total:
        counted = store.execute(f"SELECT count(*) FROM {query.tables} WHERE {query.where}", query.values)
        total = int(counted.fetchone()[0])
    return Page(tuple(tuple(row[2:]) for row in rows[: paging.limit]), after, total)
