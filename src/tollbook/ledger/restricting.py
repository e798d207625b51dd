"""Who may see a report: rows that say so, of which the last on each report holds, now and for every past moment."""

from collections.abc import Collection

from sqlalchemy import Connection, func, insert, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import micros, moment_of
from tollbook.ledger.moments import begin, next_key
from tollbook.ledger.schema import claims, reports, restrictions
from tollbook.vocabulary import NotFoundError, Restriction


def restrict(connection: Connection, restriction: Restriction) -> bool:
    """Whether it changed anything. Raises NotFoundError if the report is not in the book."""
    key = connection.execute(select(reports.c.key).where(reports.c.id == restriction.report)).scalar()
    if key is None:
        raise NotFoundError(f"No report {restriction.report} in the book.", "Give its id.")
    if (restriction.report in restricted(connection)) == restriction.restricted:
        return False
    row = {
        "key": next_key(connection, restrictions),
        "report": key,
        "restricted": int(restriction.restricted),
        "by": restriction.by,
        "reason": restriction.reason,
        "made": micros(restriction.made),
        "moment": begin(connection, None),
    }
    connection.execute(insert(restrictions).values(row))
    return True


def restricted(connection: Connection) -> frozenset[str]:
    """Ids of the reports that are not for everybody. What is restricted today is so in every past of the book."""
    last = select(func.max(restrictions.c.key)).group_by(restrictions.c.report)
    query = select(reports.c.id).join_from(restrictions, reports, restrictions.c.report == reports.c.key)
    return frozenset(
        connection.execute(query.where(restrictions.c.key.in_(last), restrictions.c.restricted == 1)).scalars()
    )


def found_restrictions(connection: Connection, report: str | None) -> tuple[Restriction, ...]:
    query = select(restrictions, reports.c.id).join_from(restrictions, reports, restrictions.c.report == reports.c.key)
    if report is not None:
        query = query.where(reports.c.id == report)
    return tuple(
        Restriction(row.id, bool(row.restricted), row.by, row.reason, moment_of(row.made))
        for row in connection.execute(query.order_by(restrictions.c.key))
    )


def claims_of(connection: Connection, wanted: Collection[str]) -> frozenset[str]:
    """The ids of every claim ever made of these reports."""
    found: set[str] = set()
    for part in chunks(wanted):
        query = select(claims.c.id).join_from(claims, reports, claims.c.report == reports.c.key)
        found.update(connection.execute(query.where(reports.c.id.in_(part))).scalars())
    return frozenset(found)
