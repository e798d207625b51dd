"""Makers of the smallest sentences and documents that reading's parts can be tried on."""

from dataclasses import replace
from datetime import date

from tollbook.reading.tree import Tree, grow
from tollbook.reading.words import words
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.report import Report


def flat_tree(text: str) -> Tree:
    """A sentence whose words all hang on the first one: for parts that look at the words and not at the parse."""
    places = words(text)
    parse = Parse((-1, *(0 for _ in places[1:])), ("root", *("dep" for _ in places[1:])), tuple("X" for _ in places))
    return grow(0, 0, (0, len(text)), text, places, parse)


def tagged_tree(text: str, tags: str) -> Tree:
    """A flat sentence whose words have these parts of speech."""
    tree = flat_tree(text)
    parse = replace(tree.parse, tags=tuple(tags.split()))
    return grow(0, 0, (0, len(text)), text, list(tree.places), parse)


def hung_tree(text: str, said: str) -> Tree:
    """A sentence with its parse, for each word `TAG>relation>head`; heads are numbered from 0, the root's is -1."""
    tags, relations, heads = zip(*(word.split(">") for word in said.split()), strict=True)
    places = words(text)
    return grow(0, 0, (0, len(text)), text, places, Parse(tuple(map(int, heads)), relations, tags))


def report(text: str, title: str = "", published: str = "2018-11-04") -> Report:
    return Report(text=text, title=title, published=date.fromisoformat(published))
