"""Strangers: those whom a report speaks of under no name that a list has, who may have acted or suffered too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.reading.bodies import CALENDAR
from tollbook.reading.counts.extent import owner_of
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.knowledge.titles import rank_phrases
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Status

_CLOSER = frozenset({"amod", "compound", "nmod"})
"""Relations of words before a general word for people that say which people: "armed youths"."""

_HURT = frozenset({"dead", "wounded", "injured", "killed", "captured", "missing"})
"""What came to people is no part of who they are: "dead rebels" are rebels."""

_WITHIN = (("al", "-"), ("el", "-"), ("ul", "-"))
"""An article within a name, and its hyphen."""

Words = Sequence[frozenset[int]]
"""Some words of each sentence of a report."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """The words `first` to `last` (exclusive) of a sentence. civilian: a general word that civilians alone go by.
    ranked: a name behind a rank or title, which is a person's and no party's."""

    sentence: int
    first: int
    last: int
    civilian: bool = False
    ranked: bool = False


def unknown_names(trees: Sequence[Tree], known: Words) -> Iterator[Stranger]:
    """Names that nothing is known of: they may be anybody's, and the heads say whether they are. known: left out."""
    for tree in trees:
        held, last = known[tree.index], 0
        for first, tag in enumerate(tree.parse.tags):
            if tag != "PROPN" or first < last or first in held or not _is_name(tree, first):
                continue
            last = first
            while last < len(tree) and last not in held and _is_name(tree, last):
                last = _past_article(tree, last + 1, held)
            if last - first == 1 or not tree.words[first].isupper():
                yield Stranger(tree.index, first, last, ranked=_is_ranked(tree, first, last))


def people(trees: Sequence[Tree], known: Words) -> Iterator[Stranger]:
    """General words for people ("miners", "armed youths"), with what says which. known: left out."""
    for tree in trees:
        held = known[tree.index]
        for word, tag in enumerate(tree.parse.tags):
            person = person_word(tree.words[word]) if tag == "NOUN" and word not in held else None
            if person is None or any(owner_of(tree, one) == word for one in tree.up(word)):
                continue  # "the mayor's son"
            first = _leftwards(tree, word, held)
            yield Stranger(tree.index, first, word + 1, person.status == Status.CIVILIAN)


def _leftwards(tree: Tree, word: int, known: frozenset[int]) -> int:
    first = word
    while first > 0 and first - 1 not in known and tree.head(first - 1) == word and tree.tag(first - 1) != "DET":
        if tree.relation(first - 1) not in _CLOSER or tree.lower[first - 1] in _HURT:
            break
        first -= 1
    while 0 < first < word and tree.lower[first - 1] == "-":
        first += 1 + (tree.lower[first] == "-")  # "a 14-year-old boy" is a boy
    return first


def _is_ranked(tree: Tree, first: int, last: int) -> bool:
    """Whether a rank or title begins a name of more words ("Captain Lee"), or hangs on it ("Lt.-Col. Orlo")."""
    titles = [*range(first, last - 1), *(c for w in range(first, last) for c in tree.children_by(w, "nmod:desc"))]
    return any(rank_phrases().get(tree.words[word].capitalize()) for word in titles)


def _past_article(tree: Tree, word: int, known: frozenset[int]) -> int:
    """Past the article in a name: "Dar al-Noor" is one."""
    behind = word + 2
    within = tree.lower[word:behind] in _WITHIN and behind < len(tree) and behind not in known
    return behind if within and _is_name(tree, behind) else word


def _is_name(tree: Tree, word: int) -> bool:
    return tree.tag(word) == "PROPN" and tree.words[word][0].isupper() and tree.lower[word] not in CALENDAR
