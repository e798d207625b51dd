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
from tollbook.linking import Options, update
from tollbook.vocabulary import Entry, Run

_BATCH = 500
_SINGLES = 30
_RUN = Run("bench", by_hand=True)


@dataclass(frozen=True, slots=True)
class Made:
    """What is known of a book that was made: its claims' incidents, and reports that are not in it yet."""

    truth: Mapping[str, int]
    late: list[Entry]


def measure(setting: Setting) -> Iterator[Measure]:
    """One run of each size: the batch takes minutes; one report more is measured thirty times."""
    for full in (10_000, 100_000, 1_000_000):
        claims = setting.size(full, toy=200)
        yield from _at(claims, setting.work / f"{full}.db")


def _at(claims: int, path: Path) -> Iterator[Measure]:
    # The world is made by a process of its own, so that the memory held here is that of linking.
    with ProcessPoolExecutor(1, get_context("spawn")) as maker:
        made = maker.submit(make, claims, path).result()
    options = Options()
    with Book.open(path) as book:
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
        yield from _sums(path, claims)
        yield Measure("pairs of claims, F1", "share", (pairwise(made.truth, groups),), claims)


def _sums(path: Path, claims: int) -> Iterator[Measure]:
    """`tollbook toll` as a process of its own: when every incident has to be folded, and from then on."""
    words = [sys.executable, "-m", "tollbook", "toll", "--book", str(path)]
    kept = os.environ | {"XDG_CACHE_HOME": str(path.parent)}

    def ask() -> float:
        return seconds(lambda: subprocess.run(words, check=True, env=kept, stdout=subprocess.DEVNULL))

    yield Measure("`tollbook toll`, the first time", "s", (ask(),), claims)
    yield Measure("`tollbook toll`", "s", tuple(ask() for _ in range(5)), claims)


def make(claims: int, path: Path) -> Made:
    """Fills a new book with a world, but for its last reports."""
    whole = world(claims // CLAIMS_AN_INCIDENT)
    late = whole.entries[-_SINGLES:] if len(whole.entries) > 2 * _SINGLES else whole.entries[-1:]
    early = whole.entries[: len(whole.entries) - len(late)]
    with Book.open(path) as book:
        for start in range(0, len(early), _BATCH):
            book.add_all(early[start : start + _BATCH], _RUN)
    return Made(whole.truth, late)


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
