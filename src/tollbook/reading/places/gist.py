"""The gist of a sentence: its numbers, the stems of its words, and the general words for places that point back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tollbook.reading.knowledge.numbers import number_words
from tollbook.reading.places.words import Size, heads, listed
from tollbook.reading.tree import Tree

_REMEMBERED = 1 << 14
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
    is ("in the town"). fore: head nouns of a place that it does not name ("a town in X"). back_sizes, inside_sizes,
    fore_sizes: what these nouns say of their places."""

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
    back_sizes: frozenset[Size] = frozenset()
    inside_sizes: frozenset[Size] = frozenset()
    fore_sizes: frozenset[Size] = frozenset()


EMPTY = Gist(frozenset(), frozenset(), frozenset(), False, False, False, False, False)


def gist(tree: Tree) -> Gist:
    lower, sizes = tree.lower, heads()
    words = frozenset(lower)
    nouns = [(at, word) for at, word in enumerate(lower) if word in sizes and tree.tag(at) == "NOUN"]
    pointed = [(word, first) for at, word in nouns if (first := _points_back(tree, at)) is not None]
    back = frozenset(word for word, _ in pointed)
    inside = frozenset(word for word, first in pointed if first and lower[first - 1] in listed("prepositions", "at"))
    fore = frozenset(word for at, word in nouns if _is_new(tree, at))
    return Gist(
        numbers=frozenset(number for word in words if (number := value(word)) is not None and number > 1),
        stems=frozenset(
            word[:_STEM] for word, tag in zip(lower, tree.parse.tags, strict=True) if tag in _CONTENT and len(word) > 2
        ),
        back=back,
        wide=not words.isdisjoint(listed("events", "wide")),
        turns=not listed("events", "turns").isdisjoint(lower[:6]),
        again=not words.isdisjoint(listed("events", "again")) and _tells_again(lower),
        harmed=not words.isdisjoint(listed("events", "harm")),
        inside=inside,
        fore=fore,
        back_sizes=frozenset(sizes[word] for word in back),
        inside_sizes=frozenset(sizes[word] for word in inside),
        fore_sizes=frozenset(sizes[word] for word in fore),
        there="there" in words and _says_there(tree),
    )


def _tells_again(words: Sequence[str]) -> bool:
    """Whether a sentence points back to an event: "the attack"."""
    return any(
        word in listed("events", "again") and not _BACK.isdisjoint(words[max(0, at - 3) : at])
        for at, word in enumerate(words)
    )


def _says_there(tree: Tree) -> bool:
    """Whether a sentence says "there" of a place: not "there were"."""
    return any(word == "there" and tree.relation(at) != "expl" for at, word in enumerate(tree.lower))


@lru_cache(_REMEMBERED)
def value(word: str) -> int | None:
    """The number that a word is, if it is one."""
    figure = word.replace(",", "")
    if figure.isascii() and figure.isdigit():
        return int(figure)
    known = number_words().get(word)
    return known.value if known else None


def _points_back(tree: Tree, noun: int) -> int | None:
    """The determiner of a noun that points back, if no name stands beside it."""
    named = any(tree.tag(i) == "PROPN" for i in (noun - 1, noun + 1, noun + 2) if 0 <= i < len(tree))
    return None if named else next((i for i in range(max(0, noun - 3), noun) if tree.lower[i] in _BACK), None)


def _is_new(tree: Tree, noun: int) -> bool:
    """Whether a noun stands for a place that is not named: "a town in X", "several villages"."""
    if _FORE.isdisjoint(tree.lower[max(0, noun - 4) : noun]):
        return False
    named = any(tree.tag(i) == "PROPN" for i in (noun - 1, noun + 1) if 0 <= i < len(tree))
    called = tree.lower[noun + 1 : noun + 2] == ("of",) and tree.tag(min(noun + 2, len(tree) - 1)) == "PROPN"
    return not named and not called
