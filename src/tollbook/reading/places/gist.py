"""The gist of a sentence: its numbers, the stems of its words, and the general words for places that point back."""

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.reading.knowledge.numbers import number_words
from tollbook.reading.places.words import heads, listed
from tollbook.reading.tree import Tree

_STEM = 5
_CONTENT = frozenset(["NOUN", "VERB", "ADJ"])
_FORE = frozenset(["a", "an", "one", "two", "three", "several"])
_BACK = frozenset(["the", "that", "this", "these", "those", "same", "such"])


@dataclass(frozen=True, slots=True)
class Gist:
    """numbers: those over one, as figures. stems: first letters of nouns, verbs and adjectives. back: head nouns of
    places that point back to one named before or after ("the town"). wide: it speaks of a war or of a long time.
    turns: it turns to something else ("meanwhile", "elsewhere"). again: it points back to an event ("the attack").
    harmed: it speaks of people harmed. there: it says "there". inside: of `back`, those in which it says that something
    is ("in the town"). fore: head nouns of a place that it does not name ("a town in X")."""

    numbers: frozenset[int]
    stems: frozenset[str]
    back: frozenset[str]
    wide: bool
    turns: bool
    again: bool
    harmed: bool
    there: bool
    inside: frozenset[str] = frozenset()
    fore: frozenset[str] = frozenset()


EMPTY = Gist(frozenset(), frozenset(), frozenset(), False, False, False, False, False)


def gist(tree: Tree) -> Gist:
    return Gist(
        numbers=frozenset(number for word in tree.lower if (number := value(word)) is not None and number > 1),
        stems=frozenset(
            word[:_STEM]
            for word, tag in zip(tree.lower, tree.parse.tags, strict=True)
            if tag in _CONTENT and len(word) > 2
        ),
        back=frozenset(_back(tree)),
        wide=any(word in listed("events", "wide") for word in tree.lower),
        turns=any(word in listed("events", "turns") for word in tree.lower[:6]),
        again=any(
            word in listed("events", "again") and bool(_BACK.intersection(tree.lower[max(0, at - 3) : at]))
            for at, word in enumerate(tree.lower)
        ),
        harmed=any(word in listed("events", "harm") for word in tree.lower),
        inside=frozenset(_back(tree, listed("prepositions", "at"))),
        fore=frozenset(_fore(tree)),
        there=any(word == "there" and tree.relation(at) != "expl" for at, word in enumerate(tree.lower)),
    )


def value(word: str) -> int | None:
    """The number that a word is, if it is one."""
    figure = word.replace(",", "")
    if figure.isascii() and figure.isdigit():
        return int(figure)
    known = number_words().get(word)
    return known.value if known else None


def _back(tree: Tree, ties: frozenset[str] | None = None) -> Iterator[str]:
    """Head nouns with a determiner that points back, and no name beside them. ties: what must stand before that."""
    for at, word in _nouns(tree):
        named = any(tree.tag(i) == "PROPN" for i in (at - 1, at + 1, at + 2) if 0 <= i < len(tree))
        first = next((i for i in range(max(0, at - 3), at) if tree.lower[i] in _BACK), None)
        if first is not None and not named and (ties is None or (first and tree.lower[first - 1] in ties)):
            yield word


def _fore(tree: Tree) -> Iterator[str]:
    """Head nouns of a place that is not named: "a town in X", "several villages"."""
    for at, word in _nouns(tree):
        opened = any(one in _FORE for one in tree.lower[max(0, at - 4) : at])
        named = any(tree.tag(i) == "PROPN" for i in (at - 1, at + 1) if 0 <= i < len(tree))
        called = tree.lower[at + 1 : at + 2] == ("of",) and tree.tag(min(at + 2, len(tree) - 1)) == "PROPN"
        if opened and not named and not called:
            yield word


def _nouns(tree: Tree) -> Iterator[tuple[int, str]]:
    return ((at, word) for at, word in enumerate(tree.lower) if word in heads() and tree.tag(at) == "NOUN")
