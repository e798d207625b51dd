"""Copies a whole book, row by row, from one database into another: backup, restore, and moving to PostgreSQL."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from tollbook.ledger.engine import connect, reading, writing
from tollbook.ledger.migrate import migrate
from tollbook.ledger.schema import metadata, moments
from tollbook.vocabulary import BookError

_ROWS = 2_000
"""How many rows are in hand at a time."""


def backup(source: Engine, path: Path) -> None:
    """The file appears under its name only when it is whole."""
    if path.exists():
        raise BookError(f"{path} is there already.", "Name a new file: a backup overwrites nothing.")
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    target = connect(part)
    try:
        migrate(target)
        with reading(source) as there, writing(target) as here:
            _copy(there, here)
    finally:
        target.dispose()
    # One file, without the journal that a book in use has beside it.
    with closing(sqlite3.connect(part)) as plain:
        plain.execute("PRAGMA journal_mode=DELETE")
    part.replace(path)


def restore(path: Path, target: Engine) -> None:
    """In one transaction: the book is filled whole or stays empty."""
    if not path.is_file():
        raise BookError(f"There is no backup {path}.", "Give the file that `backup` wrote.")
    source = connect(path)
    try:
        migrate(source)
        with reading(source) as there, writing(target) as here:
            if here.execute(select(moments.c.key).limit(1)).first():
                raise BookError("The book to restore into is not empty.", "Restore into a new one.")
            _copy(there, here)
    finally:
        source.dispose()


def _copy(source: Connection, target: Connection) -> None:
    for table in metadata.sorted_tables:
        rows = source.execution_options(yield_per=_ROWS).execute(select(table))
        for part in rows.partitions(_ROWS):
            target.execute(insert(table), [dict(row._mapping) for row in part])
