"""Unnamed: a place that one sentence tells of without its name, and a later one by it: "a village near X … the village
of Y"; "a hospital in the north … the hospital in Y"."""

import re
from collections.abc import Iterator

from tollbook.reading.places.survey import Survey
from tollbook.reading.places.words import Size, heads, listed
from tollbook.reading.tree import Tree

_A = frozenset({"a", "an"})
_THE = frozenset({"the", "this", "that"})
_ANOTHER = frozenset({"another", "second", "third", "other", "different", "separate"})
_THROUGH = frozenset({"on", "through", "outside", "near", "inside"})
_PAST = frozenset({"last", "ago", "earlier", "previous"})
_YEAR = re.compile(r"(19|20)\d\d")
_REACH = 8
"""Sentences behind the first in which the name is looked for."""
_OPENS = 6
"""Words before a name in which its article stands."""


def named_later(survey: Survey, sentence: int) -> int | None:
    """The mention that names, in a later sentence, the one place that a sentence tells of by a noun alone; None if
    none does, or the sentence tells of another place too."""
    tree = survey.trees[sentence]
    for noun in _unnamed(tree):
        inside = set(tree.under(noun))
        if _is_settled(survey, sentence, tree.lower[noun], inside):
            continue
        if all(_within(survey, index, inside) for index in survey.fine_in(sentence)):
            return _named(survey, sentence, tree.lower[noun])
    return None


def _unnamed(tree: Tree) -> Iterator[int]:
    """The nouns of places, with an indefinite article and without a name, where something is said to have happened."""
    sizes = heads()
    nouns = [noun for noun, word in enumerate(tree.lower) if word in sizes and tree.tag(noun) == "NOUN"]
    for noun in nouns:
        if not any(tree.lower[child] in _A for child in tree.children_by(noun, "det")):
            continue
        named = any(tree.tag(child) == "PROPN" for child in tree.children_by(noun, "compound", "flat", "appos"))
        called = any(
            tree.tag(child) == "PROPN" and tree.lower[max(0, child - 1)] == "of"
            for child in tree.children_by(noun, "nmod")
        )
        if not named and not called and _happened(tree, noun):
            yield noun


def _happened(tree: Tree, noun: int) -> bool:
    """Whether the sentence says that something happened there, and not only who was there or was brought there."""
    above = tree.head(noun)
    if above < 0 or tree.lower[above] in listed("events", "moved") | listed("events", "telling"):
        return False
    case = {tree.lower[child] for child in tree.children_by(noun, "case")}
    relation = tree.parse.relations[noun]
    if relation in ("obj", "nsubj:pass"):
        return tree.lower[above] in listed("events", "hits")
    return bool(case & (_THROUGH | listed("prepositions", "at"))) and (
        tree.tag(above) == "VERB" or tree.lower[above] in listed("events", "again")
    )


def _is_settled(survey: Survey, sentence: int, noun: str, inside: set[int]) -> bool:
    """Whether the place that a building is said to be in is told: "a school in Orlen"."""
    fine = (survey.mentions[i] for i in survey.fine_in(sentence))
    towns = (one for one in fine if one.size not in (Size.FIRST, Size.SECOND))
    told = any(inside.issuperset(range(one.first, one.last)) and one.relation in ("in", "at") for one in towns)
    return told and heads()[noun] == Size.SITE


def _within(survey: Survey, index: int, words: set[int]) -> bool:
    """Whether a place stands among the words, or only says whose, or who speaks, or where that is."""
    mention = survey.mentions[index]
    return survey.standings[index].tells or words.issuperset(range(mention.first, mention.last))


def _named(survey: Survey, sentence: int, noun: str) -> int | None:
    before = {survey.standings[i].key for i in survey.named if survey.mentions[i].sentence <= sentence}
    for at in range(sentence + 1, min(sentence + 1 + _REACH, len(survey.trees))):
        tree = survey.trees[at]
        if _is_of_another_time(tree):
            continue
        others = [at for at, word in enumerate(tree.lower) if word == noun and _is_another(tree, at)]
        for index in survey.fine_in(at):
            if _is_that(tree, survey, index, noun):
                return None if survey.standings[index].key in before or others else index
        if any(_happened(tree, word) for word in others):
            return None
    return None


def _is_of_another_time(tree: Tree) -> bool:
    """Whether a sentence tells of another day or year, or of who was brought there."""
    if tree.lower[:1] == ("on",) or not _PAST.isdisjoint(tree.lower):
        return True
    return not listed("events", "moved").isdisjoint(tree.lower) or any(map(_YEAR.fullmatch, tree.lower))


def _is_that(tree: Tree, survey: Survey, index: int, noun: str) -> bool:
    """Whether a name stands with a definite noun: "the Y village", "the village of Y", "the hospital in Y"."""
    mention, head = survey.mentions[index], survey.standings[index].head
    opening = range(max(0, mention.first - _OPENS), mention.first)
    if mention.head == noun:
        return any(tree.lower[word] in _THE for word in opening) and not any(tree.lower[word] in _A for word in opening)
    above = tree.head(head)
    return (
        above >= 0
        and tree.lower[above] == noun
        and tree.relation(head) == "nmod"
        and mention.relation in listed("prepositions", "at")
        and any(tree.lower[child] in _THE for child in tree.children_by(above, "det"))
    )


def _is_another(tree: Tree, word: int) -> bool:
    """Whether a noun is that of another such place."""
    return any(tree.lower[child] in _ANOTHER for child in tree.children_by(word, "det", "amod"))
