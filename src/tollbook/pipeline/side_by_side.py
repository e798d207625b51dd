"""Processes that read side by side: each has a reader of its own; readings come in the order of the reports."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_all_start_methods, get_context

from tollbook.pipeline.carefully import Reads, broken, carefully
from tollbook.reading.reader import Reading
from tollbook.vocabulary import Claim, Problem, Report

_BATCH = 32
_AHEAD = 3
"""Batches a process has waiting, so that none idles while the first in order is still read."""

_Read = tuple[tuple[Claim, ...], tuple[Problem, ...]]


def side_by_side(reports: Iterable[Report], make: Callable[[], Reads], jobs: int) -> Iterator[Reading]:
    """Readings by `jobs` processes; some batches of reports are in memory at a time, however many come.

    make: gives each process its reader, the same whenever it is called; has to be picklable. A report on which the
    reader breaks, or its process dies, becomes a Problem.
    """
    source = iter(reports)
    with _Pool(make, jobs) as pool:
        pending: deque[_Sent] = deque()
        while True:
            for batch in _batches(source, jobs * _AHEAD - len(pending)):
                pending.append(pool.send(batch))
            if not pending:
                return
            first = pending.popleft()
            if isinstance(first.found.exception(), BrokenProcessPool):
                pool.renew()
                yield from pool.one_by_one(first.reports)
                pending = deque(pool.send(each.reports) for each in pending)
            else:
                for report, (claims, problems) in zip(first.reports, first.found.result(), strict=True):
                    yield Reading(report, claims, problems)


def _batches(source: Iterator[Report], most: int) -> Iterator[tuple[Report, ...]]:
    for _ in range(most):
        if batch := tuple(islice(source, _BATCH)):
            yield batch


@dataclass(frozen=True, slots=True)
class _Sent:
    reports: tuple[Report, ...]
    found: Future[list[_Read]]


class _Pool:
    """Processes that can be had anew when one has died. They are spawned by a small server where the system has such:
    a fork of this process would inherit its threads' locks."""

    def __init__(self, make: Callable[[], Reads], jobs: int) -> None:
        self._make = make
        self._jobs = jobs
        self._context = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
        self._pool = self._started()

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def send(self, reports: tuple[Report, ...]) -> _Sent:
        return _Sent(reports, self._pool.submit(_read, reports, self._make))

    def renew(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._pool = self._started()

    def one_by_one(self, reports: Sequence[Report]) -> Iterator[Reading]:
        """Readings of reports of which one, it seems, ends the process that reads it."""
        for report in reports:
            found = self.send((report,)).found
            error = found.exception()
            if isinstance(error, BrokenProcessPool):
                self.renew()
                yield broken(report, error)
            else:
                ((claims, problems),) = found.result()
                yield Reading(report, claims, problems)

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._jobs, mp_context=self._context)


def _read(reports: Sequence[Report], make: Callable[[], Reads]) -> list[_Read]:
    return [(one.claims, one.problems) for one in carefully(make(), reports)]
