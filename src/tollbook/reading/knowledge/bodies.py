"""Words by which an unknown name is known for the name of a body or of an armed group."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.tables import words


@dataclass(frozen=True, slots=True)
class BodyWords:
    """In lower case. bodies: of those who speak (centre, council). armed: of armed groups (brigades, front). leading:
    with which armed groups' names begin (jaish, lashkar). rising: of groups that fight a state. printed: of the bodies,
    the words that papers have in their names too. papers: the words of papers alone."""

    bodies: frozenset[str]
    armed: frozenset[str]
    leading: frozenset[str]
    rising: frozenset[str]
    printed: frozenset[str]
    papers: frozenset[str]


@cache
def body_words() -> BodyWords:
    """All such words."""
    kinds = ("bodies", "armed", "leading", "rising", "printed", "papers")
    return BodyWords(*(words("body_words.toml", name) for name in kinds))
