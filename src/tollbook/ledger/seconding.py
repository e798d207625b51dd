"""Second codings of claims: kept beside the first, so that it can be told how far two coders agree."""

from sqlalchemy import Connection, insert, select

from tollbook.ledger.encoding import decode, encode, micros, moment_of
from tollbook.ledger.moments import next_key
from tollbook.ledger.schema import claims, codings, readings, reports
from tollbook.vocabulary import Claim, ConflictError, NotFoundError
from tollbook.vocabulary.second import SecondCoding


def code_again(connection: Connection, moment: int, coding: SecondCoding) -> None:
    """Raises NotFoundError for a claim that is not in the book, ConflictError if the person has coded it before."""
    key = connection.execute(select(claims.c.key).where(claims.c.id == coding.claim)).scalar()
    if key is None:
        raise NotFoundError(f"No claim {coding.claim} in the book.")
    same = select(codings.c.key).where(codings.c.claim == key, codings.c.by == coding.by)
    if connection.execute(same).first():
        raise ConflictError(f"{coding.by} has coded this claim before.", "Take the next one.")
    row = {
        "key": next_key(connection, codings),
        "claim": key,
        "first": coding.first,
        "content": encode(coding.coded),
        "by": coding.by,
        "made": micros(coding.made),
        "moment": moment,
    }
    connection.execute(insert(codings).values(row))


def second_codings(connection: Connection) -> tuple[tuple[Claim, SecondCoding], ...]:
    """Each with the claim as it was coded first; not those of reports that were removed."""
    query = (
        select(codings, claims.c.id, claims.c.content.label("own"), reports.c.id.label("told"))
        .join_from(codings, claims, codings.c.claim == claims.c.key)
        .join(reports, claims.c.report == reports.c.key)
        .where(codings.c.content.is_not(None), claims.c.content.is_not(None))
        .order_by(codings.c.key)
    )
    return tuple(
        (
            decode(row.own, row.told, row.id),
            SecondCoding(row.id, row.first, decode(row.content, row.told), row.by, moment_of(row.made)),
        )
        for row in connection.execute(query)
    )


def programs(connection: Connection) -> frozenset[str]:
    """The names of the readers that are programs."""
    found = connection.execute(select(readings.c.reader).where(readings.c.by_hand == 0).distinct()).scalars()
    return frozenset(found)
