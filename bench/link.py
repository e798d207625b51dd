"""Linking: a whole book in one batch, one report more, and the toll over all of it, in a world whose truth is known."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.clock import seconds
from bench.form import Case, Measure, Setting
from bench.world import CLAIMS_AN_INCIDENT, World, world
from tollbook.ledger import Book, Counting, account, period
from tollbook.linking import Options, incidents, update
from tollbook.vocabulary import Entry, Run

_BATCH = 500
_SINGLES = 30
_RUN = Run("bench", by_hand=True)


def measure(setting: Setting) -> Iterator[Measure]:
    """One run of each size: the batch takes minutes; one report more is measured thirty times."""
    for full in (10_000, 100_000, 1_000_000):
        claims = setting.size(full, toy=200)
        yield from _at(claims, setting.work / f"{full}.db")


def _at(claims: int, path: Path) -> Iterator[Measure]:
    made = world(claims // CLAIMS_AN_INCIDENT)
    late = made.entries[-_SINGLES:] if len(made.entries) > 2 * _SINGLES else made.entries[-1:]
    early = made.entries[: len(made.entries) - len(late)]
    options = Options()
    with Book.open(path) as book:
        for start in range(0, len(early), _BATCH):
            book.add_all(early[start : start + _BATCH], _RUN)
        batch = seconds(lambda: book.settle(lambda view: update(view, options)))
        yield Measure("linked in one batch", "s", (batch,), claims)
        singles = []
        for entry in late:
            singles.append(seconds(lambda one=entry: _add(book, one, options)))  # type: ignore[misc]
        yield Measure("one report of 10 claims added and linked", "s", tuple(singles), claims)
        with book.view() as view:
            groups = view.groups() or {}
        yield Measure("pairs of claims, F1", "share", (pairwise(made, groups),), claims)
        counting = Counting()
        with book.view() as view:
            counted = [(one, account(one, members, counting)) for one, members in incidents(view, options)]
        yield Measure("toll over all of it", "s", (seconds(lambda: period(counted, "tollbook")),), claims)


def _add(book: Book, entry: Entry, options: Options) -> None:
    book.add(entry, _RUN)
    book.settle(lambda view: update(view, options))


def pairwise(made: World, groups: Mapping[str, tuple[str, ...]]) -> float:
    """F1 over pairs of claims, counted without listing the pairs."""
    truth = Counter(made.truth.values())
    wanted = sum(n * (n - 1) // 2 for n in truth.values())
    found = sum(len(claims) * (len(claims) - 1) // 2 for claims in groups.values())
    both: dict[tuple[str, int], int] = defaultdict(int)
    for incident, claims in groups.items():
        for claim in claims:
            both[incident, made.truth[claim]] += 1
    hit = sum(n * (n - 1) // 2 for n in both.values())
    return 2 * hit / max(1, wanted + found)


CASE = Case("link", "linking 10⁴, 10⁵ and 10⁶ claims, and one report more", measure)
