"""What a desk keeps that is no part of the book: accounts, and who looks at which question; a small SQLite file."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from secrets import token_urlsafe
from threading import Lock
from typing import Any

from tollbook.api.tokens import Person, Role
from tollbook.vocabulary import NotFoundError, UsageError
from tollbook.vocabulary.extras import late

_SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts(name TEXT PRIMARY KEY, role TEXT NOT NULL, secret TEXT NOT NULL, made REAL NOT NULL,
  open INTEGER NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS assignments(question TEXT PRIMARY KEY, person TEXT NOT NULL, by TEXT NOT NULL,
  at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS doings(at REAL NOT NULL, person TEXT NOT NULL, what TEXT NOT NULL, of TEXT NOT NULL);
"""

_LEAST = 12
"""Characters of a password."""


@cache
def _hasher() -> Any:
    """Argon2id with the library's defaults (RFC 9106, low memory)."""
    return late("argon2", "serve", "Signing in with a password").PasswordHasher()


@cache
def _nobody() -> str:
    """A hash of no password that anybody knows."""
    return str(_hasher().hash(token_urlsafe(32)))


@dataclass(frozen=True, slots=True)
class Account:
    name: str
    role: Role
    open: bool


class Keep:
    """One file, or memory for None; for any number of threads."""

    def __init__(self, path: Path | None) -> None:
        self._held = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False, timeout=30)
        self._alone = Lock()
        with self._alone:
            self._held.executescript(_SCHEMA)
        if path is not None:
            path.chmod(0o600)

    def close(self) -> None:
        with self._alone:
            self._held.close()

    @contextmanager
    def _at_work(self) -> Iterator[sqlite3.Connection]:
        with self._alone, self._held:
            yield self._held

    def accounts(self) -> list[Account]:
        with self._at_work() as held:
            rows = held.execute("SELECT name, role, open FROM accounts ORDER BY name").fetchall()
        return [Account(name, Role(role), bool(is_open)) for name, role, is_open in rows]

    def has_accounts(self) -> bool:
        return any(each.open for each in self.accounts())

    def set_account(self, name: str, role: Role, password: str) -> None:
        """Makes an account, or gives one another role and password. Raises UsageError for a name or password that
        will not do."""
        if not name.strip() or not name.isprintable() or ":" in name or len(name) > 80:
            raise UsageError(f"{name!r} is no name for an account.", "Take up to 80 letters, without a colon.")
        if len(password) < _LEAST:
            raise UsageError("The password is too short.", f"Take {_LEAST} characters or more.")
        secret = _hasher().hash(password)
        with self._at_work() as held:
            held.execute(
                "INSERT INTO accounts(name, role, secret, made) VALUES(?, ?, ?, ?) ON CONFLICT(name) DO UPDATE SET "
                "role = excluded.role, secret = excluded.secret, open = 1",
                (name, role.value, secret, time.time()),
            )

    def close_account(self, name: str) -> None:
        """Nobody signs in with it any more; what its person decided stays. Raises NotFoundError."""
        with self._at_work() as held:
            if not held.execute("UPDATE accounts SET open = 0 WHERE name = ?", (name,)).rowcount:
                raise NotFoundError(f"There is no account {name!r}.", "See /people.")

    def person(self, name: str, password: str) -> Person | None:
        """Whose the name and the password are; takes as long where there is no such name."""
        with self._at_work() as held:
            row = held.execute("SELECT role, secret FROM accounts WHERE name = ? AND open", (name,)).fetchone()
        argon2 = late("argon2", "serve", "Signing in with a password")
        try:
            _hasher().verify(row[1] if row else _nobody(), password)
        except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
            return None
        return Person(name, Role(row[0])) if row else None

    def assigned(self) -> dict[str, str]:
        """Who looks at which question."""
        with self._at_work() as held:
            return dict(held.execute("SELECT question, person FROM assignments").fetchall())

    def assign(self, question: str, person: str | None, by: str) -> None:
        """None: nobody in particular."""
        with self._at_work() as held:
            held.execute("DELETE FROM assignments WHERE question = ?", (question,))
            if person is not None:
                held.execute("INSERT INTO assignments VALUES(?, ?, ?, ?)", (question, person, by, time.time()))

    def note(self, person: str, what: str, of: str = "") -> None:
        """Something that somebody did which is no ruling: signed in, gave an account."""
        with self._at_work() as held:
            held.execute("INSERT INTO doings VALUES(?, ?, ?, ?)", (time.time(), person, what, of))

    def doings(self, most: int) -> list[tuple[float, str, str, str]]:
        """When, who, what and of what; the latest first."""
        with self._at_work() as held:
            return held.execute("SELECT at, person, what, of FROM doings ORDER BY at DESC LIMIT ?", (most,)).fetchall()
