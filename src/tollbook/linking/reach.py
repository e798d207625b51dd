"""How far new claims reach: all claims whose incident may change by them, and no more, however large the book."""

from collections.abc import Collection, Iterable, Sequence

from tollbook.linking.fold import Pair, bonds
from tollbook.linking.weights import Weights
from tollbook.vocabulary import BookView, Judgement


def reach(
    view: BookView, start: Collection[str], judged: Sequence[Judgement], weights: Weights
) -> tuple[set[str], list[Judgement]]:
    """The claims that bonds, incidents or rulings join to these, and the judgements on them.

    start: claims that are new or unsettled. judged: new judgements, which the book does not have yet.
    """
    known = _Known(view, judged, weights)
    touched: set[str] = set()
    edge = set(start) | {end for each in judged if each.score >= weights.same for end in (each.left, each.right)}
    while edge:
        touched |= edge
        reached = known.bonded(edge)
        reached |= {claim for group in (view.groups(edge) or {}).values() for claim in group}
        reached |= {claim for ruling in view.rulings(edge) for claim in ruling.claims}
        edge = reached - touched
    return touched, known.judgements()


class _Known:
    """Judgements as far as they were asked for."""

    def __init__(self, view: BookView, judged: Iterable[Judgement], weights: Weights) -> None:
        self._view = view
        self._weights = weights
        self._by_pair: dict[Pair, Judgement] = {}
        self._of: dict[str, list[Judgement]] = {}
        self._asked: set[str] = set()
        for each in judged:
            self._put(each)

    def bonded(self, claims: set[str]) -> set[str]:
        """The claims that bonds join to these: for that, the best matches of their neighbours are needed as well."""
        self._ask(claims)
        near = {end for claim in claims for each in self._same(claim) for end in (each.left, each.right)}
        self._ask(near)
        edges = {(each.left, each.right): each for claim in near | claims for each in self._same(claim)}
        found = bonds(edges.values(), self._weights)
        return {end for pair in found if claims.intersection(pair) for end in pair}

    def judgements(self) -> list[Judgement]:
        return list(self._by_pair.values())

    def _same(self, claim: str) -> list[Judgement]:
        return [each for each in self._of.get(claim, ()) if each.score >= self._weights.same]

    def _ask(self, claims: set[str]) -> None:
        new = claims - self._asked
        if new:
            self._asked |= new
            for each in self._view.judgements(self._weights.id, new):
                self._put(each)

    def _put(self, judgement: Judgement) -> None:
        pair = judgement.left, judgement.right
        if pair not in self._by_pair:
            self._by_pair[pair] = judgement
            for end in pair:
                self._of.setdefault(end, []).append(judgement)
