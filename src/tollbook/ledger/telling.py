"""Claims with what is known of their reports, from rows: now, or as of a moment."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import decode
from tollbook.ledger.schema import claims, copies, reports, standing
from tollbook.ledger.standing import Ruled, in_force, verdicts
from tollbook.vocabulary import RulingKind, Told

_TEXT = func.coalesce(copies.c.of, reports.c.text_id).label("text_id")
_REPORT = (reports.c.id, reports.c.origin_id, _TEXT, reports.c.publisher, reports.c.published)
_CLAIM = (claims.c.key, claims.c.id.label("name"), claims.c.content)


def _standing_query() -> Select[Any]:
    return (
        select(*_CLAIM, *_REPORT, standing.c.position)
        .join_from(standing, claims, standing.c.claim == claims.c.key)
        .join(reports, claims.c.report == reports.c.key)
        .outerjoin(copies, copies.c.text_id == reports.c.text_id)
    )


def told_now(connection: Connection, moment: int, keys: Collection[int] | None = None) -> list[Told]:
    """Claims in force now, these or all, by the derived table."""
    rows: list[Any] = []
    if keys is None:
        rows.extend(connection.execute(_standing_query()))
    else:
        for part in chunks(sorted(keys)):
            rows.extend(connection.execute(_standing_query().where(standing.c.claim.in_(part))))
    ruled = verdicts(connection, moment)
    return _sorted(
        _told(row, tuple(map(int, row.position.split(","))), ruled) for row in rows if row.content is not None
    )


def told_then(connection: Connection, moment: int) -> list[Told]:
    """Claims in force at a moment, by the kept rows alone."""
    return _told_at(connection, moment, {stand.claim: stand.positions for stand in in_force(connection, moment)})


def _told_at(connection: Connection, moment: int, stands: Mapping[int, tuple[int, ...]]) -> list[Told]:
    ruled = verdicts(connection, moment)
    copied = and_(copies.c.text_id == reports.c.text_id, copies.c.moment <= moment)
    query = select(*_CLAIM, *_REPORT).join_from(claims, reports, claims.c.report == reports.c.key)
    query = query.outerjoin(copies, copied)
    found: list[Told] = []
    for part in chunks(stands):
        rows = connection.execute(query.where(claims.c.key.in_(part)))
        found.extend(_told(row, stands[row.key], ruled) for row in rows if row.content is not None)
    return _sorted(found)


def told_of(connection: Connection, moment: int, keys: Collection[int]) -> list[Told]:
    """These claims as far as they were in force at a moment, by the kept rows alone."""
    of: set[int] = set()
    for part in chunks(keys):
        of.update(connection.execute(select(claims.c.report).where(claims.c.key.in_(part))).scalars())
    wanted = set(keys)
    stands = {each.claim: each.positions for each in in_force(connection, moment, of) if each.claim in wanted}
    return _told_at(connection, moment, stands)


def _sorted(told: Iterable[Told]) -> list[Told]:
    return sorted(told, key=lambda each: each.id)


def _told(row: Any, positions: Sequence[int], ruled: Mapping[int, Ruled]) -> Told:
    last = ruled.get(row.key)
    return Told(
        claim=decode(row.content, row.id, row.name),
        index=positions[0],
        report_name=row.origin_id or row.id,
        text_id=row.text_id,
        publisher=row.publisher,
        published=date.fromisoformat(row.published) if row.published else None,
        also=tuple(positions[1:]),
        accepted=last is not None and last.kind in (RulingKind.ACCEPT, RulingKind.CORRECT),
        unverifiable=last is not None and last.kind is RulingKind.UNVERIFIABLE,
    )
