"""Rulings and explanations: a person decides on claims, or asks why two were judged one incident."""

from collections.abc import Sequence

from tollbook.ledger import Book
from tollbook.linking import explain as explain_pair
from tollbook.linking import update
from tollbook.pipeline.link import options
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.tell import there
from tollbook.vocabulary import Judgement, NotFoundError, Ruling, RulingKind, Told, UsageError


def rule(settings: Settings, kind: str, wanted: Sequence[str], by: str, reason: str) -> tuple[Ruling, bool]:
    """Keeps a ruling on one claim or two, named by the first characters of their ids; whether it was new.

    Raises UsageError for an unknown kind or a wrong number of claims, NotFoundError for a claim that is not there.
    """
    if kind not in set(RulingKind) - {RulingKind.CORRECT}:
        kinds = ", ".join(sorted(set(RulingKind) - {RulingKind.CORRECT}))
        raise UsageError(f"{kind!r} is no ruling.", f"There are: {kinds}.")
    with there(settings) as book:
        claims = tuple(sorted(told.id for told in find(book, wanted)))
        try:
            ruling = Ruling(RulingKind(kind), claims, by, reason)
        except ValueError as error:
            raise UsageError(f"{error}.", "Two claims for same and different, one for the others.") from error
        new = book.rule(ruling)
        book.settle(lambda view: update(view, options()))
    return ruling, new


def explain(settings: Settings, left: str, right: str) -> tuple[Judgement, Told, Told]:
    """Why two claims are, or are not, judged to speak of one incident."""
    with there(settings) as book:
        one, other = find(book, (left, right))
    first, second = sorted((one, other), key=lambda told: told.id)
    if first.id == second.id:
        raise UsageError("The two are one claim.", "Name two different ones.")
    return explain_pair(first, second, options()), first, second


def find(book: Book, wanted: Sequence[str]) -> list[Told]:
    """The claims in force whose ids begin with these characters, one each.

    Raises NotFoundError where there is none, UsageError where there are several.
    """
    found = []
    for name in wanted:
        plain = name.removeprefix("claim-")
        fitting = book.beginning(f"claim-{plain}") if plain else []
        if not fitting:
            raise NotFoundError(f"No claim {name!r} is in the book.", "See `tollbook show INCIDENT --json`.")
        if len(fitting) > 1:
            raise UsageError(f"{len(fitting)} claims begin with {name!r}.", "Give more of the id.")
        found.append(fitting[0])
    with book.view() as view:
        told = {each.id: each for each in view.told(set(found))}
    return [told[claim] for claim in found]
