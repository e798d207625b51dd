"""Clusters: claims of one component come together pair by pair, the best first, as long as the score between them does.

Claims are numbers in the order of their ids, so that of equal scores the same pair always goes first.
"""

from collections import defaultdict
from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from tollbook.linking.judge import DIGITS
from tollbook.linking.weights import Weights

Edge = tuple[int, int, float, bool]
"""Two claims, the lower first; their score; whether they were judged different outright."""

_UNITS = 10**DIGITS
"""Scores are added up as whole numbers of their last digit: so no order of adding shows in a sum."""

Entry = tuple[float, int, int, int]
"""In the heap: less the score, two clusters, and how often these had grown when it was put there."""


class Clusters:
    """Groups under way: for each two that share a judgement, the sum of its scores above `absent`, and the best."""

    def __init__(self, claims: Iterable[int], edges: Iterable[Edge], cuts: Iterable[tuple[int, int]], weights: Weights):
        self._weights = weights
        self._of = {claim: claim for claim in claims}
        self._members = {claim: [claim] for claim in self._of}
        self._grown = dict.fromkeys(self._of, 0)
        self._sums: dict[int, dict[int, int]] = {claim: {} for claim in self._of}
        self._best: dict[int, dict[int, float]] = {claim: {} for claim in self._of}
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._cut: dict[int, set[int]] = defaultdict(set)
        for a, b, score, different in edges:
            self._sums[a][b] = self._sums[b][a] = round((score - weights.absent) * _UNITS)
            self._best[a][b] = self._best[b][a] = score
            if different:
                _part(self._apart, a, b)
        for a, b in cuts:
            _part(self._cut, a, b)
            _part(self._apart, a, b)

    def rule(self, left: int, right: int) -> None:
        """Joins by ruling: not across a cut, but whatever was judged."""
        a, b = self._of[left], self._of[right]
        if a != b and b not in self._cut[a]:
            self._merge(a, b)

    def run(self) -> None:
        """Joins what comes out at `weights.same` or more, until nothing does."""
        heap = [entry for a, others in self._sums.items() for b in others if a < b and (entry := self._entry(a, b))]
        heapify(heap)
        members, grown, apart = self._members, self._grown, self._apart
        while heap:
            _, a, b, then = heappop(heap)
            if a not in members or b not in members or grown[a] + grown[b] != then or b in apart.get(a, ()):
                continue
            kept = self._merge(a, b)
            for other in self._sums[kept]:
                entry = self._entry(min(kept, other), max(kept, other))
                if entry:
                    heappush(heap, entry)

    def _entry(self, a: int, b: int) -> Entry | None:
        """The pair as it is now, if its score is high enough; that changes only when one of the two grows."""
        weights = self._weights
        pairs = len(self._members[a]) * len(self._members[b])
        mean = weights.absent + self._sums[a][b] / pairs / _UNITS
        score = weights.best * self._best[a][b] + (1 - weights.best) * mean
        return (-score, a, b, self._grown[a] + self._grown[b]) if score >= weights.same else None

    def _merge(self, a: int, b: int) -> int:
        kept, gone = min(a, b), max(a, b)
        for claim in self._members[gone]:
            self._of[claim] = kept
        self._members[kept].extend(self._members.pop(gone))
        self._grown[kept] += 1
        sums, best = self._sums[kept], self._best[kept]
        lost_sums, lost_best = self._sums.pop(gone), self._best.pop(gone)
        for other, value in lost_sums.items():
            theirs = self._sums[other]
            del theirs[gone]
            top = lost_best[other]
            del self._best[other][gone]
            if other != kept:
                sums[other] = theirs[kept] = sums.get(other, 0) + value
                best[other] = self._best[other][kept] = max(top, best.get(other, top))
        for parted in (self._apart, self._cut):
            for other in parted.pop(gone, ()):
                parted[other].discard(gone)
                if other != kept:
                    _part(parted, kept, other)
        return kept

    def groups(self) -> list[list[int]]:
        return list(self._members.values())


def _part(parted: dict[int, set[int]], a: int, b: int) -> None:
    parted[a].add(b)
    parted[b].add(a)
