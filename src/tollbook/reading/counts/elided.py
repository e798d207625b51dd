"""Elided: people whose word is told with a later number only: "three Nigerian and five Chadian soldiers"."""

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from tollbook.reading.counts.quantity import Quantity
from tollbook.reading.knowledge.countries import demonym_phrases
from tollbook.reading.knowledge.people import PersonWord
from tollbook.reading.tree import Tree

_LONGEST = 4
"""How many words may describe people before their noun."""
_JOINTS = frozenset({"and", "or", ",", "-", "–"})
_DESCRIBING = frozenset({"ADJ", "PROPN", "NOUN"})


def elided(
    tree: Tree, numbers: Sequence[Quantity], persons: Mapping[int, PersonWord], known: Container[int]
) -> dict[Quantity, tuple[int, int]]:
    """The numbers whose noun is left out, each with where its words end, and the noun."""
    found: dict[Quantity, tuple[int, int]] = {}
    for number, after in reversed([*pairwise(numbers)]):
        end = _described(tree, number, persons, known)
        joined = number.last < end < after.first and set(tree.lower[end : after.first]) <= _JOINTS
        if not joined or number.share is not None or number.percent is not None:
            continue
        noun = found[after][1] if after in found else _noun(tree, after, persons, known)
        if noun is not None:
            found[number] = end, noun
    return found


def _noun(tree: Tree, number: Quantity, persons: Mapping[int, PersonWord], known: Container[int]) -> int | None:
    """The noun of people who are described between it and their number."""
    at = _described(tree, number, persons, known)
    told = number.last < at < len(tree) and at in persons and tree.tag(at) == "NOUN" and at not in known
    return at if told else None


def _described(tree: Tree, number: Quantity, persons: Mapping[int, PersonWord], known: Container[int]) -> int:
    """The end of the words that describe people, before their noun if it follows: "Nigerian", "Islamic Jihad"."""
    last = number.last
    while last < min(number.last + _LONGEST, len(tree)) and last not in known:
        person, word = persons.get(last), tree.lower[last]
        alone = person is not None and number.high != 1 and not word.endswith("s") and word != person.plural.lower()
        noun = person is not None and tree.tag(last) != "ADJ" and not alone  # "12 Sunni and …", not "12 Sunnis and …"
        people = word.endswith("s") and (tree.tag(last) == "NOUN" or demonym_phrases().get(tree.words[last]))
        if noun or people or tree.tag(last) not in _DESCRIBING:
            break
        last += 1
    return last
