"""A claim that the reader missed, added by a person: the reading is theirs from then on, the rest unchanged."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tollbook import __version__
from tollbook.ledger import Book
from tollbook.ledger.asking import report as book_report
from tollbook.ledger.engine import connect, writing
from tollbook.ledger.keeping import Keeper
from tollbook.ledger.moments import begin
from tollbook.ledger.readings import read_claims
from tollbook.linking import update
from tollbook.pipeline.link import options
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Claim, Entry, Run, UsageError
from tollbook.vocabulary.claim import from_json


def add_claim(settings: Settings, report: str, row: Mapping[str, Any], by: str) -> Claim:
    """Adds one claim to a report's latest reading and links it. row: the codebook's fields, as JSON.

    Raises NotFoundError for a report that is not in the book, UsageError for what is no claim of it. Two who add at
    once both find theirs in it.
    """
    Book.open(settings.book).close()
    engine = connect(settings.book)
    try:
        with writing(engine) as book:
            found = book_report(book, report)
            try:
                made = replace(from_json(row, found.id, found.whole, found.body), reader=by)
            except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
                raise UsageError(f"The claim cannot be taken: {error}.", "Write it as the codebook has it.") from error
            claims = [*read_claims(book, found.id), made]
            run = Run(reader=by, by_hand=True, program=f"tollbook {__version__}")
            Keeper(book, begin(book, run), run).add([Entry(found, tuple(claims))])
    finally:
        engine.dispose()
    with Book.open(settings.book) as settled:
        settled.settle(lambda view: update(view, options()))
    return made
