"""Which incidents may have another toll than they had at a moment of the book."""

from sqlalchemy import Connection, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.schema import claims, memberships, reports
from tollbook.ledger.versions import newer
from tollbook.pipeline.catalogue.changes import changes


def touched(book: Connection, since: int) -> frozenset[str]:
    """The ids that claims of changed reports, and of their newer versions, ever stood under; some are no more."""
    keys: set[int] = set()
    for part in chunks(changes(book, since).reports):
        keys.update(book.execute(select(reports.c.key).where(reports.c.id.in_(part))).scalars())
    found: set[str] = set()
    query = select(memberships.c.incident).join_from(memberships, claims, memberships.c.claim == claims.c.key)
    for some in chunks(newer(book, keys)):
        wanted = query.where(claims.c.report.in_(some), memberships.c.incident.is_not(None)).distinct()
        found.update(book.execute(wanted).scalars())
    return frozenset(found)
