"""Plain questions to the book: reports, receipts, originals, problems, rulings."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, or_, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import decode, moment_of
from tollbook.ledger.receiving import receipt_of
from tollbook.ledger.schema import claims, originals, problems, receipts, rulings, standing
from tollbook.ledger.schema import reports as table
from tollbook.vocabulary import NotFoundError, Problem, Receipt, Report, Ruling, RulingKind


def reports(connection: Connection, moment: int | None) -> Iterator[Report]:
    query = select(table).where(table.c.text.is_not(None)).order_by(table.c.key)
    if moment is not None:
        query = query.where(table.c.moment <= moment)
    for row in connection.execution_options(yield_per=500).execute(query):
        yield _report(row)


def report(connection: Connection, name: str) -> Report:
    query = select(table).where(or_(table.c.id == name, table.c.origin_id == name), table.c.text.is_not(None))
    row = connection.execute(query.order_by(table.c.key)).first()
    if row is None:
        raise NotFoundError(f"No report {name} in the book.", "Give its id, or the id that it came with.")
    return _report(row)


def _report(row: Any) -> Report:
    return Report(
        text=row.text,
        title=row.title,
        publisher=row.publisher,
        published=date.fromisoformat(row.published) if row.published else None,
        url=row.url,
        origin_id=row.origin_id,
    )


def known(connection: Connection, ids: Collection[str]) -> frozenset[str]:
    """Those of these reports that are in the book, or were removed from it."""
    found: set[str] = set()
    for part in chunks(ids):
        found.update(connection.execute(select(table.c.id).where(table.c.id.in_(part))).scalars())
    return frozenset(found)


def beginning(connection: Connection, characters: str) -> list[str]:
    """The ids of the claims in force that begin with these characters."""
    query = select(claims.c.id).join_from(standing, claims, standing.c.claim == claims.c.key)
    begun = claims.c.id.startswith(characters, autoescape=True)
    return list(connection.execute(query.where(begun).order_by(claims.c.id)).scalars())


def words(connection: Connection, text_id: str) -> str | None:
    """The text of this id; None if it is not in the book, or was removed."""
    query = select(table.c.text).where(table.c.text_id == text_id, table.c.text.is_not(None)).limit(1)
    return connection.execute(query).scalar()


def texts(connection: Connection, after: int) -> Iterator[tuple[int, str, str]]:
    """Number, id and text of the reports that came after the one of a number, in the order of arrival."""
    query = select(table.c.key, table.c.text_id, table.c.text).where(table.c.key > after, table.c.text.is_not(None))
    for row in connection.execution_options(yield_per=500).execute(query.order_by(table.c.key)):
        yield row.key, row.text_id, row.text


def original(connection: Connection, digest: str) -> bytes:
    content = connection.execute(select(originals.c.content).where(originals.c.digest == digest)).scalar()
    if content is None:
        raise NotFoundError(f"No original {digest} in the book.", "It was never kept, or it was removed.")
    return bytes(content)


def found_problems(connection: Connection, report: str | None) -> tuple[Problem, ...]:
    query = select(problems).order_by(problems.c.key)
    if report is not None:
        query = query.join_from(problems, table, problems.c.report == table.c.key).where(table.c.id == report)
    return tuple(
        Problem(row.code, row.message, row.remedy, row.source, row.line, row.quote) for row in connection.execute(query)
    )


def found_receipts(connection: Connection, report: str) -> tuple[Receipt, ...]:
    query = select(receipts).join_from(receipts, table, receipts.c.report == table.c.key).where(table.c.id == report)
    rows = connection.execute(query.order_by(receipts.c.key))
    return tuple(receipt_of(row, report) for row in rows)


def found_rulings(connection: Connection, moment: int | None, of: Collection[str] | None = None) -> tuple[Ruling, ...]:
    """In the order of arrival. of: ids of claims; then those alone that name one of them."""
    query = (
        select(rulings, claims.c.content, table.c.id.label("report"))
        .outerjoin_from(rulings, claims, claims.c.id == rulings.c.correction)
        .outerjoin(table, claims.c.report == table.c.key)
        .order_by(rulings.c.key)
    )
    if moment is not None:
        query = query.where(rulings.c.moment <= moment)
    if of is None:
        return tuple(map(_ruling, connection.execute(query)))
    rows = {
        row.key: row
        for part in chunks(of)
        for row in connection.execute(query.where(or_(rulings.c.left.in_(part), rulings.c.right.in_(part))))
    }
    return tuple(_ruling(rows[key]) for key in sorted(rows))


def latest_rulings(connection: Connection, after: int, most: int) -> tuple[tuple[Ruling, ...], int]:
    """The last ones ever made, the latest first, but for so many; and how many there are."""
    query = (
        select(rulings, claims.c.content, table.c.id.label("report"))
        .outerjoin_from(rulings, claims, claims.c.id == rulings.c.correction)
        .outerjoin(table, claims.c.report == table.c.key)
        .order_by(rulings.c.key.desc())
        .limit(most)
        .offset(after)
    )
    total = connection.execute(select(func.count()).select_from(rulings)).scalar_one()
    return tuple(map(_ruling, connection.execute(query))), int(total)


def _ruling(row: Any) -> Ruling:
    return Ruling(
        kind=RulingKind(row.kind),
        claims=(row.left,) if row.right is None else (row.left, row.right),
        by=row.by,
        reason=row.reason,
        made=moment_of(row.made),
        correction=decode(row.content, row.report) if row.content else None,
    )
