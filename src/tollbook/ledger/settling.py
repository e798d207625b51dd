"""Keeps what linking found out: judgements, blocks, and the incident of every claim it touched, in one transaction."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, insert, select

from tollbook.ledger.bulk import change, put
from tollbook.ledger.chunks import chunks
from tollbook.ledger.linked import linked_by
from tollbook.ledger.moments import next_key
from tollbook.ledger.schema import blocks, claims, judgements, linked, memberships, settlements, standing, weights
from tollbook.ledger.view import VERDICTS
from tollbook.vocabulary import Scored, Update


def settle(connection: Connection, moment: int, found: Update) -> None:
    """The update must be of claims in force; asked twice with the same update, it changes nothing."""
    key = _weights(connection, moment, found.weights)
    ids = set(found.incidents) | {side for each in found.judgements for side in (each.left, each.right)}
    keys = _keys(connection, ids | set(found.blocks))
    own = {keys[claim]: numbers for claim, numbers in found.blocks.items()}
    fresh = own.keys() - linked_by(connection, own, key)
    _keep_judgements(connection, moment, key, keys, found.judgements, fresh)
    had = _having(connection, {claim: own[claim] for claim in linked_by(connection, own)})
    rows = ((block, claim) for claim, numbers in own.items() for block in numbers)
    put(connection, blocks, ("block", "claim"), (row for row in rows if row not in had))
    put(connection, linked, ("claim", "weights"), ((claim, key) for claim in fresh))
    _keep_incidents(connection, moment, key, {keys[claim]: incident for claim, incident in found.incidents.items()})


def finish(connection: Connection, moment: int, weights: str) -> None:
    """Records that by now everything that had come in was folded."""
    connection.execute(insert(settlements).values(moment=moment, weights=_weights(connection, moment, weights)))


def _weights(connection: Connection, moment: int, name: str) -> int:
    key = connection.execute(select(weights.c.key).where(weights.c.id == name)).scalar()
    if key is None:
        key = next_key(connection, weights)
        connection.execute(insert(weights).values(key=key, id=name, moment=moment))
    return int(key)


def _keys(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in chunks(sorted(ids)):
        found.update(connection.execute(select(claims.c.id, claims.c.key).where(claims.c.id.in_(part))).all())
    return found


def _keep_judgements(
    connection: Connection,
    moment: int,
    weights_key: int,
    keys: Mapping[str, int],
    found: Iterable[Scored],
    fresh: Collection[int],
) -> None:
    """A fresh claim has no judgements by these weights yet; those of others may be kept already."""
    rows = [
        (keys[left], keys[right], weights_key, score, VERDICTS.index(verdict), moment)
        for left, right, verdict, score in found
    ]
    had: set[tuple[int, int]] = set()
    query = select(judgements.c.left, judgements.c.right).where(judgements.c.weights == weights_key)
    for part in chunks({row[0] for row in rows if row[0] not in fresh and row[1] not in fresh}):
        had.update((left, right) for left, right in connection.execute(query.where(judgements.c.left.in_(part))))
    columns = ("left", "right", "weights", "score", "verdict", "moment")
    put(connection, judgements, columns, (row for row in rows if row[:2] not in had) if had else rows)


def _having(connection: Connection, wanted: Mapping[int, Iterable[int]]) -> set[tuple[int, int]]:
    """The (block, claim) that are kept already; asked by block, for that is how they are ordered."""
    found: set[tuple[int, int]] = set()
    query = select(blocks.c.block, blocks.c.claim)
    for part in chunks({block for numbers in wanted.values() for block in numbers}):
        rows = connection.execute(query.where(blocks.c.block.in_(part)))
        found.update((block, claim) for block, claim in rows if claim in wanted)
    return found


def _keep_incidents(connection: Connection, moment: int, key: int, now: dict[int, str | None]) -> None:
    before: dict[int, str | None] = {}
    for part in chunks(sorted(now)):
        query = select(standing.c.claim, standing.c.incident).where(standing.c.claim.in_(part))
        before.update(connection.execute(query).all())
    change(connection, standing, ("incident", "settled"), "claim", ((claim, now[claim], key) for claim in before))
    moved = [claim for claim in before if before[claim] != now[claim]]
    put(
        connection,
        memberships,
        ("claim", "moment", "incident"),
        ((claim, moment, now[claim]) for claim in moved),
    )
