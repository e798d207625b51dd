"""How far the words for some people reach: from their determiner to "of …", and to others counted with them."""

from collections.abc import Container
from functools import lru_cache

from tollbook.reading.knowledge.harms import harm_phrases
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.phrase import POSSESSIVES, noun_phrase
from tollbook.reading.tree import Tree

_FEW = 4
"""Words behind "and" among which others are counted together."""
_BEFORE_NOUN = frozenset({"ADJ", "DET", "NOUN", "PROPN", "PUNCT"})
_OWNERS = frozenset("my our his her its their".split())
_ENDING = frozenset({",", '"', "“", "("})
_REST = frozenset({"rest", "remainder", "others"})
_LIFE = frozenset({"life", "lives"})
_AGES = frozenset({"year", "month", "week", "day"})
_SHOOTING = frozenset({"shot", "shoot", "shoots", "shooting"})


_JOINED = frozenset({"by", "law", "chief", "arms"})
"""What hyphens join to a word for somebody; others tell more of him ("people-five men")."""


def core(tree: Tree, word: int) -> tuple[int, int]:
    """The words of a noun phrase without a number, from its determiner or adjectives to its "of …"."""
    owned = owner_of(tree, word)
    if owned is not None:
        return core(tree, owned)[0], with_group(tree, word, hyphened(tree, word + 1))
    first = word
    while first > 0 and (tree.head(first - 1) in range(first, word + 1) or _hyphened(tree, first, word)):
        before = first - 1
        if tree.lower[before] in POSSESSIVES and before > 0 and tree.tag(before - 1) in ("NOUN", "PROPN"):
            first, _ = tree.phrase(before - 1, frozenset({"acl", "appos", "punct"}))
            break
        joined = _joined(tree, before)
        if joined:
            before -= 1
        other = tree.lower[before] in _OWNERS or tree.tag(before) == "VERB" and tree.relation(before) == "amod"
        other = other or joined and tree.tag(before) in ("ADP", "ADV")  # "an off-duty policeman"
        if tree.tag(before) not in _BEFORE_NOUN and not other or tree.lower[before] in _ENDING:
            break
        if before > 0 and tree.lower[before] == "dead" and tree.lower[before - 1] in _SHOOTING:
            break  # "shot dead a man"
        first = _with_age(tree, before)
    return first, with_group(tree, word, hyphened(tree, word + 1))


def owner_of(tree: Tree, word: int) -> int | None:
    """The person by whom somebody is told of: "the mayor's son", "a policeman's wife"."""
    if not _is_one(tree.lower[word]):
        return None
    owner = tree.child(word, "nmod:poss")
    before = owner is not None and owner < word and tree.tag(owner) == "NOUN"
    if owner is None or not before or POSSESSIVES.isdisjoint(tree.lower[owner + 1 : owner + 2]):
        return None
    return owner if _is_one(tree.lower[owner]) else None


def hyphened(tree: Tree, last: int) -> int:
    """The end of a phrase with what hyphens join to it: "two passers-by", "a mother-in-law"."""
    while _joined(tree, last) and (tree.lower[last + 1] in _JOINED or _joined(tree, last + 2)):
        last += 2
    return last


def with_group(tree: Tree, noun: int, last: int) -> int:
    """The words up to and with a short "of …" or "from …" that says who the people are."""
    for child in tree.children[noun]:
        if (
            tree.relation(child) == "nmod"
            and child >= last
            and any(tree.lower[c] in ("of", "from") for c in tree.children[child])
            and not _is_deed(tree, child)
        ):
            if tree.lower[child] in _LIFE:
                return child + 1  # "loss of life", not "loss of life and damage"
            begin, end = noun_phrase(tree, child)
            if begin <= last + 3 and end - last <= 9:
                return end
    return last


def _is_deed(tree: Tree, word: int) -> bool:
    """Whether an "of" or "from" tells of a deed or another toll: "convicted six men of the murder", "nine from 12"."""
    deed = any(known.kind == "noun" and known.victims[0] == "of" for known in harm_phrases().get(tree.lower[word]))
    return deed or tree.tag(word) == "NUM" and any(tree.lower[child] == "from" for child in tree.children[word])


def with_listed(tree: Tree, word: int, last: int, persons: Container[int]) -> int:
    """The words up to the last of a list of people who share a number: "most of them women, children and old men"."""
    end = last
    while tree.lower[end : end + 1] == (",",):
        other = end + 1 + (tree.lower[end + 1 : end + 2] in (("and",), ("the",)))
        while other < len(tree) and _describes(tree, other, persons):
            other += 1
        if other >= len(tree) or other not in persons or _is_one(tree.lower[other]):
            break
        word, end = other, other + 1
    joined = end == last or "and" in tree.lower[last:end]
    further = with_others(tree, word, end, persons)
    told = end > last and tree.tag(min(further, len(tree) - 1)) in ("VERB", "AUX")  # "…, doctors and residents said"
    return further if not told and (joined or further > end) else last


def with_others(tree: Tree, word: int, last: int, persons: Container[int]) -> int:
    """The words up to others who are counted together without a number: "women and children"."""
    other = last + 1 + (tree.lower[last + 1 : last + 2] == ("the",))
    while other < min(last + _FEW, len(tree)) and _describes(tree, other, persons):
        other += 1
    rest = not _REST.isdisjoint(tree.lower[last:other])  # "12 were soldiers and the rest civilians"
    if rest or other >= len(tree) or tree.lower[last] not in ("and", "or") or other not in persons:
        return last
    if tree.lower[other - 1] == "the" and (_is_one(tree.lower[word]) or _is_number(tree, other + 1)):
        return last  # "a judge and the policeman", "nine men and the rebels 14"
    if tree.lower[other - 1 : other + 1] == ("the", "elderly"):
        return other + 1
    alike = tree.lower[word].endswith(("s", "n", "e")) and tree.tag(other) == "NOUN" and tree.relation(other) == "conj"
    return core(tree, other)[1] if alike and tree.lower[other].endswith(("s", "n", "e")) else last


def _is_number(tree: Tree, word: int) -> bool:
    return word < len(tree) and tree.tag(word) == "NUM"


def _describes(tree: Tree, word: int, persons: Container[int]) -> bool:
    """Whether a word only describes the people behind it: "paramilitary fighters", "police officers"."""
    if tree.relation(word) in ("amod", "compound"):
        return tree.head(word) in persons and tree.head(word) > word and tree.tag(word) != "NUM"
    return tree.tag(word) == "ADJ" and word not in persons


@lru_cache(1 << 14)
def _is_one(word: str) -> bool:
    """Whether a word is for one person: "judge", not "people"."""
    known = person_word(word)
    return known is not None and word == known.singular and word != known.plural


def _hyphened(tree: Tree, first: int, word: int) -> bool:
    """Whether a hyphen joins a word of the phrase to the one before: "a sub-inspector"."""
    return first > 1 and _joined(tree, first - 1) and tree.head(first - 2) in range(first, word + 1)


def _joined(tree: Tree, at: int) -> bool:
    """Whether a hyphen touches the words on both its sides."""
    if not 0 < at < len(tree) - 1 or tree.words[at] != "-":
        return False
    return tree.places[at - 1][1] == tree.places[at][0] and tree.places[at][1] == tree.places[at + 1][0]


def _with_age(tree: Tree, word: int) -> int:
    """The first word of "a 12-year-old" before somebody, whose last word is given, or the word itself."""
    before = tree.lower[max(0, word - 3) : word]
    if tree.lower[word] != "old" or word < 4 or before[::2] != ("-", "-") or before[1] not in _AGES:
        return word
    return word - 4 - (word > 4 and tree.tag(word - 5) == "DET")
