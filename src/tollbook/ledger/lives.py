"""The lives of an incident: which claims were in it each time that something came in that touched them, and what."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, or_, select

from tollbook.ledger.asking import found_rulings
from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import moment_of
from tollbook.ledger.schema import (
    claims,
    memberships,
    moments,
    readings,
    reports,
    rulings,
    settlements,
    successions,
)
from tollbook.ledger.telling import told_of
from tollbook.vocabulary import Ruling, Told


@dataclass(frozen=True, slots=True)
class Life:
    """The claims of an incident after something had come in and was linked.

    at: when, in UTC. read: ids of reports that were read, by a program or a person. ruled: what a person decided.
    Neither: other reports made it be linked anew. told: its claims then; empty if there were none.
    """

    at: datetime
    read: tuple[str, ...]
    ruled: tuple[Ruling, ...]
    told: tuple[Told, ...]


def lives(connection: Connection, incident: str, until: int | None = None) -> tuple[Life, ...]:
    """From the first to the last moment (`until`), by the kept rows alone."""
    now = set(connection.execute(select(memberships.c.claim).where(memberships.c.incident == incident)).scalars().all())
    now = {claim for claim, name in _incidents(connection, now, until).items() if name == incident} or now
    lineage = _lineage(connection, incident, now)
    if not lineage:
        return ()
    causes = _causes(connection, lineage)
    found: list[Life] = []
    for moment in sorted(m for m in causes if until is None or m <= until):
        members = _members(connection, lineage, now, moment)
        told = tuple(told_of(connection, moment, members))
        read = tuple(sorted(causes[moment].read))
        life = Life(_at(connection, moment), read, tuple(causes[moment].ruled), told)
        if read or life.ruled or not found or {t.id for t in found[-1].told} != {t.id for t in told}:
            found.append(life)
    return tuple(found)


def _lineage(connection: Connection, incident: str, now: Collection[int]) -> set[int]:
    """Every claim that was ever in it, those whose place one of these took, and those that were with them before."""
    found = set(now)
    for part in chunks(sorted(now)):
        found.update(connection.execute(select(successions.c.old).where(successions.c.new.in_(part))).scalars())
    names: set[str] = {incident}
    for part in chunks(sorted(found)):
        query = select(memberships.c.incident).where(memberships.c.claim.in_(part))
        names.update(name for name in connection.execute(query).scalars() if name)
    for some in chunks(sorted(names)):
        query = select(memberships.c.claim).where(memberships.c.incident.in_(some))
        found.update(connection.execute(query).scalars())
    return found


@dataclass(slots=True)
class _Cause:
    read: set[str]
    ruled: list[Ruling]


def _causes(connection: Connection, lineage: Collection[int]) -> Mapping[int, _Cause]:
    """What came in, by the moment when all of it had been linked."""
    found: dict[int, _Cause] = defaultdict(lambda: _Cause(set(), []))
    ids, of = _names(connection, lineage)
    for part in chunks(of):
        query = select(readings.c.moment, readings.c.report).where(readings.c.report.in_(part))
        for moment, report in connection.execute(query):
            found[_settled(connection, moment)].read.add(of[report])
    kept = {ruling.id: ruling for ruling in found_rulings(connection, None, ids)}
    for some in chunks(sorted(ids)):
        touching = or_(rulings.c.left.in_(some), rulings.c.right.in_(some))
        for moment, name in connection.execute(
            select(rulings.c.moment, rulings.c.id).where(touching).order_by(rulings.c.key)
        ):
            cause = found[_settled(connection, moment)]
            if all(each.id != name for each in cause.ruled):
                cause.ruled.append(kept[name])
    for part in chunks(lineage):
        for (moment,) in connection.execute(select(memberships.c.moment).where(memberships.c.claim.in_(part))):
            found[_settled(connection, moment)]
    return found


def _names(connection: Connection, lineage: Collection[int]) -> tuple[set[str], dict[int, str]]:
    """The ids of the claims; the keys of their reports with ids."""
    from_report: dict[int, str] = {}
    ids: set[str] = set()
    for row in _claim_rows(connection, lineage):
        ids.add(row.id)
        from_report[row.report] = row.name
    return ids, from_report


def _claim_rows(connection: Connection, keys: Collection[int]) -> Iterator[Any]:
    for part in chunks(keys):
        query = select(claims.c.id, claims.c.report, reports.c.id.label("name"))
        yield from connection.execute(
            query.join_from(claims, reports, claims.c.report == reports.c.key).where(claims.c.key.in_(part))
        )


def _settled(connection: Connection, moment: int) -> int:
    """The first moment from this one on when nothing was left to link; itself, if that never came."""
    query = select(func.min(settlements.c.moment)).where(settlements.c.moment >= moment)
    return int(connection.execute(query).scalar() or moment)


def _members(connection: Connection, lineage: Collection[int], now: Collection[int], moment: int) -> list[int]:
    """The claims of the incident that held most of its claims of today then; before any was there, most of the rest."""
    last = _incidents(connection, lineage, moment)
    held = Counter(name for claim, name in last.items() if name and claim in now)
    held = held or Counter(name for name in last.values() if name)
    if not held:
        return []
    most = min(held, key=lambda name: (-held[name], name))
    return sorted(claim for claim, name in last.items() if name == most)


def _incidents(connection: Connection, keys: Collection[int], moment: int | None) -> dict[int, str | None]:
    """The incident that each claim was in at a moment."""
    last: dict[int, str | None] = {}
    for part in chunks(sorted(keys)):
        query = select(memberships.c.claim, memberships.c.incident).where(memberships.c.claim.in_(part))
        if moment is not None:
            query = query.where(memberships.c.moment <= moment)
        last.update(connection.execute(query.order_by(memberships.c.moment)).all())
    return last


def _at(connection: Connection, moment: int) -> datetime:
    return moment_of(int(connection.execute(select(moments.c.at).where(moments.c.key == moment)).scalar_one()))
