"""Folds judgements and rulings into groups of claims: average linkage, whatever the order; `different` cuts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from tollbook.linking.weights import Weights
from tollbook.vocabulary import Judgement, Ruling, RulingKind, Verdict

Pair = tuple[str, str]


def fold(
    claims: Collection[str], judgements: Iterable[Judgement], rulings: Sequence[Ruling], weights: Weights
) -> list[tuple[str, ...]]:
    """Groups, each sorted, in the order of their first claims.

    Two groups become one if the score between them is at least `weights.same`; the best goes first, so no order of
    arrival matters. The score between groups is the mean over all pairs, where pairs without a judgement count as
    `weights.absent`, mixed with the best pair's by `weights.best`. Two claims that were judged different outright,
    because one report tells them apart, are only joined by a ruling.
    """
    inside = set(claims)
    edges = [each for each in judgements if each.left in inside and each.right in inside]
    musts = sorted(
        (r.claims[0], r.claims[1]) for r in rulings if r.kind is RulingKind.SAME and inside.issuperset(r.claims)
    )
    cuts = {(r.claims[0], r.claims[1]) for r in rulings if r.kind is RulingKind.DIFFERENT}
    joined = [*musts, *bonds(edges, weights)]
    part_of = _components(inside, joined)
    by_part: dict[str, list[Judgement]] = defaultdict(list)
    for each in edges:
        if part_of[each.left] == part_of[each.right]:
            by_part[part_of[each.left]].append(each)
    members: dict[str, list[str]] = defaultdict(list)
    for claim in inside:
        members[part_of[claim]].append(claim)
    groups: list[tuple[str, ...]] = []
    for part, own in members.items():
        if len(own) == 1:
            groups.append((own[0],))
            continue
        clusters = _Clusters(sorted(own), by_part[part], cuts, weights)
        for left, right in musts:
            if part_of[left] == part:
                clusters.join(left, right)
        clusters.run(weights.same)
        groups.extend(clusters.groups())
    return sorted(groups)


def bonds(judgements: Iterable[Judgement], weights: Weights) -> Iterator[Pair]:
    """The pairs by which claims can come together: the same, and no much better match known to both.

    A claim that tells little may be like claims of several incidents; each of these has better matches of its own.
    """
    edges = [each for each in judgements if each.score >= weights.same]
    best: dict[str, float] = defaultdict(lambda: weights.same)
    for each in edges:
        best[each.left] = max(best[each.left], each.score)
        best[each.right] = max(best[each.right], each.score)
    for each in edges:
        if each.score >= min(best[each.left], best[each.right]) - weights.rival:
            yield each.left, each.right


def _components(claims: Iterable[str], joined: Iterable[Pair]) -> dict[str, str]:
    """For each claim the name of its component; nothing outside it can ever join it."""
    above = {claim: claim for claim in claims}

    def top(claim: str) -> str:
        while above[claim] != claim:
            above[claim] = above[above[claim]]
            claim = above[claim]
        return claim

    for left, right in joined:
        a, b = top(left), top(right)
        if a != b:
            above[max(a, b)] = min(a, b)
    return {claim: top(claim) for claim in above}


class _Clusters:
    """Groups under way; sums of scores between groups that share a judgement."""

    def __init__(self, claims: Sequence[str], judged: Iterable[Judgement], cuts: set[Pair], weights: Weights) -> None:
        self._absent = weights.absent
        self._share = weights.best
        self._of = {claim: claim for claim in claims}
        self._members = {claim: [claim] for claim in claims}
        self._sums: dict[str, dict[str, float]] = defaultdict(dict)
        self._best: dict[str, dict[str, float]] = defaultdict(dict)
        self._cut: dict[str, set[str]] = defaultdict(set)
        self._parted: dict[str, set[str]] = defaultdict(set)
        for each in judged:
            a, b = each.left, each.right
            self._sums[a][b] = self._sums[b][a] = each.score - self._absent
            self._best[a][b] = self._best[b][a] = each.score
            if each.verdict is Verdict.DIFFERENT:
                self._parted[a].add(b)
                self._parted[b].add(a)
        for a, b in cuts:
            if a in self._of and b in self._of:
                self._cut[a].add(b)
                self._cut[b].add(a)

    def join(self, left: str, right: str) -> None:
        """By ruling; not across a cut."""
        a, b = self._of[left], self._of[right]
        if a != b and b not in self._cut[a]:
            self._merge(a, b)

    def run(self, same: float) -> None:
        heap = [(-self._between(a, b), a, b) for a in self._sums for b in self._sums[a] if a < b]
        heapify(heap)
        while heap:
            value, a, b = heappop(heap)
            if -value < same:
                return
            if (
                a not in self._members
                or b not in self._members
                or b in self._cut[a]
                or b in self._parted[a]
                or -value != self._between(a, b)
            ):
                continue
            kept = self._merge(a, b)
            for other in self._sums[kept]:
                low, high = min(kept, other), max(kept, other)
                heappush(heap, (-self._between(low, high), low, high))

    def _between(self, a: str, b: str) -> float:
        if b not in self._sums[a]:
            return self._absent
        mean = self._absent + self._sums[a][b] / (len(self._members[a]) * len(self._members[b]))
        return self._share * self._best[a][b] + (1 - self._share) * mean

    def _merge(self, a: str, b: str) -> str:
        kept, gone = min(a, b), max(a, b)
        for claim in self._members[gone]:
            self._of[claim] = kept
        self._members[kept].extend(self._members.pop(gone))
        for other, value in self._sums.pop(gone, {}).items():
            del self._sums[other][gone], self._best[other][gone]
            if other != kept:
                total = self._sums[kept].get(other, 0.0) + value
                self._sums[kept][other] = self._sums[other][kept] = total
                best = max(self._best[gone][other], self._best[kept].get(other, self._absent))
                self._best[kept][other] = self._best[other][kept] = best
        self._best.pop(gone, None)
        for apart in (self._cut, self._parted):
            for other in apart.pop(gone, set()):
                apart[other].discard(gone)
                if other != kept:
                    apart[other].add(kept)
                    apart[kept].add(other)
        return kept

    def groups(self) -> list[tuple[str, ...]]:
        return [tuple(sorted(members)) for members in self._members.values()]
