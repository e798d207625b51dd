"""What has changed in the book since a moment, report by report, and which ids incidents once had."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.moments import moment_at
from tollbook.ledger.schema import (
    claims,
    memberships,
    moments,
    readings,
    receipts,
    reports,
    rulings,
    standing,
    successions,
    tombstones,
    versions,
)
from tollbook.vocabulary import Report


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """number: of the book's transaction. at: its time, in microseconds since 1970; both 0 for an empty book."""

    number: int = 0
    at: int = 0


def last_moment(connection: Connection, as_of: datetime | None = None) -> Moment:
    """The last one, or the last one by then."""
    query = select(moments.c.key, moments.c.at).order_by(moments.c.key.desc()).limit(1)
    if as_of is not None:
        query = query.where(moments.c.key <= moment_at(connection, as_of))
    row = connection.execute(query).first()
    return Moment(int(row.key), int(row.at)) if row else Moment()


@dataclass(frozen=True, slots=True)
class Changes:
    """reports: ids of those that are new, or were read, replaced, ruled on, linked or removed.

    claims: those in force of them.
    """

    reports: frozenset[str]
    claims: frozenset[str]


def changes(connection: Connection, since: int) -> Changes:
    """What was written after a moment. Of a removed report nothing is in force."""
    keys = set(connection.execute(select(reports.c.key).where(reports.c.moment > since)).scalars())
    keys.update(connection.execute(select(readings.c.report).where(readings.c.moment > since)).scalars())
    for version in (versions.c.old, versions.c.new):
        keys.update(connection.execute(select(version).where(versions.c.moment > since)).scalars())
    moved = select(claims.c.report).join_from(memberships, claims, memberships.c.claim == claims.c.key)
    keys.update(connection.execute(moved.where(memberships.c.moment > since)).scalars())
    for side in (rulings.c.left, rulings.c.right, rulings.c.correction):
        ruled = select(claims.c.report).join_from(rulings, claims, side == claims.c.id)
        keys.update(connection.execute(ruled.where(rulings.c.moment > since)).scalars())
    removed = connection.execute(select(tombstones.c.subject).where(tombstones.c.moment > since)).scalars()
    ids: set[str] = set(removed)
    now: set[str] = set()
    for part in chunks(keys):
        ids.update(connection.execute(select(reports.c.id).where(reports.c.key.in_(part))).scalars())
        query = select(claims.c.id).join_from(standing, claims, standing.c.claim == claims.c.key)
        now.update(connection.execute(query.where(standing.c.report.in_(part))).scalars())
    return Changes(frozenset(ids), frozenset(now))


def reports_by_id(connection: Connection, wanted: Iterable[str]) -> Iterator[Report]:
    """Those that are in the book and have not been removed."""
    for part in chunks(wanted):
        query = select(reports).where(reports.c.id.in_(part), reports.c.text.is_not(None)).order_by(reports.c.key)
        for row in connection.execute(query):
            day = date.fromisoformat(row.published) if row.published else None
            yield Report(row.text, row.title, row.publisher, day, row.url, row.origin_id)


def unplaced(connection: Connection) -> list[str]:
    """The claims in force now that are in no incident."""
    query = select(claims.c.id).join_from(standing, claims, standing.c.claim == claims.c.key)
    return list(connection.execute(query.where(standing.c.incident.is_(None)).order_by(claims.c.key)).scalars())


def former_ids(connection: Connection, wanted: Iterable[str], moment: int) -> dict[str, set[str]]:
    """For each claim, the incidents that it, or one whose place it took, was ever in by then."""
    found: dict[str, set[str]] = {}
    for part in chunks(wanted):
        names = dict(connection.execute(select(claims.c.key, claims.c.id).where(claims.c.id.in_(part))).all())
        origin = _origins(connection, names, moment)
        for some in chunks(origin):
            query = select(memberships.c.claim, memberships.c.incident).where(
                memberships.c.claim.in_(some), memberships.c.moment <= moment
            )
            for claim, incident in connection.execute(query):
                if incident is not None:
                    for heir in origin[claim]:
                        found.setdefault(names[heir], set()).add(incident)
    return found


def _origins(connection: Connection, keys: Iterable[int], moment: int) -> dict[int, set[int]]:
    """Each claim, and each that went before one, with the claims that stand for it now."""
    found: dict[int, set[int]] = defaultdict(set)
    edge = {key: {key} for key in keys}
    while edge:
        for key, heirs in edge.items():
            found[key] |= heirs
        before: dict[int, set[int]] = defaultdict(set)
        for old, new in _succeeded(connection, edge, moment):
            if not edge[new] <= found.get(old, set()):
                before[old] |= edge[new]
        edge = dict(before)
    return dict(found)


def _succeeded(connection: Connection, keys: Iterable[int], moment: int) -> Iterator[tuple[int, int]]:
    query = select(successions.c.old, successions.c.new).where(successions.c.moment <= moment)
    for part in chunks(keys):
        yield from ((old, new) for old, new in connection.execute(query.where(successions.c.new.in_(part))))


def received(connection: Connection, moment: int, without: Sequence[str] = ()) -> list[tuple[str, int, int, int]]:
    """Each source that receipts name: how many reports it brought by then, and when the first and the last came.

    without: ids of reports that are left out.
    """
    from_, at = receipts.c.source, receipts.c.retrieved
    query = select(from_, func.count(receipts.c.report.distinct()), func.min(at), func.max(at))
    query = query.where(receipts.c.moment <= moment)
    if without:
        hidden = select(reports.c.key).where(reports.c.id.in_(without))
        query = query.where(receipts.c.report.not_in(hidden))
    rows = connection.execute(query.group_by(from_).order_by(from_))
    return [(source, number, first, last) for source, number, first, last in rows]
