"""The book at one moment, read-only: what linking asks of it (`vocabulary.BookView`)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from heapq import nlargest

from sqlalchemy import ColumnElement, Connection, func, or_, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.groups import now_groups, past_groups
from tollbook.ledger.linked import linked_by
from tollbook.ledger.pairs import pairwise
from tollbook.ledger.schema import blocks, claims, judgements, linked, moments, reports, standing, weights
from tollbook.ledger.telling import told_now, told_then
from tollbook.vocabulary import Ruling, Scored, Told, Verdict

VERDICTS = (Verdict.DIFFERENT, Verdict.UNSURE, Verdict.SAME)
"""How a verdict is written in a row: its place here."""


def _unsettled(key: int | None) -> ColumnElement[bool]:
    """Below or above, for which there is an index, and not merely unlike."""
    return or_(standing.c.settled < (key or -1), standing.c.settled > (key or -1))


class View:
    """As of a moment, or now (`moment` None). Holds for one transaction; take it from `Book.view`."""

    def __init__(self, connection: Connection, moment: int | None = None) -> None:
        self._connection = connection
        self._now = moment is None
        last = connection.execute(select(moments.c.key).order_by(moments.c.key.desc()).limit(1)).scalar() or 0
        self._moment = int(last) if moment is None else moment
        self._told: list[Told] | None = None
        self._known: dict[str, int] = {}
        self._named: dict[int, str] = {}

    def told(self, claims: Collection[str] | None = None) -> Sequence[Told]:
        """These claims as far as they are in force, or all in force, in the order of their ids."""
        if self._now:
            return told_now(self._connection, self._moment, None if claims is None else self._keys(claims).values())
        if self._told is None:
            self._told = told_then(self._connection, self._moment)
        return self._told if claims is None else [each for each in self._told if each.id in claims]

    def waiting(self, weights: str) -> int:
        """How many claims `unsettled` has."""
        if not self._now:
            return len(self.unsettled(weights))
        query = select(func.count()).select_from(standing).where(_unsettled(self._weights_key(weights)))
        return int(self._connection.execute(query).scalar_one())

    def unsettled(self, weights: str, most: int | None = None) -> Sequence[Told]:
        """Claims in force that these weights have not settled yet, at most so many, by the days of their reports."""
        key = self._weights_key(weights)
        if self._now:
            query = (
                select(standing.c.claim)
                .join_from(standing, reports, standing.c.report == reports.c.key)
                .where(_unsettled(key))
                .order_by(reports.c.published, standing.c.claim)
                .limit(most)
            )
            return told_now(self._connection, self._moment, self._connection.execute(query).scalars().all())
        query = select(claims.c.id).join_from(claims, linked, linked.c.claim == claims.c.key)
        done = set(self._connection.execute(query.where(linked.c.weights == (key or -1))).scalars())
        left = [each for each in self.told() if each.id not in done]
        return sorted(left, key=lambda each: (each.published or date.max, each.id))[:most]

    def near(self, weights: str, blocks_: Collection[int]) -> Sequence[Told]:
        """The claims in force now that these weights have judged and that share a block with these."""
        key = self._weights_key(weights)
        if key is None:
            return []
        found: set[int] = set()
        for part in chunks(sorted(blocks_)):  # Neighbours in the tree are asked for together.
            found.update(self._connection.execute(select(blocks.c.claim).where(blocks.c.block.in_(part))).scalars())
        return told_now(self._connection, self._moment, linked_by(self._connection, found, key))

    def judged(self, weights: str, claims_: Collection[str]) -> Collection[str]:
        """Those of these claims that these weights have judged."""
        keys = self._keys(claims_)
        done = linked_by(self._connection, keys.values(), self._weights_key(weights) or -1)
        return {name for name, key in keys.items() if key in done}

    def judgements(self, weights: str, claims_: Collection[str] | None = None) -> Sequence[Scored]:
        """By these weights; those that touch these claims, or all."""
        query = select(judgements.c.left, judgements.c.right, judgements.c.verdict, judgements.c.score)
        key = self._weights_key(weights) or -1
        query = query.where(judgements.c.weights == key)
        queries = [query]
        if claims_ is not None:
            # A claim that is new has none, and to find that out here is cheaper than among all judgements.
            parts = list(chunks(sorted(linked_by(self._connection, self._keys(claims_).values(), key))))
            queries = [
                query.where(side.in_(part)) for part in parts for side in (judgements.c.left, judgements.c.right)
            ]
        rows = {tuple(row) for asked in queries for row in self._connection.execute(asked).all()}
        names = self._names({end for left, right, _, _ in rows for end in (left, right)})
        scored = ((names[left], names[right], VERDICTS[verdict], score) for left, right, verdict, score in rows)
        return [Scored(*((a, b) if a < b else (b, a)), verdict, score) for a, b, verdict, score in scored]

    def best(self, weights: str, claims_: Collection[str], most: int) -> Mapping[str, Sequence[float]]:
        """The highest scores that each of these claims has with any other, falling; those without one are left out."""
        key = self._weights_key(weights) or -1
        names = {number: name for name, number in self._keys(claims_).items()}
        found: dict[str, list[float]] = {}
        for part in chunks(sorted(names)):
            for side in (judgements.c.left, judgements.c.right):
                query = select(side, judgements.c.score).where(judgements.c.weights == key, side.in_(part))
                for claim, score in self._connection.execute(query).all():
                    found.setdefault(names[claim], []).append(score)
        return {claim: nlargest(most, scores) for claim, scores in found.items()}

    def rulings(self, claims: Collection[str] | None = None) -> Sequence[Ruling]:
        """Pairwise rulings in force, told of the claims that stand in for those that they were made on."""
        return pairwise(self._connection, self._moment, claims)

    def groups(self, claims_: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]] | None:
        """The incidents as last settled; None for a past moment when not all had been settled."""
        if not self._now:
            return past_groups(self._connection, self._moment, {each.id for each in self.told()})
        return now_groups(self._connection, None if claims_ is None else set(self._keys(claims_).values()))

    def _keys(self, ids: Collection[str]) -> dict[str, int]:
        for part in chunks(sorted(each for each in ids if each not in self._known)):
            self._learn(claims.c.id.in_(part))
        return {each: self._known[each] for each in ids if each in self._known}

    def _names(self, keys: Collection[int]) -> Mapping[int, str]:
        for part in chunks(sorted(key for key in keys if key not in self._named)):
            self._learn(claims.c.key.in_(part))
        return self._named

    def _learn(self, which: ColumnElement[bool]) -> None:
        for key, name in self._connection.execute(select(claims.c.key, claims.c.id).where(which)).all():
            self._known[name] = key
            self._named[key] = name

    def _weights_key(self, name: str) -> int | None:
        return self._connection.execute(select(weights.c.key).where(weights.c.id == name).limit(1)).scalar()
