"""How far new claims reach: all claims whose incident may change by them, and no more, however large the book."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from tollbook.linking.fold import Pair, bonded
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
        self._new = {(each.left, each.right) for each in judged}
        self._kept: dict[Pair, Scored] = {}
        self._of: dict[str, list[Scored]] = defaultdict(list)
        self._best: dict[str, float] = {}
        self._asked: set[str] = set()

    def bonded(self, claims: Collection[str], touched: Collection[str]) -> Iterator[str]:
        """Claims that are not touched yet and that bonds (see `fold`) join to these.

        For that, the best matches of their neighbours are needed as well.
        """
        self._ask(claims)
        out = [
            (claim, other, each.score)
            for claim in claims
            for each in self._of.get(claim, ())
            if each.score >= self._weights.same and (other := _other(each, claim)) not in touched
        ]
        self._ask({other for _, other, _ in out})
        for claim, other, score in out:
            if bonded(score, self._best[claim], self._best[other], self._weights):
                yield other

    def judgements(self) -> list[Scored]:
        return [*self._judged, *self._kept.values()]

    def _ask(self, claims: Iterable[str]) -> None:
        new = set(claims) - self._asked
        self._asked |= new
        for each in self._view.judgements(self._weights.id, new) if new else ():
            pair = each.left, each.right
            if pair in self._new or pair in self._kept:
                continue
            if not self._kept:
                self._note(self._judged)
            self._kept[pair] = each
            self._note([each])
            for end in pair:
                self._of[end].append(each)

    def _note(self, judgements: Iterable[Scored]) -> None:
        for each in judgements:
            for end in (each.left, each.right):
                self._best[end] = max(self._best.get(end, each.score), each.score)


def _other(judgement: Scored, claim: str) -> str:
    return judgement.right if claim == judgement.left else judgement.left
