"""Pairs of claims that were judged and left unsure, and those that a person has ruled on."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, or_, select

from tollbook.ledger.pairs import pairwise
from tollbook.ledger.schema import claims, judgements, moments, weights
from tollbook.ledger.view import VERDICTS
from tollbook.vocabulary import Verdict


def last_claim(connection: Connection) -> int:
    """The number of the claim that came last."""
    return int(connection.execute(select(func.coalesce(func.max(claims.c.key), 0))).scalar_one())


def unsure_since(connection: Connection, name: str, last: int) -> Iterator[tuple[str, str, float]]:
    """Two ids in the order of the alphabet, and the score (log odds) by the weights of this name, of every pair with a
    claim that came after the one of a number; they need not be in force."""
    left, right = claims.alias(), claims.alias()
    query = (
        select(left.c.id, right.c.id, judgements.c.score)
        .join_from(judgements, left, judgements.c.left == left.c.key)
        .join(right, judgements.c.right == right.c.key)
        .join(weights, judgements.c.weights == weights.c.key)
        .where(weights.c.id == name, judgements.c.verdict == VERDICTS.index(Verdict.UNSURE))
    )
    if last:
        query = query.where(or_(judgements.c.left > last, judgements.c.right > last))
    for one, other, score in connection.execute(query):
        yield min(one, other), max(one, other), float(score)


def ruled_pairs(connection: Connection) -> frozenset[tuple[str, ...]]:
    """The pairs that a person has ruled on and not taken back."""
    until = connection.execute(select(func.max(moments.c.key))).scalar() or 0
    return frozenset(ruling.claims for ruling in pairwise(connection, until))
