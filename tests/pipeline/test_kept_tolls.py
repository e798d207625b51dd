"""Kept tolls come to what the book's rows come to, however the book was brought there, and can be thrown away."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.making import DAY, claim, count, entry, report
from tollbook.ledger import Book
from tollbook.ledger.engine import connect, reading
from tollbook.linking import update
from tollbook.pipeline.kept_tolls import Store, place, stamp
from tollbook.pipeline.link import options
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.sums import BY, sums
from tollbook.pipeline.tell import Selection, tell
from tollbook.pipeline.toll import toll
from tollbook.vocabulary import Entry, Ruling, RulingKind, Run, UsageError, When

A, B, C, D = (
    report(f"Report {name}.", publisher=name) for name in ("Cedar Dispatch", "Eastgate Wire", "Radio Oskel", "Mail")
)
NEXT = When.day(DAY + timedelta(days=1))
PART = entry(A, claim(A, count(14)))
OTHER = entry(B, claim(B, count(8), places=("Sorvik",), region="Dunn"))
WHOLE = entry(C, claim(C, count(23), scope="running", places=("Kelmar", "Sorvik"), speaker="Monitor"))
LATER = entry(D, claim(D, count(3), when=NEXT, places=("Vant",), region="Dunn"))
ALL = (PART, OTHER, WHOLE, LATER)
SELECTIONS = (
    Selection(),
    Selection(where="dUNN"),
    Selection(since=NEXT.first),
    Selection(until=DAY),
    Selection(where="nowhere"),
)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield Settings(book=str(tmp_path / "book.db"))


def add(settings: Settings, *entries: Entry) -> None:
    with Book.open(settings.book) as book:
        book.add_all(entries, Run("reader 1"))
        book.settle(lambda view: update(view, options()))


def rule(settings: Settings, kind: RulingKind, *of: Entry) -> None:
    with Book.open(settings.book) as book:
        book.rule(Ruling(kind, tuple(sorted(each.claims[0].id for each in of if each.claims)), "Ana", "so it is"))
        book.settle(lambda view: update(view, options()))


def assert_right(settings: Settings) -> None:
    """By every span and selection, as the whole book comes out when it is read."""
    told = tell(settings).tellings
    for by in BY:
        for selection in SELECTIONS:
            wanted = [each.row() for each in sums(told, selection, by, settings.profile)]
            assert [each.row() for each in toll(settings, selection, by).sums] == wanted, (by, selection)


def folded(settings: Settings) -> int:
    """How many incidents have to be folded for the next question."""
    engine = connect(settings.book)
    with Store(place(settings), stamp(), settings.profile) as store, reading(engine) as book:
        return store.follow(book)


def test_kept_tolls_are_those_of_the_book(settings: Settings) -> None:
    add(settings, *ALL)
    assert_right(settings)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 0, 3, 1), (3, 2, 1, 0)])
def test_they_follow_the_book_as_it_grows(settings: Settings, order: tuple[int, ...]) -> None:
    for number in order:
        add(settings, ALL[number])
        assert_right(settings)


def test_they_follow_rulings(settings: Settings) -> None:
    add(settings, *ALL)
    assert_right(settings)
    for kind, of in (
        (RulingKind.SAME, (PART, OTHER)),
        (RulingKind.DIFFERENT, (PART, OTHER)),
        (RulingKind.REJECT, (LATER,)),
        (RulingKind.UNVERIFIABLE, (PART,)),
        (RulingKind.REJECT, (WHOLE,)),
    ):
        rule(settings, kind, *of)
        assert_right(settings)


def test_they_follow_a_removal(settings: Settings) -> None:
    add(settings, *ALL)
    assert_right(settings)
    with Book.open(settings.book) as book:
        book.remove(A.id, "Ana", "asked for")
        book.settle(lambda view: update(view, options()))
    assert_right(settings)


def test_only_what_was_touched_is_folded_again(settings: Settings) -> None:
    add(settings, PART, OTHER, WHOLE)
    assert folded(settings) == 3
    assert folded(settings) == 0
    add(settings, LATER)
    assert folded(settings) == 1


def test_a_file_that_was_spoilt_or_thrown_away_is_made_again(settings: Settings) -> None:
    add(settings, *ALL)
    assert_right(settings)
    file = place(settings)
    assert file is not None
    file.write_bytes(b"no database, but more than nothing" * 100)
    assert_right(settings)
    file.unlink()
    assert_right(settings)


def test_a_file_of_another_book_at_the_same_place_is_made_again(settings: Settings) -> None:
    add(settings, PART, OTHER)
    assert_right(settings)
    for path in Path(settings.book).parent.glob("book.db*"):
        path.unlink()
    add(settings, LATER)
    assert_right(settings)


def test_where_nothing_can_be_kept_the_tolls_are_the_same(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    add(settings, *ALL)
    assert place(settings) is None
    assert_right(settings)


def test_each_profile_has_a_file_of_its_own(settings: Settings) -> None:
    add(settings, *ALL)
    assert_right(settings)
    assert_right(Settings(book=settings.book, profile="ucdp"))
    assert_right(settings)


def test_an_unknown_profile_or_span_is_an_error(settings: Settings) -> None:
    add(settings, PART)
    with pytest.raises(UsageError):
        toll(settings, Selection(), "moon")
    with pytest.raises(UsageError):
        toll(Settings(book=settings.book, profile="mine"), Selection(), "all")
