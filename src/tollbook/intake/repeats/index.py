"""Finds the earlier texts that a text repeats, among millions, by MinHash; each find is then checked run by run.

The single values of the signature are looked up, not bands of several: a paper that prints the first quarter of an
agency's text resembles it by a quarter only, and shares a quarter of the values.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from rensa import RMinHash

from tollbook.intake.repeats.likeness import Kind, likeness, runs
from tollbook.intake.repeats.repeat import Repeat

_VALUES = 48
_SEED = 20181104
_LEAST = 2
"""Values that two texts must share to be compared. Of 48, texts that resemble each other by 0.15 share some seven."""

_MOST = 32
"""Texts compared with a new one, the likeliest first."""

_CROWD = 64
"""A value that so many texts have is a set phrase and tells nothing."""

_PATIENCE = 120.0
"""Seconds to wait for another writer."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS texts (number INTEGER PRIMARY KEY, text_id TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS signs (
    value INTEGER NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (value, text)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS progress (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL);
"""


class Repeats:
    """Open it with `Repeats.open`, in a `with`; texts go in within `batch`. It can be made again from the texts at any
    time."""

    def __init__(self, connection: sqlite3.Connection, words: Callable[[str], str | None]) -> None:
        self._connection = connection
        self._words = words

    @classmethod
    def open(cls, path: Path | str, words: Callable[[str], str | None]) -> Self:
        """path: of the index, or `:memory:`. words: the text of an id, None if it is no longer there."""
        connection = sqlite3.connect(path, isolation_level=None, timeout=_PATIENCE)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
        return cls(connection, words)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Texts that go in together, or not at all if what is done with them fails; other writers wait meanwhile."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    @property
    def number(self) -> int:
        """Up to which report of a book the texts are in, as it was noted; 0 at the beginning."""
        row = self._connection.execute("SELECT number FROM progress").fetchone()
        return 0 if row is None else int(row[0])

    def note(self, number: int) -> None:
        self._connection.execute("INSERT OR REPLACE INTO progress VALUES (1, ?)", (number,))

    def learn(self, text_id: str, text: str) -> None:
        """Puts a text in without asking what it repeats."""
        if not self._knows(text_id):
            self._put(text_id, _signature(text))

    def add(self, text_id: str, text: str) -> tuple[Repeat, ...]:
        """The earlier texts that this one repeats, likest first; a text that is known already repeats nothing new."""
        if self._knows(text_id):
            return ()
        values = _signature(text)
        found = [repeat for other in self._candidates(values) if (repeat := self._compared(text_id, text, other))]
        self._put(text_id, values)
        return tuple(sorted(found, key=lambda each: (-each.likeness.resemblance, each.earlier)))

    def _knows(self, text_id: str) -> bool:
        return self._connection.execute("SELECT 1 FROM texts WHERE text_id = ?", (text_id,)).fetchone() is not None

    def _put(self, text_id: str, values: list[int]) -> None:
        number = self._connection.execute("INSERT INTO texts (text_id) VALUES (?)", (text_id,)).lastrowid
        self._connection.executemany("INSERT OR IGNORE INTO signs VALUES (?, ?)", [(each, number) for each in values])

    def _candidates(self, values: list[int]) -> list[str]:
        marks = ", ".join("?" * len(values))
        rows = self._connection.execute(
            f"SELECT text, COUNT(*) AS shared FROM signs WHERE value IN ({marks}) AND value NOT IN"
            f" (SELECT value FROM signs WHERE value IN ({marks}) GROUP BY value HAVING COUNT(*) > ?)"
            " GROUP BY text HAVING shared >= ? ORDER BY shared DESC, text LIMIT ?",
            (*values, *values, _CROWD, _LEAST, _MOST),
        ).fetchall()
        numbers = [row[0] for row in rows]
        marks = ", ".join("?" * len(numbers))
        return [
            row[0] for row in self._connection.execute(f"SELECT text_id FROM texts WHERE number IN ({marks})", numbers)
        ]

    def _compared(self, text_id: str, text: str, other: str) -> Repeat | None:
        words = self._words(other)
        if words is None:
            return None
        found = likeness(text, words)
        return None if found.kind in {Kind.APART, Kind.FORM} else Repeat(text_id, other, found)


def _signature(text: str) -> list[int]:
    """The values of the text's signature, each with its place in it, as numbers that SQLite can hold."""
    sketch = RMinHash(num_perm=_VALUES, seed=_SEED)
    sketch.update(sorted(runs(text)))
    return [place << 32 | value for place, value in enumerate(sketch.digest())]
