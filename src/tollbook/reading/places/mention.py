"""PlaceMention: a name in a report that may be a place, and what the words around it say of it."""

from dataclasses import dataclass
from enum import StrEnum

from tollbook.reading.places.words import Size
from tollbook.reading.tree import Tree
from tollbook.reading.words import Place
from tollbook.vocabulary.gazetteer import Kind

_SMALL = frozenset([Size.TOWN, Size.PART, Size.SITE])


class Role(StrEnum):
    """What the name does where it stands. Only a PLACE can be where something happened."""

    PLACE = "place"
    DATELINE = "dateline"
    DEMONYM = "demonym"
    PERSON = "person"
    """Somebody who is counted."""
    NAME = "name"
    """Part of the name of a person, body, party, ship, club or medium."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: the characters of its words, and their universal parts of speech where known."""

    places: tuple[Place, ...]
    tags: tuple[str, ...] | None = None


def line_of(tree: Tree) -> Line:
    return Line(tree.places, tree.parse.tags)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Characters `start` to `end` (exclusive) of a report, `name` letter by letter.

    sentence, first, last: its words. size: what a head noun says ("X district"), None without one. head: that noun.
    relation: the word that ties it to what happened ("in", "near", "of"), lower case, empty if none. compass: the part
    that is meant ("northern"), empty if none. within: index of the mention that is said to hold it ("X in Y province").
    known: the gazetteer has the name; then `top` is the largest thing of that name and `countries` all that have one.
    sure: 0 to 1, how sure the words alone are that it is a place.
    """

    start: int
    end: int
    name: str
    sentence: int
    first: int
    last: int
    role: Role
    size: Size | None = None
    head: str = ""
    relation: str = ""
    compass: str = ""
    within: int | None = None
    known: bool = False
    top: Kind | None = None
    countries: frozenset[str] = frozenset()
    sure: float = 1.0

    @property
    def large(self) -> bool:
        """Whether it is known as a country, a region or a first-level area, and no smaller thing is meant."""
        return self.top is not None and self.top <= Kind.FIRST_AREA and self.size not in _SMALL
