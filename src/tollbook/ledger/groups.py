"""Which claims are in which incident: as last settled, or as they were settled at a past moment."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, func, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.schema import claims, memberships, readings, rulings, settlements, standing, tombstones


def now_groups(connection: Connection, keys: Collection[int] | None) -> Mapping[str, tuple[str, ...]]:
    """Of the incidents that hold these claims, or of all."""
    query = select(standing.c.incident, claims.c.id).join_from(standing, claims, standing.c.claim == claims.c.key)
    rows: list[tuple[str | None, str]] = []
    if keys is None:
        rows.extend((a, b) for a, b in connection.execute(query.where(standing.c.incident.is_not(None))))
    else:
        named: set[str] = set()
        for part in chunks(keys):
            found = connection.execute(select(standing.c.incident).where(standing.c.claim.in_(part))).scalars()
            named.update(incident for incident in found if incident is not None)
        for names in chunks(sorted(named)):
            rows.extend((a, b) for a, b in connection.execute(query.where(standing.c.incident.in_(names))))
    return _grouped(rows)


def past_groups(connection: Connection, moment: int, in_force: Collection[str]) -> Mapping[str, tuple[str, ...]] | None:
    """As they were settled then; None if something had come in since the last settlement."""
    settled = connection.execute(select(func.max(settlements.c.moment)).where(settlements.c.moment <= moment)).scalar()
    for table in (readings, rulings, tombstones):
        last = connection.execute(select(func.max(table.c.moment)).where(table.c.moment <= moment)).scalar()
        if last is not None and (settled is None or last > settled):
            return None
    query = (
        select(claims.c.id, memberships.c.incident)
        .join_from(memberships, claims, memberships.c.claim == claims.c.key)
        .where(memberships.c.moment <= moment)
        .order_by(memberships.c.moment)
    )
    last_of: dict[str, str | None] = dict(connection.execute(query).all())
    return _grouped((incident, claim) for claim, incident in last_of.items() if claim in in_force)


def _grouped(rows: Iterable[tuple[str | None, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for incident, claim in rows:
        if incident is not None:
            found[incident].append(claim)
    return {incident: tuple(sorted(found[incident])) for incident in sorted(found)}
