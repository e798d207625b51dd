"""Book: reports, claims, judgements and rulings for ever, in SQLite or PostgreSQL; the one way in and out of them."""

import gc
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from tollbook.ledger import asking, copying, deciding, removing, restricting, seconding, settling, versions
from tollbook.ledger.engine import connect, reading, roomy, writing
from tollbook.ledger.history import redirects, resolve
from tollbook.ledger.keeping import Added, Keeper
from tollbook.ledger.migrate import migrate
from tollbook.ledger.moments import begin, moment_at
from tollbook.ledger.versions import Newest
from tollbook.ledger.view import View
from tollbook.vocabulary import (
    BookError,
    BookView,
    Claim,
    Entry,
    Problem,
    Receipt,
    Redirect,
    Report,
    Restriction,
    Ruling,
    Run,
    Told,
    Update,
)
from tollbook.vocabulary.second import SecondCoding


class Book:
    """Open it with `Book.open`, use it in a `with`; every call is one transaction. Times are UTC."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, where: str | Path) -> Self:
        """A book at a path, `:memory:`, `sqlite:///PATH` or `postgresql+psycopg://…`; made if it is not there.

        Raises BookError if it cannot be opened, is no book, or is of a newer program.
        """
        engine = connect(where)
        try:
            migrate(engine)
        except BookError:
            engine.dispose()
            raise
        return cls(engine)

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, entry: Entry, run: Run) -> Added:
        """One report with its claims, whole or not at all; what the book has already changes nothing."""
        return self.add_all([entry], run)[0]

    def add_all(self, entries: Iterable[Entry], run: Run) -> tuple[Added, ...]:
        """Several in one transaction, which is faster: some hundreds at a time."""
        with writing(self._engine) as connection:
            return Keeper(connection, begin(connection, run), run).add(entries)

    def settle(self, link: Callable[[BookView], Update | None], run: Run | None = None) -> int:
        """Has `link` look at the book until it finds nothing more, and keeps what it finds; no writer comes between.

        Returns how many claims it looked at. A long settlement is kept portion by portion.
        """
        done, last = 0, None
        while True:
            with writing(self._engine) as connection, roomy(connection), _uncollected():
                found = link(View(connection))
                if found is not None:
                    settling.settle(connection, begin(connection, run), found)
                    done, last = done + len(found.incidents), found
                    continue
                if last is not None:
                    settling.finish(connection, begin(connection, run), last.weights)
                return done

    @contextmanager
    def view(self, as_of: datetime | None = None) -> Iterator[View]:
        """The book now or as of a time, the same for as long as the `with` lasts."""
        with reading(self._engine) as connection:
            yield View(connection, None if as_of is None else moment_at(connection, as_of))

    def claims(self, as_of: datetime | None = None) -> tuple[Told, ...]:
        """Every claim in force, in the order of their ids."""
        with self.view(as_of) as view:
            return tuple(view.told())

    def reports(self, as_of: datetime | None = None) -> Iterator[Report]:
        """Every report in the book, in the order of arrival; removed ones are left out."""
        with reading(self._engine) as connection:
            yield from asking.reports(connection, None if as_of is None else moment_at(connection, as_of))

    def report(self, name: str) -> Report:
        """By our id or the id that it came with. Raises NotFoundError."""
        with reading(self._engine) as connection:
            return asking.report(connection, name)

    def receipts(self, report: str) -> tuple[Receipt, ...]:
        """How often and from where a report came in."""
        with reading(self._engine) as connection:
            return asking.found_receipts(connection, report)

    def known(self, ids: Collection[str]) -> frozenset[str]:
        """Those of these reports that the book has, or had until they were removed."""
        with reading(self._engine) as connection:
            return asking.known(connection, ids)

    def beginning(self, characters: str) -> list[str]:
        """The ids of the claims in force that begin with these characters."""
        with reading(self._engine) as connection:
            return asking.beginning(connection, characters)

    def words(self, text_id: str) -> str | None:
        """The text of an id, None if it is not there."""
        with reading(self._engine) as connection:
            return asking.words(connection, text_id)

    def texts(self, after: int = 0) -> Iterator[tuple[int, str, str]]:
        """Number, `text_id` and text of every report that came after the one of a number, in the order of arrival."""
        with reading(self._engine) as connection:
            yield from asking.texts(connection, after)

    def newest(self, urls: Collection[str]) -> dict[str, list[Newest]]:
        """For each address, the reports of it that no newer version has replaced, the latest first."""
        with reading(self._engine) as connection:
            return versions.newest(connection, 1 << 62, urls)

    def versions(self, report: str) -> tuple[str, ...]:
        """The ids of a report's versions, itself among them, from the oldest to the one that stands."""
        with reading(self._engine) as connection:
            return versions.versions_of(connection, report)

    def original(self, digest: str) -> bytes:
        """The bytes that were kept under a digest. Raises NotFoundError if there are none, or they were removed."""
        with reading(self._engine) as connection:
            return asking.original(connection, digest)

    def problems(self, report: str | None = None) -> tuple[Problem, ...]:
        """What could not be read, of one report (by our id) or of all."""
        with reading(self._engine) as connection:
            return asking.found_problems(connection, report)

    def rule(self, ruling: Ruling, run: Run | None = None) -> bool:
        """Keeps a person's decision; whether it was new. Settle the book afterwards.

        Raises NotFoundError if it names a claim that is not in the book.
        """
        with writing(self._engine) as connection:
            return deciding.decide(connection, begin(connection, run), ruling)

    def rulings(self, as_of: datetime | None = None) -> tuple[Ruling, ...]:
        """Every ruling ever made, in the order of arrival."""
        with reading(self._engine) as connection:
            return asking.found_rulings(connection, None if as_of is None else moment_at(connection, as_of))

    def restrict(self, restriction: Restriction) -> bool:
        """Keeps that a report is not for everybody, or is again; whether that changed anything.

        Raises NotFoundError if the report is not in the book.
        """
        with writing(self._engine) as connection:
            return restricting.restrict(connection, restriction)

    def restricted(self) -> frozenset[str]:
        """The ids of the reports that are not for everybody."""
        with reading(self._engine) as connection:
            return restricting.restricted(connection)

    def restrictions(self, report: str | None = None) -> tuple[Restriction, ...]:
        """What was ever decided on who may see reports, one (by our id) or all of them, in the order of arrival."""
        with reading(self._engine) as connection:
            return restricting.found_restrictions(connection, report)

    def code_again(self, coding: SecondCoding) -> None:
        """Keeps a second coding. Raises NotFoundError for a claim that is not in the book, ConflictError if the same
        person has coded it before."""
        with writing(self._engine) as connection:
            seconding.code_again(connection, begin(connection, None), coding)

    def second_codings(self) -> tuple[tuple[Claim, SecondCoding], ...]:
        """Each with the claim as it was coded first, in the order of arrival."""
        with reading(self._engine) as connection:
            return seconding.second_codings(connection)

    def backup(self, path: str | Path) -> None:
        """Writes the whole book, as it is at this moment, to a new SQLite file, which is a book too.

        Raises BookError if the file exists. Others may go on writing meanwhile.
        """
        copying.backup(self._engine, Path(path))

    def restore(self, path: str | Path) -> None:
        """Fills this book, which has to be empty, from a backup. Raises BookError if it is not, or the file is none."""
        copying.restore(Path(path), self._engine)

    def redirects(self) -> dict[str, Redirect]:
        """For each incident id that was once given out and is no more, where its claims are now."""
        with reading(self._engine) as connection:
            return redirects(connection)

    def resolve(self, incident: str) -> str:
        """The id that an incident has today. Raises NotFoundError if there never was one of this id."""
        with reading(self._engine) as connection:
            return resolve(connection, incident)

    def remove(self, report: str, by: str, reason: str) -> None:
        """Takes a report's words out of the book for good and leaves a tombstone. Settle the book afterwards."""
        with writing(self._engine) as connection:
            removing.remove(connection, begin(connection, None), report, by, reason)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of circles: among millions of values there are none, and it would walk them all."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
