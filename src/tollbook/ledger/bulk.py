"""Writes many rows at once, as plain tuples: a million rows cost no more than the database takes for them."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table

Row = tuple[Any, ...]


def put(connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Inserts rows, in the order of their keys: then a tree of many pages is walked once and not all over."""
    held = sorted(rows)
    if held:
        names = ", ".join(map(_quote, columns))
        marks = ", ".join([_mark(connection)] * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", held)


def change(connection: Connection, table: Table, columns: Sequence[str], key: str, rows: Iterable[Row]) -> None:
    """Sets columns of rows that are there. rows: the key first, then a value for each column."""
    held = [(*values, name) for name, *values in sorted(rows, key=lambda row: row[0])]
    if held:
        mark = _mark(connection)
        settings = ", ".join(f"{_quote(column)} = {mark}" for column in columns)
        connection.exec_driver_sql(f"UPDATE {table.name} SET {settings} WHERE {_quote(key)} = {mark}", held)


def _mark(connection: Connection) -> str:
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"


def _quote(name: str) -> str:
    return f'"{name}"'
