"""A catalogue that is kept in a file: the next library takes it up while program, book and history are the same."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.making import DAY, claim, count, entry, report
from tollbook.ledger import Book
from tollbook.linking import update
from tollbook.pipeline.link import options
from tollbook.pipeline.query import Library, Wanted
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Run, UsageError, When

RUN = Run(reader="hand", by_hand=True)


def add(book: Path, *places: str) -> None:
    """A report of an incident at each place, months apart from the others."""
    with Book.open(str(book)) as written:
        for place in places:
            of = report(f"Twelve people were killed in {place}.")
            when = When.day(DAY - timedelta(days=100 * len(place)))
            written.add(entry(of, claim(of, count(12), places=(place,), region=None, when=when)), RUN)
        written.settle(lambda view: update(view, options()))


def places(book: Path, keep: Path, profile: str = "tollbook") -> list[str]:
    with Library(Settings(book=str(book), profile=profile), keep) as library, library.look() as found:
        return sorted(row["place"] for row in found.incidents(Wanted()).rows)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    add(tmp_path / "book.db", "Kelmar", "Oster")
    return tmp_path / "book.db"


def laid_out(keep: Path) -> int:
    """How often the file was brought up to the book."""
    held = sqlite3.connect(keep)
    (version,) = held.execute("SELECT version FROM versions").fetchone()
    held.close()
    return int(version)


def test_what_was_laid_out_is_taken_up_and_only_what_is_new_is_added(book: Path, tmp_path: Path) -> None:
    keep = tmp_path / "kept.sqlite"
    assert places(book, keep) == ["Kelmar", "Oster"] == places(book, keep)
    assert laid_out(keep) == 1
    add(book, "Brennenfeld")
    assert places(book, keep) == ["Brennenfeld", "Kelmar", "Oster"]
    assert laid_out(keep) == 2


def test_another_profile_is_counted_beside_the_first(book: Path, tmp_path: Path) -> None:
    keep = tmp_path / "kept.sqlite"
    assert places(book, keep) == places(book, keep, "ucdp") == places(book, keep)
    assert laid_out(keep) == 1


def another_book(book: Path, keep: Path) -> None:
    book.unlink()
    add(book, "Kelmar")


def no_catalogue(book: Path, keep: Path) -> None:
    keep.write_bytes(b"not a catalogue, but long enough to be taken for a file of something else altogether" * 20)


@pytest.mark.parametrize("spoil", [another_book, no_catalogue])
def test_a_file_that_does_not_fit_is_laid_out_anew(
    book: Path, tmp_path: Path, spoil: Callable[[Path, Path], None]
) -> None:
    keep = tmp_path / "kept.sqlite"
    places(book, keep)
    spoil(book, keep)
    assert places(book, keep) == (["Kelmar"] if spoil is another_book else ["Kelmar", "Oster"])


def test_two_cannot_have_one_file(book: Path, tmp_path: Path) -> None:
    keep = tmp_path / "kept.sqlite"
    with Library(Settings(book=str(book)), keep), pytest.raises(UsageError, match="cannot be used"):
        Library(Settings(book=str(book)), keep)
