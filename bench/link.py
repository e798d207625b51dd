"""Linking: a whole book in one batch, and one report more, in a world whose truth is known."""

import os
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from bench.clock import megabytes, seconds
from bench.form import Case, Measure, Setting
from bench.world import CLAIMS_AN_INCIDENT, world
from tollbook.ledger import Book
from tollbook.ledger.chunks import chunks
from tollbook.linking import Options, update
from tollbook.vocabulary import Entry, Run

_BATCH = 500
_SINGLES = 30
_RUN = Run("bench", by_hand=True)


@dataclass(frozen=True, slots=True)
class Made:
    """What is known of a book that was made: its claims' incidents, reports that are not in it yet, and how many
    seconds it took to fill."""

    truth: Mapping[str, int]
    late: list[Entry]
    took: float


def measure(setting: Setting) -> Iterator[Measure]:
    """One run of each size: the batch takes minutes; one report more is measured thirty times."""
    for full in (10_000, 100_000, 1_000_000):
        claims = setting.size(full, toy=200)
        yield from at(claims, str(setting.work / f"{full}.db"), setting.work)


def at(claims: int, where: str, work: Path) -> Iterator[Measure]:
    """In a new book at a path or an address. work: a folder to put files in."""
    # The world is made by a process of its own, so that the memory held here is that of linking.
    with ProcessPoolExecutor(1, get_context("spawn")) as maker:
        made = maker.submit(make, claims, where).result()
    yield Measure("put into a new book", "s", (made.took,), claims)
    options = Options()
    with Book.open(where) as book:
        begun = time.process_time()
        batch = seconds(lambda: book.settle(lambda view: update(view, options)))
        yield Measure("linked in one batch", "s", (batch,), claims)
        yield Measure("linked in one batch (processor)", "s", (time.process_time() - begun,), claims)
        held = megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        yield Measure("linked in one batch (most memory held so far)", "MB", (held,), claims)
        singles, processor = [], []
        for entry in made.late:
            begun = time.process_time()
            singles.append(seconds(lambda one=entry: _add(book, one, options)))  # type: ignore[misc]
            processor.append(time.process_time() - begun)
        yield Measure("one report of 10 claims added and linked", "s", tuple(singles), claims)
        yield Measure("one report of 10 claims added and linked (processor)", "s", tuple(processor), claims)
        with book.view() as view:
            groups = view.groups() or {}
        yield from _sums(where, work, claims)
        yield Measure("pairs of claims, F1", "share", (pairwise(made.truth, groups),), claims)


def _sums(where: str, work: Path, claims: int) -> Iterator[Measure]:
    """`tollbook toll` as a process of its own: when every incident has to be folded, and from then on."""
    words = [sys.executable, "-m", "tollbook", "toll", "--book", where]
    kept = os.environ | {"XDG_CACHE_HOME": str(work)}

    def ask() -> float:
        return seconds(lambda: subprocess.run(words, check=True, env=kept, stdout=subprocess.DEVNULL))

    yield Measure("`tollbook toll`, the first time", "s", (ask(),), claims)
    yield Measure("`tollbook toll`", "s", tuple(ask() for _ in range(5)), claims)


def make(claims: int, where: str) -> Made:
    """Fills a new book with a world, but for its last reports."""
    whole = world(claims // CLAIMS_AN_INCIDENT)
    late = whole.entries[-_SINGLES:] if len(whole.entries) > 2 * _SINGLES else whole.entries[-1:]
    early = whole.entries[: len(whole.entries) - len(late)]
    with Book.open(where) as book:
        took = seconds(lambda: [book.add_all(part, _RUN) for part in chunks(early, _BATCH)])
    return Made(whole.truth, late, took)


def _add(book: Book, entry: Entry, options: Options) -> None:
    book.add(entry, _RUN)
    book.settle(lambda view: update(view, options))


def pairwise(truth: Mapping[str, int], groups: Mapping[str, tuple[str, ...]]) -> float:
    """F1 over pairs of claims, counted without listing the pairs."""
    sizes = Counter(truth.values())
    wanted = sum(n * (n - 1) // 2 for n in sizes.values())
    found = sum(len(claims) * (len(claims) - 1) // 2 for claims in groups.values())
    both: dict[tuple[str, int], int] = defaultdict(int)
    for incident, claims in groups.items():
        for claim in claims:
            both[incident, truth[claim]] += 1
    hit = sum(n * (n - 1) // 2 for n in both.values())
    return 2 * hit / max(1, wanted + found)


CASE = Case("link", "linking 10⁴, 10⁵ and 10⁶ claims, and one report more", measure)
