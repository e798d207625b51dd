"""Takes personal data out of the book for good, and leaves a tombstone that keeps the digest and the reason.

The rule (docs/method.md): a report is removed whole, with its original, its claims' words and its problems. What stays
is that it was there: ids, digests, day and publisher. It is not let in again.
"""

from sqlalchemy import Connection, delete, insert, select, update

from tollbook.ledger.moments import next_key
from tollbook.ledger.receiving import PERSONAL
from tollbook.ledger.schema import claims, codings, originals, problems, receipts, reports, standing, tombstones
from tollbook.ledger.standing import unsettle, unsettle_neighbours
from tollbook.vocabulary import NotFoundError


def remove(connection: Connection, moment: int, report: str, by: str, reason: str) -> None:
    """Raises NotFoundError if the report is not in the book."""
    row = connection.execute(select(reports.c.key, reports.c.text_id).where(reports.c.id == report)).first()
    if row is None:
        raise NotFoundError(f"No report {report} in the book.")
    key = row.key
    digests = connection.execute(select(receipts.c.digest).where(receipts.c.report == key)).scalars().all()
    shared = set(
        connection.execute(
            select(receipts.c.digest).where(receipts.c.digest.in_(digests), receipts.c.report != key)
        ).scalars()
    )
    connection.execute(
        update(originals).where(originals.c.digest.in_([d for d in digests if d not in shared])).values(content=None)
    )
    connection.execute(update(reports).where(reports.c.key == key).values(title=None, text=None, url=None))
    connection.execute(update(receipts).where(receipts.c.report == key).values(dict.fromkeys(PERSONAL)))
    own = select(claims.c.key).where(claims.c.report == key)
    connection.execute(update(codings).where(codings.c.claim.in_(own)).values(content=None))
    connection.execute(update(claims).where(claims.c.report == key).values(content=None))
    connection.execute(delete(problems).where(problems.c.report == key))
    incidents = connection.execute(select(standing.c.incident).where(standing.c.report == key)).scalars()
    unsettle(connection, {incident for incident in incidents if incident})
    fallen = connection.execute(select(standing.c.claim).where(standing.c.report == key)).scalars().all()
    unsettle_neighbours(connection, fallen)
    connection.execute(delete(standing).where(standing.c.report == key))
    stone = {
        "key": next_key(connection, tombstones),
        "subject": report,
        "digest": row.text_id,
        "reason": reason,
        "by": by,
    }
    connection.execute(insert(tombstones).values(stone | {"moment": moment}))
