"""Reading behind a bulkhead: a report on which the reader breaks becomes a Problem, and the others are read."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Protocol

from tollbook.reading.reader import Reading
from tollbook.vocabulary import Problem, Report, TollbookError

BROKE = "reader-broke"
"""The code of the Problem of a report on which the reader broke."""


class Reads(Protocol):
    """What reads one report, or many in order."""

    def read(self, report: Report) -> Reading: ...

    def read_all(self, reports: Iterable[Report]) -> Iterator[Reading]: ...


def carefully(reader: Reads, reports: Iterable[Report]) -> Iterator[Reading]:
    """One Reading a report, in order. If the reader breaks, what it had in hand is read again, one by one.

    Errors of the reports' own source, and Tollbook's (weights that are missing), are raised as ever.
    """
    handed = _Handed(iter(reports))
    readings = reader.read_all(handed)
    with ThreadPoolExecutor(1) as hand:
        while True:
            asked = hand.submit(next, readings, None)
            error = asked.exception()
            if error is None:
                reading = asked.result()
                if reading is None:
                    return
                handed.unread.popleft()
                yield reading
            elif handed.asking or not _of_a_report(error):
                raise error
            else:
                while handed.unread:
                    yield _alone(hand, reader, handed.unread.popleft())
                readings = reader.read_all(handed)


def broken(report: Report, error: BaseException) -> Reading:
    """The Reading of a report that could not be read because of an error of ours."""
    problem = Problem(
        BROKE,
        f"The reader broke on the report ({type(error).__name__}: {str(error)[:200]}); none of it was read.",
        "Tell the makers of Tollbook, with the report; the other reports are not touched.",
        report.name,
    )
    return Reading(report, (), (problem,))


def _alone(hand: ThreadPoolExecutor, reader: Reads, report: Report) -> Reading:
    asked = hand.submit(reader.read, report)
    error = asked.exception()
    if error is None:
        return asked.result()
    if not _of_a_report(error):
        raise error
    return broken(report, error)


def _of_a_report(error: BaseException) -> bool:
    return isinstance(error, Exception) and not isinstance(error, TollbookError)


@dataclass
class _Handed:
    """Reports on their way to the reader. unread: handed over, and not answered yet. asking: one is waited for now."""

    source: Iterator[Report]
    unread: deque[Report] = field(default_factory=deque)
    asking: bool = False

    def __iter__(self) -> Iterator[Report]:
        return self

    def __next__(self) -> Report:
        self.asking = True
        report = next(self.source, None)
        self.asking = False
        if report is None:
            raise StopIteration
        self.unread.append(report)
        return report
