"""A catalogue that outlives its process: taken up again by the same program, for the same book, and by nobody else."""

import sqlite3
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from sqlalchemy import Connection, select

from tollbook.ledger.schema import moments
from tollbook.pipeline.catalogue.changes import Moment
from tollbook.pipeline.settings import Settings, gazetteer_folder
from tollbook.vocabulary import UsageError

TABLE = """
CREATE TABLE kept(stamp TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL);
"""
_BESIDE = ("", "-wal", "-shm", "-journal")


def alone(file: Path) -> sqlite3.Connection:
    """Holds a file for this process until the connection is closed. Raises UsageError if another has it."""
    held = sqlite3.connect(
        file.with_name(file.name + ".lock"), timeout=0, isolation_level=None, check_same_thread=False
    )
    try:
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        held.close()
        raise UsageError(f"{file} cannot be used: {error}.", "Another server has it? Name another file.") from error
    return held


def stamp(settings: Settings) -> str:
    """Of the book, and of all that decides how it is laid out: our own files, and the places that were added."""
    package = Path(str(files("tollbook")))
    own = sorted(each for each in package.rglob("*") if each.suffix in (".py", ".toml"))
    found = sha256(settings.book.encode())
    for each in own:
        found.update(each.relative_to(package).as_posix().encode() + b"\0" + each.read_bytes())
    for each in _files(gazetteer_folder()):
        found.update(f"{each}\0{each.stat().st_size}\0{each.stat().st_mtime_ns}".encode())
    return found.hexdigest()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file()) if folder.is_dir() else ()


def taken_up(file: Path, wanted: str, book: Connection) -> Moment | None:
    """Up to when the file holds the book; None, and no file any more, if it is of another program, book or history."""
    found = _moment(file, wanted)
    if found is not None:
        at = book.execute(select(moments.c.at).where(moments.c.key == found.number)).scalar()
        if at == found.at:
            return found
    for ending in _BESIDE:
        file.with_name(file.name + ending).unlink(missing_ok=True)
    return None


def _moment(file: Path, wanted: str) -> Moment | None:
    if not file.exists():
        return None
    held = sqlite3.connect(file)
    try:
        row = held.execute("SELECT stamp, number, at FROM kept").fetchone()
    except sqlite3.DatabaseError:  # no catalogue, or one that was cut short
        return None
    finally:
        held.close()
    return Moment(row[1], row[2]) if row and row[0] == wanted else None
