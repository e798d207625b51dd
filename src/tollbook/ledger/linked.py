"""Which claims have been judged by which weights: both claims of a judgement have been."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.schema import linked


def linked_by(connection: Connection, wanted: Iterable[int], weights_key: int | None = None) -> set[int]:
    """Those of these claims that were judged by these weights, or by any."""
    query = select(linked.c.claim)
    if weights_key is not None:
        query = query.where(linked.c.weights == weights_key)
    done: set[int] = set()
    for part in chunks(sorted(wanted)):
        done.update(connection.execute(query.where(linked.c.claim.in_(part))).scalars())
    return done
