"""A small book to decide on: two reports of a strike that differ, a wire copy of one of them, and a denial."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.making import claim, count, entry, report
from tollbook.ledger import Book
from tollbook.linking import update
from tollbook.pipeline.link import options
from tollbook.pipeline.query import Library, Lookup
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Run

FIRST = report("The hospital said that 12 were killed in Kelmar.")
SECOND = report(
    "A monitor said that 15 were killed in Kelmar.", publisher="Cedar Dispatch", published=date(2021, 6, 14)
)
COPY = report(SECOND.text, publisher="Harbour Post", published=date(2021, 6, 14))
DENIAL = report("The army said that none were killed in Kelmar.", publisher="State News", published=date(2021, 6, 15))

HOSPITAL = claim(FIRST, count(12), speaker="the hospital", actor="the army", confidence=0.6)
MONITOR = claim(SECOND, count(15), speaker="a monitor", actor="the army", confidence=0.9)
COPIED = claim(COPY, count(15), speaker="a monitor", actor="the army", confidence=0.9)
ARMY = claim(DENIAL, count(0), speaker="the army", actor="the army", stance="denies", confidence=0.8)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The book: the first report came before the others, and was linked before they came."""
    chosen = Settings(book=str(tmp_path / "book.db"))
    with Book.open(chosen.book) as book:
        for entries in ((entry(FIRST, HOSPITAL),), (entry(SECOND, MONITOR), entry(COPY, COPIED), entry(DENIAL, ARMY))):
            book.add_all(entries, Run("reader 1"))
            book.settle(lambda view: update(view, options()))
    return chosen


@pytest.fixture
def library(settings: Settings) -> Iterator[Library]:
    with Library(settings) as found:
        yield found


def only(lookup: Lookup) -> str:
    """The id of the one incident of the book."""
    (row,) = lookup.incidents().rows
    return str(row["id"])
