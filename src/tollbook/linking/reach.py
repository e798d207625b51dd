"""How far new claims reach: all claims whose incident may change by them, and no more, however large the book."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import nlargest

from tollbook.linking.fold import Best, Pair, bonded
from tollbook.linking.weights import Weights
from tollbook.vocabulary import BookView, Scored


def reach(
    view: BookView, start: Collection[str], judged: Sequence[Scored], weights: Weights
) -> tuple[set[str], list[Scored]]:
    """The claims that bonds, incidents or rulings join to these, and the judgements on them.

    start: claims that are new or unsettled. judged: new judgements, which the book does not have yet.
    """
    kept = _Kept(view, judged, weights)
    touched: set[str] = set()
    edge = set(start) | {end for each in judged if each.score >= weights.same for end in (each.left, each.right)}
    while edge:
        touched |= edge
        reached = set(kept.bonded(edge, touched))
        reached |= {claim for group in (view.groups(edge) or {}).values() for claim in group}
        reached |= {claim for ruling in view.rulings(edge) for claim in ruling.claims}
        edge = reached - touched
    return touched, kept.judgements()


class _Kept:
    """What the book has of judgements, as far as it was asked, beside the new ones.

    New ones lead to nobody who is not touched from the start; so only what is kept is followed.
    """

    def __init__(self, view: BookView, judged: Sequence[Scored], weights: Weights) -> None:
        self._view = view
        self._weights = weights
        self._judged = judged
        self._new = {(left, right) for left, right, _, _ in judged}
        self._kept: dict[Pair, Scored] = {}
        self._scores: dict[str, list[float]] | None = None

    def bonded(self, claims: Collection[str], touched: Collection[str]) -> Iterator[str]:
        """Claims that are not touched yet and that bonds (see `fold`) join to these."""
        out: list[tuple[str, str, float]] = []
        for each in self._view.judgements(self._weights.id, claims):
            pair = each.left, each.right
            if pair in self._new or pair in self._kept:
                continue
            self._kept[pair] = each
            if each.score >= self._weights.same:
                out.extend((a, b, each.score) for a, b in (pair, pair[::-1]) if a in claims and b not in touched)
        if out:
            best = self._best_of({end for claim, other, _ in out for end in (claim, other)})
            for claim, other, score in out:
                if bonded(score, best[claim], best[other], self._weights):
                    yield other

    def judgements(self) -> list[Scored]:
        return [*self._judged, *self._kept.values()]

    def _best_of(self, claims: Collection[str]) -> Mapping[str, Best]:
        if self._scores is None:
            self._scores = {}
            for left, right, _, score in self._judged:
                for end in (left, right):
                    self._scores.setdefault(end, []).append(score)
        many = self._weights.closest
        kept = self._view.best(self._weights.id, claims, many)
        new = self._scores
        return {each: nlargest(many, (*kept.get(each, ()), *new.get(each, ()))) for each in claims}
