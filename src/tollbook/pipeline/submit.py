"""What comes in from a face that many use at once: a report, or a ruling that must not fall on what was not seen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from sqlalchemy import Connection, select

from tollbook.intake import Arrival
from tollbook.ledger import Book
from tollbook.ledger.asking import report as book_report
from tollbook.ledger.deciding import decide as keep
from tollbook.ledger.engine import connect, writing
from tollbook.ledger.moments import begin
from tollbook.ledger.schema import claims, reports, rulings
from tollbook.linking import update
from tollbook.pipeline.add import Tally, add
from tollbook.pipeline.link import options
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Claim, ConflictError, NotFoundError, Report, Ruling, RulingKind, UsageError
from tollbook.vocabulary.claim import from_json

_ONE = Lock()

NEVER_MIND = "*"
"""As `Decision.seen`: whatever was ruled before."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A ruling as it comes in.

    claims: one id, or two in any order. by: who decides. correction: for `correct`, the claim's fields as JSON.
    seen: the id of the last ruling on the same claims that the person knew of, None if there was none.
    """

    kind: str
    claims: tuple[str, ...]
    by: str
    reason: str = ""
    correction: Mapping[str, Any] | None = None
    seen: str | None = NEVER_MIND


def decide(settings: Settings, decision: Decision) -> Ruling:
    """Keeps a ruling and links anew what it touches.

    Raises UsageError for what is no ruling, NotFoundError for a claim that is not in the book, ConflictError if
    another ruling on the same claims has come since the one that was seen.
    """
    Book.open(settings.book).close()
    engine = connect(settings.book)
    try:
        with writing(engine) as book:
            ruling = _ruling(book, decision)
            _unseen(book, ruling, decision.seen)
            keep(book, begin(book, None), ruling)
    finally:
        engine.dispose()
    with Book.open(settings.book) as settled:
        settled.settle(lambda view: update(view, options()))
    return ruling


def _ruling(book: Connection, decision: Decision) -> Ruling:
    kinds = [kind.value for kind in RulingKind]
    if decision.kind not in kinds:
        raise UsageError(f"{decision.kind!r} is no ruling.", f"There are: {', '.join(kinds)}.")
    correction = _correction(book, decision)
    try:
        subject = tuple(sorted(set(decision.claims)))
        return Ruling(RulingKind(decision.kind), subject, decision.by, decision.reason, correction=correction)
    except ValueError as error:
        raise UsageError(f"{error}.", "Two claims for same and different, one for the others.") from error


def _correction(book: Connection, decision: Decision) -> Claim | None:
    if decision.correction is None:
        return None
    query = select(reports.c.id).join_from(claims, reports, claims.c.report == reports.c.key)
    name = book.execute(query.where(claims.c.id == decision.claims[0])).scalar()
    if name is None:
        raise NotFoundError(f"No claim {decision.claims[0]!r} in the book.")
    report = book_report(book, name)
    try:
        made = from_json(decision.correction, report.id, report.whole, report.body)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise UsageError(
            f"The correction cannot be taken: {error}.", "Write the claim as the codebook has it."
        ) from error
    return replace(made, reader=decision.by)


def _unseen(book: Connection, ruling: Ruling, seen: str | None) -> None:
    if seen == NEVER_MIND:
        return
    left, right = ruling.claims[0], ruling.claims[1] if len(ruling.claims) > 1 else None
    query = select(rulings.c.id, rulings.c.by).where(
        rulings.c.left == left, rulings.c.right.is_not_distinct_from(right)
    )
    last = book.execute(query.order_by(rulings.c.key.desc()).limit(1)).first()
    if (last.id if last else None) != seen:
        who = f"{last.by} has ruled" if last else "The ruling was not found"
        raise ConflictError(f"{who} on this meanwhile.", "Look at it again, and decide with that in view.")


def submit(
    settings: Settings, report: Report, original: bytes, source: str, coded: tuple[Mapping[str, Any], ...] | None
) -> Tally:
    """Adds one report, read by the default reader, or with the claims that somebody coded.

    One at a time: reading takes every core there is, and writers wait for each other anyway.
    """
    arrival = Arrival(source=source, report=report, original=original, origin_id=report.origin_id, claims=coded)
    with _ONE:
        return add([arrival], settings, coded=coded is not None)
