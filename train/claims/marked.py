"""A coded report as words that carry marks, so that words can be changed, added and dropped and the codes stay right.

A mark says that a word belongs to a count, to a claim without counts, or to a mention of a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

ATTRIBUTES = ("status", "scope", "stance", "event", "responsibility", "part")


class Mark(NamedTuple):
    """kind is "count", "bare", "name" or "candidate" (what rules take for a count); number counts within its kind."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word, its part of speech as parsed, its marks, and which word of the sentence it was when that was parsed.

    origin: None for a word put in; where one word became several, all of them have it.
    """

    form: str
    tag: str
    marks: frozenset[Mark]
    origin: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """What words of the report stand for in the codes. kind: person, place, party, or days (text: first/last)."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Code:
    """What a head should say of a count or of a bare claim.

    harm: None for a bare claim. attributes: a label each, in the order of ATTRIBUTES, None where it does not apply.
    points: for each of POINTERS the numbers of names (of a count for `whole`), empty for none; None where the words
    that would have to be pointed at are not in the report.
    """

    harm: str | None
    attributes: tuple[str | None, ...]
    points: tuple[tuple[int, ...] | None, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One coded report."""

    id: str
    sentences: tuple[tuple[Token, ...], ...]
    counts: tuple[Code, ...]
    bare: tuple[Code, ...]
    names: tuple[Name, ...]

    def words(self) -> list[list[str]]:
        return [[token.form for token in sentence] for sentence in self.sentences]

    def tokens(self) -> Iterator[Token]:
        for sentence in self.sentences:
            yield from sentence

    def with_sentences(self, sentences: tuple[tuple[Token, ...], ...]) -> "Marked":
        return Marked(self.id, sentences, self.counts, self.bare, self.names)
