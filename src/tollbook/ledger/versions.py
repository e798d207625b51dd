"""Versions of one page: the newest stands, earlier ones are kept and were in force until it came."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import moment_of
from tollbook.ledger.moments import next_key
from tollbook.ledger.schema import receipts, reports, versions
from tollbook.vocabulary import Report

_MOST = 20
"""So many reports of one address are looked at: an address that has more is no page's own."""


@dataclass(frozen=True, slots=True)
class Newest:
    """A report that no newer version has replaced. captured: when it was last got over the network, None if never."""

    report: Report
    captured: datetime | None


@dataclass(frozen=True, slots=True)
class Replacement:
    """Keys of reports. at: when the new one was retrieved, in microseconds since 1970; 0 if that is not known."""

    old: int
    new: int
    at: int = 0


def replaced(connection: Connection, moment: int, wanted: Collection[int] | None = None) -> frozenset[int]:
    """The reports, of these or of all, that a newer version had replaced by then."""
    query = select(versions.c.old, versions.c.new).where(versions.c.moment <= moment).order_by(versions.c.key)
    parts = [None] if wanted is None else [*chunks(wanted)]
    state: dict[int, bool] = {}
    for part in parts:
        some = query if part is None else query.where(or_(versions.c.old.in_(part), versions.c.new.in_(part)))
        for old, new in connection.execute(some):
            state |= {old: True, new: False}
    return frozenset(key for key, gone in state.items() if gone and (wanted is None or key in wanted))


def supersede(connection: Connection, moment: int, pairs: Iterable[Replacement]) -> list[Replacement]:
    """Keeps which report took the place of which; gives those that changed anything."""
    kept = []
    for pair in pairs:
        gone = replaced(connection, moment, {pair.old, pair.new})
        if pair.old in gone and pair.new not in gone:
            continue
        row = {"key": next_key(connection, versions), "old": pair.old, "new": pair.new, "at": pair.at}
        connection.execute(insert(versions).values(row | {"moment": moment}))
        kept.append(pair)
    return kept


def newer(connection: Connection, wanted: Collection[int]) -> frozenset[int]:
    """These reports with all that ever took their places."""
    found, edge = set(wanted), set(wanted)
    while edge:
        after: set[int] = set()
        for part in chunks(edge):
            after.update(connection.execute(select(versions.c.new).where(versions.c.old.in_(part))).scalars())
        edge = after - found
        found |= edge
    return frozenset(found)


def newest(connection: Connection, moment: int, urls: Collection[str]) -> dict[str, list[Newest]]:
    """For each address, the reports of it that stand, the latest first."""
    rows: dict[str, list[Any]] = {}
    for url in dict.fromkeys(urls):
        query = select(reports).where(reports.c.url == url, reports.c.text.is_not(None))
        found = connection.execute(query.order_by(reports.c.key.desc()).limit(_MOST)).all()
        if found:
            rows[url] = list(found)
    keys = {row.key for each in rows.values() for row in each}
    gone, times = replaced(connection, moment, keys), _captured(connection, keys)
    return {
        url: [Newest(_report(row), times.get(row.key)) for row in each if row.key not in gone]
        for url, each in rows.items()
    }


def versions_of(connection: Connection, report: str) -> tuple[str, ...]:
    """The ids of a report's versions, itself among them, from the oldest to the one that stands."""
    first = connection.execute(select(reports.c.key).where(reports.c.id == report)).scalar()
    found: list[int] = []
    edge = [] if first is None else [int(first)]
    while edge:
        found += edge
        touching = or_(versions.c.old.in_(edge), versions.c.new.in_(edge))
        pairs = connection.execute(select(versions.c.old, versions.c.new).where(touching)).all()
        edge = sorted({key for pair in pairs for key in pair} - set(found))
    last = dict(
        connection.execute(
            select(versions.c.old, func.max(versions.c.key)).where(versions.c.old.in_(found)).group_by(versions.c.old)
        ).all()
    )
    gone = replaced(connection, 1 << 62, found)
    names = dict(connection.execute(select(reports.c.key, reports.c.id).where(reports.c.key.in_(found))).all())
    return tuple(names[key] for key in sorted(found, key=lambda key: (key not in gone, last.get(key, 0), key)))


def _captured(connection: Connection, keys: Collection[int]) -> dict[int, datetime]:
    found: dict[int, int] = {}
    for part in chunks(keys):
        by_receipt = select(receipts.c.report, func.max(receipts.c.retrieved)).where(
            receipts.c.report.in_(part), receipts.c.status.is_not(None)
        )
        by_version = select(versions.c.new, func.max(versions.c.at)).where(versions.c.new.in_(part))
        for query in (by_receipt.group_by(receipts.c.report), by_version.group_by(versions.c.new)):
            for key, at in connection.execute(query):
                found[key] = max(found.get(key, 0), at)
    return {key: moment_of(at) for key, at in found.items() if at}


def _report(row: Any) -> Report:
    day = date.fromisoformat(row.published) if row.published else None
    return Report(row.text, row.title, row.publisher, day, row.url, row.origin_id)
