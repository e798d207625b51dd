"""Pairs of claims in force that were judged and left unsure, and that no person has ruled on."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from tollbook.ledger.pairs import pairwise
from tollbook.ledger.schema import claims, judgements, moments, standing, weights
from tollbook.ledger.view import VERDICTS
from tollbook.vocabulary import Verdict


def unsure_pairs(connection: Connection, name: str, moment: int | None) -> Iterator[tuple[str, str, float]]:
    """Two ids in the order of the alphabet, and the score (log odds) by the weights of this name.

    moment: the rulings of then; None for now. Claims are those in force now.
    """
    until = moment if moment is not None else connection.execute(select(func.max(moments.c.key))).scalar() or 0
    ruled = {ruling.claims for ruling in pairwise(connection, until)}
    left, right, here, there = claims.alias(), claims.alias(), standing.alias(), standing.alias()
    query = (
        select(left.c.id, right.c.id, judgements.c.score)
        .join_from(judgements, left, judgements.c.left == left.c.key)
        .join(right, judgements.c.right == right.c.key)
        .join(here, here.c.claim == left.c.key)
        .join(there, there.c.claim == right.c.key)
        .join(weights, judgements.c.weights == weights.c.key)
        .where(
            weights.c.id == name,
            judgements.c.verdict == VERDICTS.index(Verdict.UNSURE),
            here.c.incident.is_distinct_from(there.c.incident),
        )
    )
    for one, other, score in connection.execute(query):
        pair = (min(one, other), max(one, other))
        if pair not in ruled:
            yield *pair, float(score)
