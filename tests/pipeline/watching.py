"""A watch that puts what comes into a real book and says when it has, to be run as a process that can be killed.

Arguments: the address of the feed, the folder of state and book.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from tollbook.intake import Arrival
from tollbook.intake.sources import Pace, Source
from tollbook.intake.watch import State, Watching
from tollbook.intake.watch.loop import watch
from tollbook.ledger import Book
from tollbook.vocabulary import Entry, Receipt, Run
from tollbook.vocabulary.identity import digest


def main(feed: str, folder: Path) -> None:
    source = Source("ledger", feeds=(feed,), allow=frozenset({"127.0.0.1"}), pace=Pace(3600.0, 0.0, ()))
    with Book.open(folder / "book.db") as book, State.open(folder / "state.db") as state:

        def keep(arrivals: Sequence[Arrival]) -> None:
            _say("keeping")
            book.add_all([_entry(each) for each in arrivals], Run("nobody"))
            _say("kept")

        _say("begun")
        watch(state, [source], keep, Watching(once=True), Event())


def _say(what: str) -> None:
    """And gives who listens the time to kill it then."""
    print(what, flush=True)
    time.sleep(0.2)


def _entry(arrival: Arrival) -> Entry:
    report, capture = arrival.report, arrival.capture
    assert report is not None
    assert capture is not None
    receipt = Receipt(report.id, arrival.source, capture.retrieved, digest(arrival.original), report.url)
    return Entry(report, None, arrival.problems, receipt, arrival.original)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
