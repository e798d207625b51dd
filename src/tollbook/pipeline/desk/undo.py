"""Taking a decision back: one more ruling that says again what held before it. Nothing is deleted."""

from tollbook.ledger import Book
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.submit import Decision, decide
from tollbook.vocabulary import ConflictError, NotFoundError, Ruling, RulingKind
from tollbook.vocabulary.claim import to_json


def take_back(settings: Settings, ruling: str, by: str, reason: str) -> Ruling:
    """Puts what was ruled before on the same claims in the place of a ruling, or nothing (`open`).

    Raises NotFoundError if there is no such ruling, ConflictError if it is not the last on its claims any more.
    """
    with Book.open(settings.book) as book:
        made = book.rulings()
    undone = next((each for each in made if each.id == ruling), None)
    if undone is None:
        raise NotFoundError(f"No ruling {ruling!r} is in the book.", "See the list of decisions.")
    same = [each for each in made if each.claims == undone.claims]
    if same[-1].id != ruling:
        raise ConflictError(f"{same[-1].by} has ruled on this since.", "Take that one back first.")
    before = same[-2] if len(same) > 1 else None
    kind = before.kind if before else RulingKind.OPEN
    correction = to_json(before.correction) if before and before.correction else None
    return decide(settings, Decision(kind.value, undone.claims, by, reason, correction, seen=ruling))
