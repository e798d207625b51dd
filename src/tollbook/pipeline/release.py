"""Releases of the whole book, by number, in a folder."""

from pathlib import Path

from tollbook.ledger import Book
from tollbook.pipeline.publish import Wanted, edition
from tollbook.pipeline.settings import Settings
from tollbook.publish.release import Released, make
from tollbook.vocabulary import RulingKind

_SET_RIGHT = frozenset({RulingKind.CORRECT, RulingKind.REJECT})


def release(settings: Settings, wanted: Wanted, shelf: Path) -> Released:
    """Puts the next release on the shelf, with its differences from the last. Raises UsageError if it cannot."""
    with Book.open(settings.book) as book:
        rulings = book.rulings(wanted.as_of)
    corrected = {
        ruling.claims[0]: ruling.correction.id if ruling.correction else None
        for ruling in rulings
        if ruling.kind in _SET_RIGHT
    }
    return make(edition(settings, wanted), shelf, corrected)
