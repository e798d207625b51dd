"""Where kept tolls lie: in the user's folder for what can be made again, one file for each book and profile."""

import os
import sqlite3
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from tollbook.pipeline.kept_tolls.tables import SCHEMA
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary.identity import content_id

_WAIT = 600.0
"""Seconds to wait for another process that is folding the same book."""


def place(settings: Settings, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The file for a book and profile; None where nothing can be kept."""
    if settings.book == ":memory:":
        return None
    folder = Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tollbook"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    book = settings.book if "://" in settings.book else str(Path(settings.book).absolute())
    return folder / f"{content_id('tolls', book, settings.profile)}.sqlite"


def stamp() -> str:
    """Of all that decides what a claim adds to a toll: our own files in the rooms that have a part in it."""
    package = Path(str(files("tollbook")))
    own = (each for room in _ROOMS for each in package.joinpath(*room).rglob("*") if each.suffix in (".py", ".toml"))
    found = sha256()
    for each in sorted(own):
        found.update(each.relative_to(package).as_posix().encode() + b"\0" + each.read_bytes())
    return found.hexdigest()


_ROOMS = (("vocabulary",), ("linking",), ("ledger",), ("reading", "knowledge"), ("pipeline", "kept_tolls"))


def opened(file: Path | None) -> sqlite3.Connection:
    """The file, made if it is not there, and made anew if it is not one of ours; in memory if there is none."""
    try:
        return _opened(file)
    except sqlite3.DatabaseError:
        if file is None or not file.exists():
            return _opened(None)
        for ending in ("", "-journal"):
            file.with_name(file.name + ending).unlink(missing_ok=True)
        return _opened(file)


def _opened(file: Path | None) -> sqlite3.Connection:
    store = sqlite3.connect(file or ":memory:", timeout=_WAIT, isolation_level=None)
    try:
        store.execute("PRAGMA secure_delete=ON")
        store.execute("PRAGMA cache_size=-65536")
        store.execute("BEGIN IMMEDIATE")
        if not store.execute("SELECT 1 FROM sqlite_master WHERE name = 'folded'").fetchone():
            for statement in filter(str.strip, SCHEMA.split(";")):
                store.execute(statement)
        store.execute("COMMIT")
    except sqlite3.DatabaseError:
        store.close()
        raise
    return store
