"""Makers of counts on the words of a flat sentence."""

from dataclasses import replace

from tests.reading.making import flat_tree
from tollbook.reading.counts.counted import Counted
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_TAGS = {".": "PUNCT", ",": "PUNCT", "of": "ADP", "among": "ADP", "in": "ADP", "died": "VERB", "were": "AUX"}


def tagged_tree(text: str) -> Tree:
    """A flat sentence whose words are nouns but for a few."""
    tree = flat_tree(text)
    tags = tuple(_TAGS.get(word, "NOUN") for word in tree.lower)
    return replace(tree, parse=replace(tree.parse, tags=tags))


def counted(
    tree: Tree, last: int, people: int | None = None, harm: Harm = Harm.KILLED, high: int | None = 12
) -> Counted:
    """A count on the first words of a sentence, up to, not including, `last`."""
    return Counted(
        sentence=tree.index,
        first=0,
        last=last,
        head=0,
        people=people,
        person=person_word(tree.lower[people]) if people is not None else None,
        quantity=None,
        harm=harm,
        predicate=0,
        low=high,
        high=high,
        inherited=False,
        likely=1.0,
    )
