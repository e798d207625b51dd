"""Questions to a book that many may ask at once: lists, single things and sums, now or as of a time, by a profile.

A `Library` lays the book out in a catalogue of its own when it is first asked, and follows the book from then on, so
that no question reads the whole book. What it tells is what `tell` tells.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from tollbook.ledger import NAMES, Book, profile
from tollbook.ledger.engine import connect, reading
from tollbook.pipeline.catalogue.changes import Moment, last_moment
from tollbook.pipeline.catalogue.kept import alone, stamp, taken_up
from tollbook.pipeline.catalogue.lookup import Laid, Lookup, ToldReport
from tollbook.pipeline.catalogue.pages import MOST, Page, Paging
from tollbook.pipeline.catalogue.sources import Source, public_name
from tollbook.pipeline.catalogue.store import Catalogue
from tollbook.pipeline.catalogue.sums import SPANS, Sum
from tollbook.pipeline.catalogue.wanted import Box, Wanted
from tollbook.pipeline.settings import Settings

__all__ = [
    "MOST",
    "NAMES",
    "SPANS",
    "Asked",
    "Box",
    "Library",
    "Lookup",
    "Moment",
    "Page",
    "Paging",
    "Source",
    "Sum",
    "ToldReport",
    "Wanted",
    "public_name",
]

_PAST = 4
"""How many past moments are kept laid out."""


@dataclass(frozen=True, slots=True)
class Asked:
    """When and how: what was known at a time (None: now), counted by a profile (None: that of the settings).

    cleared: whether who asks may see restricted reports. masked: without the names of private persons.
    """

    as_of: datetime | None = None
    profile: str | None = None
    cleared: bool = False
    masked: bool = False


NOW = Asked()


class Library:
    """One book for as long as the process lasts, for any number of threads."""

    def __init__(self, settings: Settings, keep: Path | None = None) -> None:
        """keep: a file in which the book stays laid out, for the next start; nobody else may have it.

        Raises BookError if there is no book, UsageError for an unknown profile or if another has the file.
        """
        self.settings = settings
        profile(settings.profile)
        Book.open(settings.book).close()
        self._engine = connect(settings.book)
        self._folder = TemporaryDirectory(prefix="tollbook-", ignore_cleanup_errors=True)
        self._held = alone(keep) if keep is not None else None
        self._now = self._kept(keep) if keep is not None else Catalogue(Path(self._folder.name) / "now.sqlite")
        self._past: OrderedDict[int, Catalogue] = OrderedDict()
        self._alone = Lock()

    def close(self) -> None:
        with self._alone:
            for each in (self._now, *self._past.values()):
                each.close()
            self._past.clear()
            self._engine.dispose()
            self._folder.cleanup()
            if self._held is not None:
                self._held.close()

    def _kept(self, file: Path) -> Catalogue:
        mark = stamp(self.settings)
        with reading(self._engine) as book:
            held = taken_up(file, mark, book)
        return Catalogue(file, stamp=mark, held=held)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def moment(self, as_of: datetime | None = None) -> Moment:
        """When the book was last written in, up to a time: as long as it is the same, so is every answer."""
        with reading(self._engine) as book:
            return last_moment(book, as_of)

    @contextmanager
    def look(self, asked: Asked = NOW) -> Iterator[Lookup]:
        """The book at one moment, to ask any number of questions. Raises UsageError for an unknown profile."""
        name = asked.profile or self.settings.profile
        profile(name)
        with reading(self._engine) as book:
            catalogue, past = self._catalogue(book, asked.as_of)
            key = catalogue.follow(book, name)
            with catalogue.reading() as store:
                yield Lookup(catalogue, store, book, Laid(name, key, past, asked.cleared, asked.masked))

    def _catalogue(self, book: Connection, as_of: datetime | None) -> tuple[Catalogue, int | None]:
        if as_of is None:
            return self._now, None
        then = last_moment(book, as_of)
        if then == last_moment(book):
            return self._now, None
        with self._alone:
            found = self._past.pop(then.number, None)
            if found is None:
                found = Catalogue(Path(self._folder.name) / f"past-{then.number}-{len(self._past)}.sqlite", then)
            self._past[then.number] = found
            while len(self._past) > _PAST:
                _, oldest = self._past.popitem(last=False)
                oldest.close()
        return found, then.number
