"""Stations: media that no list knows, by the shape of their names, and papers' names that are only parts of others."""

from collections.abc import Iterator

from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.countries import country_phrases, demonym_phrases
from tollbook.reading.tree import Tree

_STATIONS = frozenset({"Radio", "Télé", "Canal"})
_OPENINGS = _STATIONS | {"Voice"}


def stations(tree: Tree) -> Iterator[tuple[int, int]]:
    """Stations that no list knows: "Radio Umoza", "Voice of the Valley"."""
    if _OPENINGS.isdisjoint(tree.words):
        return
    for first, word in enumerate(tree.words):
        last = first + 1
        if word == "Voice" and tree.lower[last : last + 1] == ("of",):
            last += 1 + (tree.lower[last + 1 : last + 2] == ("the",))
        elif word not in _STATIONS:
            continue
        end = last
        while end < len(tree) and tree.words[end][0].isupper() and tree.tag(end) == "PROPN":
            end += 1
        if end > last:
            yield first, end


def within_name(tree: Tree, first: int, last: int) -> bool:
    """Whether a paper's name of one word is only a part of another name: "the Red Dawn"."""
    before = first - 1
    if (
        last - first > 1
        or before < 1
        or not tree.words[before][0].isupper()
        or tree.tag(before) not in ("PROPN", "ADJ")
    ):
        return False
    known = demonym_phrases().get(tree.words[before]) or country_phrases().get(tree.words[before])
    return not known and tree.lower[before] not in body_words().papers and tree.head(before) == first
