"""Restrictions: who may see a report is decided by a person, and kept like a ruling."""

from tollbook.pipeline.settings import Settings
from tollbook.pipeline.tell import there
from tollbook.vocabulary import Restriction


def restrict(settings: Settings, report: str, restricted: bool, by: str, reason: str) -> tuple[Restriction, bool]:
    """What was decided on a report, by our id or the one that it came with; whether it changed anything.

    Raises NotFoundError if there is no such report.
    """
    with there(settings) as book:
        made = Restriction(book.report(report).id, restricted, by, reason)
        return made, book.restrict(made)
