"""Apart: some of a number of people of whom it is told as well what came to all: "five of the nine people killed were
children"."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tollbook.reading.counts.harmed import Harmed, Lexemes
from tollbook.reading.counts.numerals import is_numeral, value_at
from tollbook.reading.counts.quantity import Quantity
from tollbook.reading.knowledge.harms import HarmWord
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.tree import Tree
from tollbook.reading.weighing import TAKEN
from tollbook.vocabulary.codes import Harm

_HURT = frozenset({Harm.KILLED, Harm.INJURED})
_CLOSE = 6
"""Words from a number to the noun that it counts."""

_SHARES = frozenset(
    "most half some several many majority third thirds quarter quarters fifth fifths tenth cent percent %".split()
)
_SOME = 3
"""How many "some of" are at least."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Some of others: how many, and how many the others are."""

    some: Quantity
    others: Quantity


def told_apart(tree: Tree, numbers: Sequence[Quantity], known: Lexemes) -> Iterator[Apart]:
    """The numbers of some of others, for each of whom the sentence has the harm that came to all of them."""
    for number in numbers:
        of = next((at for at in range(number.first + 1, number.last) if _leads(tree, at)), number.last)
        others = _number_behind(tree, numbers, of)
        if others is None or number.high == 0 or not _counts_some(tree, of):
            continue  # "none of", "upwards of"
        if harm_of_all(tree, of, known, _HURT | TAKEN) is None:
            continue
        some = replace(number, last=of, word=min(number.word, of - 1))
        if tree.lower[number.first : of] == ("some",):
            some = replace(some, low=_SOME, high=None)
        if some.low != others.low:  # not "all of"
            yield Apart(some, others)


def with_all(numbers: Sequence[Quantity], apart: Iterable[Apart]) -> list[Quantity]:
    """The numbers, in order, with those of some and of the others each on their own."""
    own = {one.first: one for each in apart for one in (each.some, each.others)}
    found = {**{one.first: one for one in numbers}, **own}
    return [found[first] for first in sorted(found)]


def harm_of_all(tree: Tree, of: int, known: Lexemes, harms: Container[Harm] = _HURT) -> Harmed | None:
    """What came to those of whom some are told of behind the words before an "of"; None for anything else."""
    first = _after_articles(tree, of)
    if not _leads(tree, of) and tree.lower[of : of + 1] != ("among",):
        return None
    if first >= len(tree) or not is_numeral(tree.lower[first]):
        return None
    last = value_at(tree, first)[1]
    noun = _counted(tree, last)
    if noun >= last and noun not in known and person_word(tree.words[noun]) is None:
        return None  # "three of the nine villages captured"
    own = of == 0 or tree.head(of - 1) != noun + 1
    behind = [noun + 1] if own else []  # "of the 14 men shot", whatever the parse makes of it
    for at in (last, noun, *tree.children_by(noun, "acl", "amod"), *behind):
        for word in known.get(at, ()):
            itself = at == noun and Harm(word.harm) in TAKEN  # "nine of 14 hostages"
            if Harm(word.harm) in harms and not itself and _tells_of(tree, at, noun, word):
                return Harmed(Harm(word.harm), at, at, word.people_only, inherited=True, direct=True, sure=True)
    return None


def harm_of_some(tree: Tree, last: int, head: int, known: Lexemes) -> Harmed | None:
    """What came to some of others with all of them; of those who were taken only if it is said who some are: "12 of the
    40 held were Syrians", not "12 of the 40 held were freed"."""
    above = tree.head(head)
    told = above >= 0 and tree.child(above, "cop") is not None
    return harm_of_all(tree, last, known, _HURT | TAKEN if told else _HURT)


def harm_of_others(tree: Tree, first: int, known: Lexemes) -> Harmed | None:
    """What came to people of whom some are told of right before or behind: "two of the 30 wounded died", "of the nine
    people killed, five were children", "were among the nine killed"."""
    of = first - 1
    if of != 0 and not _counts_some(tree, of) and tree.lower[max(0, of) : of + 1] != ("among",):
        return None
    found = harm_of_all(tree, of, known, _HURT | TAKEN)
    return replace(found, inherited=False) if found is not None else None


def _counts_some(tree: Tree, of: int) -> bool:
    """Whether a number or a share stands before an "of": "five of", "most of", not "upwards of"."""
    return of > 0 and (is_numeral(tree.lower[of - 1]) or tree.lower[of - 1] in _SHARES)


def _tells_of(tree: Tree, at: int, noun: int, word: HarmWord) -> bool:
    """Whether a word says what came to people: "wounded", "killed in the raid", "who died"; not "who killed a man"."""
    if at == noun:
        return "itself" in word.victims
    if word.kind != "verb":
        return word.kind == "adjective" or "itself" in word.victims
    who = tree.lower[at - 1] == "who" and "subject" not in word.victims
    active = who or tree.child(at, "obj") is not None or tree.lower[at].endswith("ing")
    own = "subject" in word.victims and tree.head(at) == noun
    return not active and (own or not {"object", "itself"}.isdisjoint(word.victims))


def _counted(tree: Tree, last: int) -> int:
    """The noun that a number counts, the number's last word where there is none: "12 village guards", "the nine"."""
    if tree.relation(last - 1) == "nummod" and last <= tree.head(last - 1) < last + _CLOSE:
        return tree.head(last - 1)
    noun = last - 1
    while noun + 1 < len(tree) and tree.tag(noun + 1) in ("ADJ", "NOUN", "PROPN"):
        noun += 1
    return noun if tree.tag(noun) == "NOUN" else last - 1


def _number_behind(tree: Tree, numbers: Sequence[Quantity], of: int) -> Quantity | None:
    """The number that stands behind an "of", which a share may have taken in: "most of the 40 dead"."""
    first = _after_articles(tree, of)
    if not _leads(tree, of) or first >= len(tree) or not is_numeral(tree.lower[first]):
        return None
    own = next((one for one in numbers if of < one.first <= first < one.last), None)
    value, last = value_at(tree, first)
    return own or (Quantity(of + 1, last, last - 1, value, value) if value is not None else None)


def _leads(tree: Tree, at: int) -> bool:
    """Whether a word leads from some to the others: "most of the 40", "half the 40"."""
    half = tree.lower[max(0, at - 1) : at + 1] == ("half", "the")
    return half or tree.lower[at : at + 1] == ("of",)


def _after_articles(tree: Tree, of: int) -> int:
    """The first word behind an "of" and "the" or "those"."""
    return of + 1 + (tree.lower[of + 1 : of + 2] in (("the",), ("those",), ("these",)))
