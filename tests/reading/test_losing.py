"""Whether the words around a count say that these are somebody's own losses."""

from dataclasses import replace

import pytest

from tests.reading.counts.making import counted, tagged_tree
from tollbook.reading.losing import are_admitted, are_own


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Nine of its rangers died.", True),
        ("Nine of our own died.", True),
        ("Nine of his men died.", True),
        ("Nine of his escort died.", False),
        ("Nine of the rangers died.", False),
    ],
)
def test_of_its_and_of_our_own_are_the_speakers_losses_but_whose_an_escort_is_nobody_knows(
    text: str, own: bool
) -> None:
    assert are_own(tagged_tree(text), counted(tagged_tree(text), 1)) is own


@pytest.mark.parametrize(
    ("text", "first", "admitted"),
    [
        ("They admitted to nine dead.", 3, True),
        ("They acknowledged the loss of nine men.", 5, True),
        ("They admitted that nine died.", 3, False),
        ("They spoke of the death of nine.", 6, False),
    ],
)
def test_what_somebody_admits_to_is_a_loss_of_his_own(text: str, first: int, admitted: bool) -> None:
    tree = tagged_tree(text)
    losses = replace(counted(tree, first + 1), first=first)

    assert are_admitted(tree, losses) is admitted
