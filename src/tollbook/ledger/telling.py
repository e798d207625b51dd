"""Claims with what is known of their reports, from rows: now, or as of a moment."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import decode
from tollbook.ledger.schema import claims, reports, standing
from tollbook.ledger.standing import Ruled, in_force, verdicts
from tollbook.vocabulary import RulingKind, Told

_REPORT = (reports.c.id, reports.c.origin_id, reports.c.text_id, reports.c.publisher, reports.c.published)
_CLAIM = (claims.c.key, claims.c.content)


def _standing_query() -> Select[Any]:
    return (
        select(*_CLAIM, *_REPORT, standing.c.position)
        .join_from(standing, claims, standing.c.claim == claims.c.key)
        .join(reports, claims.c.report == reports.c.key)
    )


def told_now(connection: Connection, moment: int, keys: Collection[int] | None = None) -> list[Told]:
    """Claims in force now, these or all, by the derived table."""
    rows: list[Any] = []
    if keys is None:
        rows.extend(connection.execute(_standing_query()))
    else:
        for part in chunks(keys):
            rows.extend(connection.execute(_standing_query().where(standing.c.claim.in_(part))))
    ruled = verdicts(connection, moment)
    return _sorted(
        _told(row, tuple(map(int, row.position.split(","))), ruled) for row in rows if row.content is not None
    )


def told_then(connection: Connection, moment: int) -> list[Told]:
    """Claims in force at a moment, by the kept rows alone."""
    stands = {stand.claim: stand.positions for stand in in_force(connection, moment)}
    ruled = verdicts(connection, moment)
    query = select(*_CLAIM, *_REPORT).join_from(claims, reports, claims.c.report == reports.c.key)
    found: list[Told] = []
    for part in chunks(stands):
        rows = connection.execute(query.where(claims.c.key.in_(part)))
        found.extend(_told(row, stands[row.key], ruled) for row in rows if row.content is not None)
    return _sorted(found)


def _sorted(told: Iterable[Told]) -> list[Told]:
    return sorted(told, key=lambda each: each.id)


def _told(row: Any, positions: Sequence[int], ruled: Mapping[int, Ruled]) -> Told:
    last = ruled.get(row.key)
    return Told(
        claim=decode(row.content, row.id),
        index=positions[0],
        report_name=row.origin_id or row.id,
        text_id=row.text_id,
        publisher=row.publisher,
        published=date.fromisoformat(row.published) if row.published else None,
        also=tuple(positions[1:]),
        accepted=last is not None and last.kind in (RulingKind.ACCEPT, RulingKind.CORRECT),
        unverifiable=last is not None and last.kind is RulingKind.UNVERIFIABLE,
    )
