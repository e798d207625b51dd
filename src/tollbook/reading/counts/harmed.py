"""Harmed: what came to some people, and where a sentence says harm."""

from dataclasses import dataclass

from tollbook.reading.knowledge.harms import HarmWord, harm_phrases
from tollbook.reading.lexicon import runs
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm


@dataclass(frozen=True, slots=True)
class Harmed:
    """What came to some people, and the word that the event hangs on. inherited: by way of a larger group of people;
    chained: by way of others beside them. direct: the grammar ties them to the word of harm. sure: the words can
    mean no other harm. alike: it is what others who were taken with them are counted for. again: it is the harm that
    was told last."""

    harm: Harm
    predicate: int
    word: int
    people_only: bool
    inherited: bool = False
    chained: bool = False
    direct: bool = False
    sure: bool = False
    alike: bool = False
    again: bool = False


Lexemes = dict[int, tuple[HarmWord, ...]]
"""The words of harm of a sentence, by the word that the parse knows them by."""


def lexemes(tree: Tree, whole: str) -> Lexemes:
    """Where a sentence says harm."""
    found: Lexemes = {}
    for run in runs(harm_phrases(), tree, whole):
        anchor = run.first
        for word in range(run.first, run.last):
            if run.first <= tree.head(word) < run.last:
                continue
            anchor = word
            break
        found[anchor] = run.values
    return found


def predicate_of(tree: Tree, word: int) -> int:
    """The nearest verb at or above a word, else the word itself: where dates, places and speech of the event hang."""
    if tree.tag(word) == "VERB":
        return word
    return next((above for above in tree.up(word) if tree.tag(above) == "VERB"), word)
