"""Holding: which parties a report only tells where they are, and so tells of nothing that they did."""

from collections.abc import Sequence

from tollbook.reading.cast import Cast
from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import Range

_STAYING = frozenset("holds hold controls control remain remains occupy occupies still".split())
_THEY = frozenset({"they", "it", "its", "their"})
_OPENING = 6


def holding(trees: Sequence[Tree], cast: Cast) -> frozenset[str]:
    """The parties of which nothing is told but where they are: "IS still holds the town", "2,000 rebels remain"."""
    places = {one.first + verb for one in trees if not _goes_on(trees, one.index) for verb in _staying(one)}
    found = set()
    for name, stands in cast.actors if places else ():
        if all(_subject_of(trees, stand) in places for stand in stands):
            found.add(name)
    return frozenset(found)


def _goes_on(trees: Sequence[Tree], sentence: int) -> bool:
    """Whether the next sentence may tell more of whoever is named: "They control the north. On Friday they shelled"."""
    return any(not _THEY.isdisjoint(tree.lower[:_OPENING]) for tree in trees[sentence + 1 : sentence + 2])


def _staying(tree: Tree) -> list[int]:
    """The verbs of a sentence that say where somebody is."""
    if _STAYING.isdisjoint(tree.lower):
        return []
    return [verb for verb in range(len(tree)) if _stays(tree, verb)]


def _stays(tree: Tree, verb: int) -> bool:
    return tree.lower[verb] in _STAYING and tree.tag(verb) == "VERB" and tree.child(verb, "aux") is None


def _subject_of(trees: Sequence[Tree], stand: Range) -> int:
    """The verb, numbered as in its report, whose subject some words of the report are part of; -1 if there is none."""
    for tree in trees:
        if tree.first <= stand[0] < tree.first + len(tree):
            for word in (stand[1] - 1 - tree.first, *tree.up(stand[1] - 1 - tree.first)):
                if tree.parse.relations[word] == "nsubj":
                    return tree.first + tree.head(word)
    return -1
