"""The claims of a report's latest reading, as read: before what was ruled of them."""

from sqlalchemy import Connection, func, select

from tollbook.ledger.encoding import decode
from tollbook.ledger.schema import claims, moments, reports, tellings
from tollbook.ledger.standing import latest_readings
from tollbook.vocabulary import Claim


def read_claims(connection: Connection, report: str) -> tuple[Claim, ...]:
    """In their order; none if it was never read."""
    key = connection.execute(select(reports.c.key).where(reports.c.id == report)).scalar()
    now = int(connection.execute(select(func.max(moments.c.key))).scalar() or 0)
    reading = latest_readings(connection, now, [key]).get(key) if key is not None else None
    query = select(claims.c.content).join_from(tellings, claims, tellings.c.claim == claims.c.key)
    rows = connection.execute(query.where(tellings.c.reading == reading).order_by(tellings.c.position)).scalars()
    return tuple(decode(content, report) for content in rows if content is not None)
