"""Claims as they were kept, by key."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import decode
from tollbook.ledger.schema import claims, reports
from tollbook.vocabulary import Claim


def claims_at(connection: Connection, keys: Collection[int]) -> dict[int, Claim]:
    """The claims of some keys, in their order; one whose content was removed is left out."""
    found: dict[int, Claim] = {}
    query = select(claims.c.key, reports.c.id, claims.c.content).join_from(
        claims, reports, claims.c.report == reports.c.key
    )
    for part in chunks(keys):
        for key, report, content in connection.execute(query.where(claims.c.key.in_(part))):
            if content is not None:
                found[key] = decode(content, report)
    return {key: found[key] for key in keys if key in found}
