"""Keeps what linking found out: judgements, blocks, and the incident of every claim it touched, in one transaction."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, insert, select

from tollbook.ledger.bulk import change, put
from tollbook.ledger.chunks import chunks
from tollbook.ledger.moments import next_key
from tollbook.ledger.schema import blocks, claims, judgements, linked, memberships, settlements, standing, weights
from tollbook.ledger.view import VERDICTS
from tollbook.vocabulary import Update


def settle(connection: Connection, moment: int, found: Update) -> None:
    """The update must be of claims in force; asked twice with the same update, it changes nothing."""
    key = _weights(connection, moment, found.weights)
    ids = set(found.incidents) | {side for each in found.judgements for side in (each.left, each.right)}
    keys = _keys(connection, ids | set(found.blocks))
    _keep_judgements(connection, moment, key, keys, found)
    fresh = _fresh(connection, key, [keys[claim] for claim in found.blocks])
    had = _having(connection, [keys[claim] for claim in found.blocks])
    rows = ((block, keys[claim]) for claim, numbers in found.blocks.items() for block in numbers)
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
    for part in chunks(ids):
        found.update(connection.execute(select(claims.c.id, claims.c.key).where(claims.c.id.in_(part))).all())
    return found


def _keep_judgements(
    connection: Connection, moment: int, weights_key: int, keys: dict[str, int], found: Update
) -> None:
    had: set[tuple[int, int]] = set()
    touched = {keys[each.left] for each in found.judgements}
    query = select(judgements.c.left, judgements.c.right).where(judgements.c.weights == weights_key)
    for part in chunks(touched):
        had.update(connection.execute(query.where(judgements.c.left.in_(part))))
    put(
        connection,
        judgements,
        ("left", "right", "weights", "score", "verdict", "moment"),
        (
            (left, right, weights_key, each.score, VERDICTS.index(each.verdict), moment)
            for each in found.judgements
            if (left := keys[each.left], right := keys[each.right]) not in had
        ),
    )


def _fresh(connection: Connection, weights_key: int, wanted: list[int]) -> list[int]:
    done: set[int] = set()
    for part in chunks(wanted):
        query = select(linked.c.claim).where(linked.c.weights == weights_key, linked.c.claim.in_(part))
        done.update(connection.execute(query).scalars())
    return [claim for claim in wanted if claim not in done]


def _having(connection: Connection, wanted: Iterable[int]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for part in chunks(wanted):
        found.update(connection.execute(select(blocks.c.block, blocks.c.claim).where(blocks.c.claim.in_(part))))
    return found


def _keep_incidents(connection: Connection, moment: int, key: int, now: dict[int, str | None]) -> None:
    before: dict[int, str | None] = {}
    for part in chunks(now):
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
