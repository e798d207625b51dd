"""Files that go out: written beside their place and moved there when they are whole, so that none is ever cut short."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from tollbook.vocabulary import UsageError


@dataclass(frozen=True, slots=True)
class Written:
    """One file that was written. rows: how many things it holds (rows, features, lines). holds: what they are."""

    path: Path
    rows: int
    holds: str


@dataclass(frozen=True, slots=True)
class Output:
    """What a format wrote. left_out: how many incidents it has no place for, by reason. notes: for the manifest."""

    files: tuple[Written, ...]
    left_out: tuple[tuple[str, int], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A path to write to; what was written there is moved to `path` at the end, and taken away if it failed.

    Raises UsageError if the folder cannot be written to.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield part
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.", "Name another with --out.") from error


@contextmanager
def text(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """The same, opened as text; a broken letter of a report (half a surrogate pair) goes out as `?`."""
    with whole(path) as part, part.open("w", encoding=encoding, errors="replace", newline="") as stream:
        yield stream


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], encoding: str = "utf-8") -> int:
    """A CSV file (RFC 4180), row by row; how many there were, the header not counted."""
    number = 0
    with text(path, encoding) as stream:
        put: Callable[[Sequence[object]], object] = csv.writer(stream).writerow
        put(header)
        for row in rows:
            put(row)
            number += 1
    return number
