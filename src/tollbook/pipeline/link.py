"""What linking is handed, its weights and the names of one party from world knowledge; and a book linked by that."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from tollbook.ledger import Book
from tollbook.linking import Options, load, update
from tollbook.pipeline.settings import Settings, linking_weights
from tollbook.reading.knowledge.parties import groups
from tollbook.reading.knowledge.speakers import media, organisations
from tollbook.vocabulary import Aliases, BookView, Update


def options() -> Options:
    """The options that every verb links with. Raises UsageError if the settings name a file that is no weights."""
    return _options(linking_weights())


def relink(settings: Settings, progress: Callable[[int, int], None]) -> int:
    """Links what is not linked by these options yet: all claims after the weights have changed; how many they were.

    progress: is told how many are done, of how many, from time to time, and never where there are none.
    """
    name = options().weights.id
    with Book.open(settings.book) as book:
        with book.view() as view:
            total = view.waiting(name)
        if not total:
            return 0  # Whoever is writing need not be waited for.

        def link(view: BookView) -> Update | None:
            progress(max(0, total - view.waiting(name)), total)
            return update(view, options())

        book.settle(link)
    return total


@cache
def _options(weights: Path | None) -> Options:
    return Options(weights=load(weights), aliases=_aliases())


def _aliases() -> Aliases:
    names = [(group.name, *group.aliases) for group in groups()]
    names += [(body.name, *body.aliases) for body in organisations() if not body.generic]
    names += [(medium.name, *medium.aliases) for medium in media() if not medium.generic]
    return Aliases.of(names)
