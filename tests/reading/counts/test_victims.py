"""Who the counted people are, by the words of their phrase."""

import pytest

from tests.reading.counts.making import counted
from tests.reading.making import hung_tree
from tollbook.reading.counts.victims import describe
from tollbook.reading.naming import find_names

SAID = "NUM>nummod>1 NOUN>nsubj>{verb} ADP>case>{last} {name} VERB>root>-1"


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Nine officers of Orsk police died", "PROPN>compound>4 NOUN>nmod>1", "Orsk police"),
        ("Nine fighters of Islamic State died", "PROPN>amod>4 PROPN>nmod>1", "Islamic State"),
        ("Nine wives of Orsk police died", "PROPN>compound>4 NOUN>nmod>1", None),
    ],
)
def test_fighters_are_of_the_party_that_of_names(text: str, name: str, side: str | None) -> None:
    tree = hung_tree(text, SAID.format(verb=5, last=4, name=name))

    assert describe(tree, text, find_names([tree], text), counted(tree, 2, people=1)).side == side
