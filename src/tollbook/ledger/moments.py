"""Moments: every transaction has a number, and "as of" a time means all numbers up to the last one written by then."""

from datetime import UTC, datetime

from sqlalchemy import Connection, Table, func, insert, select

from tollbook.ledger.encoding import micros
from tollbook.ledger.schema import moments, runs
from tollbook.vocabulary import Run


def next_key(connection: Connection, table: Table) -> int:
    """The first free key; safe because the writer is alone."""
    return int(connection.execute(select(func.coalesce(func.max(table.c.key), 0))).scalar_one()) + 1


def begin(connection: Connection, run: Run | None) -> int:
    """Numbers this transaction. A clock that was set back does not put it before what was written earlier."""
    key = next_key(connection, moments)
    last = connection.execute(select(func.max(moments.c.at))).scalar()
    at = max(micros(datetime.now(UTC)), (last or 0) + 1)
    connection.execute(insert(moments).values(key=key, at=at, run=_run(connection, run) if run else None))
    return key


def _run(connection: Connection, run: Run) -> int:
    found = connection.execute(select(runs.c.key).where(runs.c.id == run.id)).scalar()
    if found is not None:
        return int(found)
    key = next_key(connection, runs)
    row = {
        "key": key,
        "id": run.id,
        "reader": run.reader,
        "by_hand": int(run.by_hand),
        "program": run.program,
        "started": micros(run.started),
        "settings": run.settings,
    }
    connection.execute(insert(runs).values(row))
    return key


def moment_at(connection: Connection, as_of: datetime) -> int:
    """The last moment written at or before a time; 0 if the book was empty then."""
    found = connection.execute(select(func.max(moments.c.key)).where(moments.c.at <= micros(as_of))).scalar()
    return int(found or 0)
