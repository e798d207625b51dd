"""Bodies and armed groups that no list knows, found by the shape of their names: "Karun Valley Rights Centre"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.titles import rank_phrases, role_phrases
from tollbook.reading.tree import Tree

_JOINTS = frozenset({"-", "–", "'s", "’s", "'", "’", "&", "de", "del", "du", "al", "el"})
_ARTICLES = frozenset({"al", "el", "ul", "ur", "e", "i", "as", "ash", "an", "ad", "at"})
"""What stands between the words of a group's name, with hyphens: "Jaish al-Noor", "Harkat-ul-Sahra"."""
_ONWARD = frozenset({"of", "for", "against"})
_BETWEEN = frozenset({"the", "and", "&", "-", "–", "'s", "’s", "'", "’", "de", "of"})
_KINDS = frozenset("group movement militia brigade battalion faction gang cartel".split())
"""Words in small letters that make a name before them a group's: "the Dawn Guard group"."""
CALENDAR = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
_SHOUTED = 0.6
"""From this share of words in capitals on, capitals say nothing."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Words `first` to `last` (exclusive) that look like a name. word: the body word in it. armed: it is a group's."""

    first: int
    last: int
    word: str
    armed: bool


def shapes(tree: Tree) -> Iterator[Shape]:
    """The names of a sentence that end with a word for a body, or go on from one with "of" or "for", and those that
    begin with one for an armed group."""
    known = body_words()
    if _naming().isdisjoint(tree.lower):
        return
    written = [word for word in tree.words if word[0].isalpha()]
    if sum(word.isupper() and len(word) > 1 for word in written) > _SHOUTED * len(written):
        return
    end = 0
    for at, word in enumerate(tree.lower):
        if at >= end and word in known.leading and (last := _led(tree, at)) > at + 1:
            yield Shape(at, last, word, True)
            end = last
        if at < end or not (word in known.bodies or word in known.armed or word in _KINDS):
            continue
        if not tree.words[at][0].isupper():
            if word in _KINDS and at > end and tree.tag(at - 1) == "PROPN" and _proper(tree, at - 1):
                yield Shape(_leftwards(tree, at, end), at + 1, word, True)
                end = at + 1
            continue
        first, last = _leftwards(tree, at, end), _onwards(tree, at)
        if last - first > 1:
            yield Shape(first, last, word, word in known.armed)
            end = last


@cache
def _naming() -> frozenset[str]:
    """The words by one of which every shape is known."""
    known = body_words()
    return known.leading | known.bodies | known.armed | _KINDS


def _led(tree: Tree, at: int) -> int:
    """The end of a name that begins with a word for an armed group: "Jaish al-Noor", "Lashkar-e-Sahra"; the word's own
    end where none does ("Liwa province")."""
    if not tree.words[at][0].isupper():
        return at + 1
    step = at + 1
    while step + 1 < len(tree) and (tree.words[step] == "-" or _is_article(tree, step)):
        step += 1
    last = step + 1 if step > at + 1 and step < len(tree) and _capital(tree, step) else at + 1
    while at + 1 < last < len(tree) and _proper(tree, last) and tree.tag(last) == "PROPN":
        last += 1
    return last


def _is_article(tree: Tree, word: int) -> bool:
    """Whether a word is an article of a name: "al", or one with a hyphen."""
    return tree.lower[word] in _ARTICLES and (tree.lower[word] in ("al", "el") or tree.words[word + 1] == "-")


def _leftwards(tree: Tree, at: int, end: int) -> int:
    first = at
    while first > end:
        if _proper(tree, first - 1):
            first -= 1
        elif first - 2 >= end and tree.lower[first - 1] in _JOINTS and _proper(tree, first - 2):
            first -= 2
        else:
            break
    while first < at and (
        tree.tag(first) in ("DET", "ADP", "PRON", "ADV", "SCONJ", "CCONJ") or tree.lower[first] in _JOINTS
    ):
        first += 1
    return first


def _onwards(tree: Tree, at: int) -> int:
    """The end of the name, past "of …" and "for …"."""
    last = at + 1
    while last + 1 < len(tree) and tree.lower[last] in _ONWARD:
        step = last + 1
        while step + 1 < len(tree) and tree.lower[step] in _BETWEEN:
            step += 1
        if not _capital(tree, step):
            break
        last = step + 1
        while last < len(tree):
            if _capital(tree, last):
                last += 1
            elif last + 1 < len(tree) and tree.lower[last] in ("and", "&", "-", "–") and _capital(tree, last + 1):
                last += 2
            else:
                break
    return last


def _proper(tree: Tree, word: int) -> bool:
    """A word in capitals that may be part of a body's name: no rank, no day, nobody's role (but Doctors' Network)."""
    text = tree.words[word]
    return (
        _capital(tree, word)
        and (word > 0 or tree.tag(word) in ("PROPN", "ADJ", "NOUN"))
        and not rank_phrases().get(text)
        and not any(role.singular == tree.lower[word] for role in role_phrases().get(text))
    )


def _capital(tree: Tree, word: int) -> bool:
    return tree.words[word][0].isupper() and tree.lower[word] not in CALENDAR
