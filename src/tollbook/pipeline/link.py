"""What linking is handed: its weights, and the names of one party from the reader's world knowledge."""

from functools import cache
from pathlib import Path

from tollbook.linking import Options, load
from tollbook.pipeline.settings import linking_weights
from tollbook.reading.knowledge.parties import groups
from tollbook.reading.knowledge.speakers import media, organisations
from tollbook.vocabulary import Aliases


def options() -> Options:
    """The options that every verb links with. Raises UsageError if the settings name a file that is no weights."""
    return _options(linking_weights())


@cache
def _options(weights: Path | None) -> Options:
    return Options(weights=load(weights), aliases=_aliases())


def _aliases() -> Aliases:
    names = [(group.name, *group.aliases) for group in groups()]
    names += [(body.name, *body.aliases) for body in organisations() if not body.generic]
    names += [(medium.name, *medium.aliases) for medium in media() if not medium.generic]
    return Aliases.of(names)
