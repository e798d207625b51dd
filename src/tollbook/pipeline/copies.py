"""Copies of one text in several papers: found as reports come in, so that one wire story counts as one source."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from os import environ
from pathlib import Path
from types import TracebackType
from typing import Self

from tollbook.intake.repeats import Kind, Repeats
from tollbook.ledger import Book
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Entry
from tollbook.vocabulary.identity import content_id


class Copies:
    """The texts of one book, by what they are like. Use it in a `with`."""

    def __init__(self, book: Book, settings: Settings) -> None:
        self._book = book
        self._new: dict[str, str] = {}
        self._repeats = Repeats.open(index_path(settings), self._words)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._repeats.__exit__(kind, error, trace)

    @contextmanager
    def marked(self, entries: Sequence[Entry]) -> Iterator[list[Entry]]:
        """The entries, told of which earlier text each is a copy; to be kept in the book before the block ends.

        Only copies with small changes are taken for one text. A part that stands in a longer text says something about
        these two alone: a round-up does not make the agencies whose texts it holds one source.
        """
        with self._repeats.batch():
            self._catch_up()
            self._new = {entry.report.text_id: entry.report.text for entry in entries}
            yield [replace(entry, copy_of=self._first(entry)) for entry in entries]

    def _first(self, entry: Entry) -> str | None:
        found = self._repeats.add(entry.report.text_id, entry.report.text)
        return next((each.earlier for each in found if each.likeness.kind is Kind.NEAR), None)

    def _catch_up(self) -> None:
        """With what others have added since, and after a sudden end."""
        last = self._repeats.number
        for number, text_id, text in self._book.texts(last):
            self._repeats.learn(text_id, text)
            last = number
        self._repeats.note(last)

    def _words(self, text_id: str) -> str | None:
        return self._new.get(text_id) or self._book.words(text_id)


def index_path(settings: Settings, environment: Mapping[str, str] = environ) -> Path | str:
    """Where the index is: beside the book, or in the user's cache if the book is a database's. It may be deleted."""
    if settings.book == ":memory:":
        return settings.book
    if "://" not in settings.book:
        return Path(settings.book).with_name(Path(settings.book).name + "-repeats.db")
    folder = Path(environment.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tollbook"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{content_id('repeats', settings.book)}.db"
