"""Sums of a book by one profile: of its kept tolls as it is now, folded from its rows as of a time."""

from dataclasses import dataclass
from datetime import datetime

from tollbook.ledger.engine import connect, reading
from tollbook.pipeline.kept_tolls import Store, place, stamp
from tollbook.pipeline.kept_tolls.adding import added_up
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.sums import Sum, check, sums
from tollbook.pipeline.tell import Selection, tell, there


@dataclass(frozen=True, slots=True)
class Summed:
    """incidents: how many the book has at all, chosen or not."""

    sums: tuple[Sum, ...]
    incidents: int


def toll(settings: Settings, selection: Selection, by: str, as_of: datetime | None = None) -> Summed:
    """The sums of the chosen incidents; see `sums`. The first time that a book is asked, every incident is folded.

    Raises UsageError for an unknown profile or `by`, NotFoundError where there is no book.
    """
    check(by)
    if as_of is not None:
        tellings = tell(settings, as_of).tellings
        return Summed(tuple(sums(tellings, selection, by, settings.profile)), len(tellings))
    there(settings).close()
    engine = connect(settings.book)
    try:
        with Store(place(settings), stamp(), settings.profile) as store, reading(engine) as book:
            store.follow(book)
            number = store.connection.execute("SELECT count(*) FROM incidents").fetchone()[0]
            return Summed(tuple(added_up(store.connection, selection, by, settings.profile)), number)
    finally:
        engine.dispose()
