"""Folds judgements and rulings into groups of claims: average linkage, whatever the order; `different` cuts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from tollbook.linking.clusters import Clusters, Edge
from tollbook.linking.weights import Weights
from tollbook.vocabulary import Ruling, RulingKind, Scored, Verdict

Pair = tuple[str, str]


def fold(
    claims: Collection[str], judgements: Iterable[Scored], rulings: Sequence[Ruling], weights: Weights
) -> list[tuple[str, ...]]:
    """Groups, each sorted, in the order of their first claims.

    Two groups become one if the score between them is at least `weights.same`; the best goes first, so no order of
    arrival matters. The score between groups is the mean over all pairs, where pairs without a judgement count as
    `weights.absent`, mixed with the best pair's by `weights.best`. Two claims that were judged different outright,
    because one report tells them apart, are only joined by a ruling.
    """
    names = sorted(set(claims))
    number = {name: place for place, name in enumerate(names)}
    edges: list[Edge] = [
        (number[left], number[right], score, verdict is Verdict.DIFFERENT)
        for left, right, verdict, score in judgements
        if left in number and right in number
    ]
    musts = _ruled(rulings, RulingKind.SAME, number)
    cuts = _ruled(rulings, RulingKind.DIFFERENT, number)
    part_of = _components(len(names), [*musts, *bonds(edges, weights)])
    parts: dict[int, _Part] = defaultdict(_Part)
    for claim, part in enumerate(part_of):
        parts[part].claims.append(claim)
    for edge in edges:
        if part_of[edge[0]] == part_of[edge[1]]:
            parts[part_of[edge[0]]].edges.append(edge)
    for pair in cuts:
        if part_of[pair[0]] == part_of[pair[1]]:
            parts[part_of[pair[0]]].cuts.append(pair)
    for pair in musts:
        parts[part_of[pair[0]]].musts.append(pair)
    groups = (group for part in parts.values() for group in part.folded(weights))
    return sorted(tuple(names[claim] for claim in sorted(group)) for group in groups)


class _Part:
    """A component: nothing outside it can ever join it."""

    __slots__ = ("claims", "cuts", "edges", "musts")

    def __init__(self) -> None:
        self.claims: list[int] = []
        self.edges: list[Edge] = []
        self.cuts: list[tuple[int, int]] = []
        self.musts: list[tuple[int, int]] = []

    def folded(self, weights: Weights) -> list[list[int]]:
        if len(self.claims) == 1:
            return [self.claims]
        clusters = Clusters(self.claims, self.edges, self.cuts, weights)
        for left, right in self.musts:
            clusters.rule(left, right)
        clusters.run()
        return clusters.groups()


def _ruled(rulings: Iterable[Ruling], kind: RulingKind, number: dict[str, int]) -> list[tuple[int, int]]:
    pairs = (ruling.claims for ruling in rulings if ruling.kind is kind)
    return sorted((number[pair[0]], number[pair[1]]) for pair in pairs if all(claim in number for claim in pair))


def bonds(edges: Sequence[Edge], weights: Weights) -> list[tuple[int, int]]:
    """The pairs by which claims can come together (`bonded`): the same, and no much better match known to both.

    A claim that tells little may be like claims of many incidents; each of these has better matches of its own.
    """
    alike = [(a, b, score) for a, b, score, _ in edges if score >= weights.same]
    if not alike:
        return []
    table = np.array(alike)
    left, right, scores = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2]
    # Every claim's scores, falling, one claim's after the other's.
    ends, twice = np.concatenate([left, right]), np.concatenate([scores, scores])
    order = np.lexsort((-twice, ends))
    falling, many = twice[order], np.bincount(ends)
    first = np.cumsum(many) - many
    best = falling[np.minimum(first, len(falling) - 1)]
    enough = many >= weights.closest
    last = np.where(enough, falling[np.minimum(first + weights.closest - 1, len(falling) - 1)], -np.inf)
    lower = np.minimum(best[left], best[right])
    close = scores >= np.maximum(last[left], last[right])
    stay = (scores >= lower - weights.rival) & (close | (scores >= weights.least * lower))
    return list(zip(left[stay].tolist(), right[stay].tolist(), strict=True))


Best = Sequence[float]
"""The highest scores that a claim has with any other, falling: `weights.closest` of them, or all if there are fewer."""


def bonded(score: float, best: Best, others_best: Best, weights: Weights) -> bool:
    """Whether two claims of this score can come together.

    It is within `rival` of the best that one of them has. And each is among the other's closest, or the score is not
    much less than the best: where a place sees an incident a day, what is merely like links a war to one chain.
    """
    lower = min(best[0], others_best[0])
    if score < lower - weights.rival:
        return False
    place = weights.closest - 1
    close = all(len(each) <= place or score >= each[place] for each in (best, others_best))
    return close or score >= weights.least * lower


def _components(size: int, joined: Iterable[tuple[int, int]]) -> list[int]:
    """For each claim the first one of its component."""
    above = list(range(size))

    def top(claim: int) -> int:
        while above[claim] != claim:
            above[claim] = above[above[claim]]
            claim = above[claim]
        return claim

    for left, right in joined:
        a, b = top(left), top(right)
        if a != b:
            above[max(a, b)] = min(a, b)
    return [top(claim) for claim in range(size)]
