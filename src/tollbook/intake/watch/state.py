"""What watching remembers, in one SQLite file: it survives a sudden end, and only one watcher writes it at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from tollbook.vocabulary.errors import UsageError

_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS feeds (
    source TEXT NOT NULL, address TEXT NOT NULL, etag TEXT, modified TEXT,
    due REAL NOT NULL DEFAULT 0, first_try REAL, last_try REAL, last_success REAL,
    failures INTEGER NOT NULL DEFAULT 0, code TEXT, message TEXT, remedy TEXT, parent TEXT, updated TEXT,
    PRIMARY KEY (source, address)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
    source TEXT NOT NULL, address TEXT NOT NULL, title TEXT, published TEXT, updated TEXT, content TEXT,
    etag TEXT, modified TEXT, due REAL, first_seen REAL NOT NULL, taken REAL, last_success REAL,
    failures INTEGER NOT NULL DEFAULT 0, visits INTEGER NOT NULL DEFAULT 0, versions INTEGER NOT NULL DEFAULT 0,
    report TEXT, text_id TEXT, code TEXT, message TEXT, remedy TEXT,
    PRIMARY KEY (source, address)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pages_due ON pages (source, due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS pages_taken ON pages (source, taken);
CREATE TABLE IF NOT EXISTS hosts (host TEXT PRIMARY KEY, not_before REAL NOT NULL) WITHOUT ROWID;
"""


class State:
    """Open it with `State.open`, in a `with`. Times are seconds since 1970, UTC; a page without `due` is done."""

    def __init__(self, connection: sqlite3.Connection, lock: sqlite3.Connection | None) -> None:
        self.connection = connection
        self._lock = lock

    @classmethod
    def open(cls, path: Path, reading: bool = False) -> Self:
        """The state at a path, made if it is not there. Raises UsageError if another watcher has it.

        reading: only to look at; then another may have it.
        """
        lock = None if reading else _locked(path)
        connection = sqlite3.connect(path, isolation_level=None, timeout=30.0)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise UsageError(f"{path} was written by a newer program.", "Install the newest version of tollbook.")
        connection.executescript(_SCHEMA)
        connection.execute(f"PRAGMA user_version = {_VERSION}")
        return cls(connection, lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()
        if self._lock is not None:
            self._lock.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: whole or not at all."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")


def _locked(path: Path) -> sqlite3.Connection:
    """A lock that the system takes back when the process ends, however it ends."""
    lock = sqlite3.connect(path.with_name(path.name + ".lock"), isolation_level=None, timeout=0.0)
    try:
        lock.execute("PRAGMA locking_mode = EXCLUSIVE")
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        remedy = "Stop it first, or choose another book."
        raise UsageError(f"Another watcher is at work with {path}.", remedy) from error
    return lock
