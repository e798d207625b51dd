"""What is no claim of its own: how wars began, history, appeals, what its sentence counts."""

import pytest

from tests.reading.making import hung_tree, report
from tollbook.pipeline.read import reader
from tollbook.reading.bare.background import is_asked_for
from tollbook.vocabulary import Claim

_LEAD = "Shells killed nine people in a market in Oskel on Monday, residents said.\n\n"
_URGED = "DET>det>1 NOUN>nsubj>2 VERB>root>-1 DET>det>4 NOUN>obj>2 PART>mark>6 VERB>xcomp>2 DET>det>8 NOUN>obj>6"


def told(text: str) -> list[Claim]:
    claims = reader().read(report(_LEAD + text, published="2024-05-06")).claims
    return [claim for claim in claims if not claim.counts]


@pytest.mark.parametrize(
    "text",
    [
        "The war in Marland began when the army launched an offensive against the rebels in May 2015.",
        "In the 1973 war Marland captured the hills from Torland.",
        "The rebels seized Thorn in May 2008.",
    ],
)
def test_how_a_war_began_and_history_are_no_claims(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The unrest in Oskel began on Friday when police opened fire on protesters.",
            "excessive-force-against-protesters",
        ),
        (
            "The observers said on Saturday the army had dropped chlorine on Oskel in March 2022, a war crime.",
            "chemical-weapon",
        ),
    ],
)
def test_what_is_new_is_a_claim_whatever_it_began(text: str, event: str) -> None:
    assert [claim.event for claim in told(text)] == [event]


def test_what_somebody_asks_others_to_do_has_not_happened() -> None:
    tree = hung_tree("The council urged the army to stop the shelling", _URGED)
    asked = [word for word in range(len(tree)) if is_asked_for(tree, word)]
    assert asked == [2, 5, 6, 7, 8]


def test_an_event_whose_dead_its_sentence_counts_is_one_claim() -> None:
    assert (
        told("Troops also regained the villages of Orl and Kesk in the north of Thorn after killing many rebels.") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "The rebels left the valley last week, and there have been few reports of clashes in it since.",
        "Marland said the army had given up its chemical weapons.",
    ],
)
def test_what_is_hardly_heard_of_or_only_had_is_not_claimed(text: str) -> None:
    assert told(text) == []


def test_a_few_shells_are_shells() -> None:
    assert [claim.event for claim in told("The army fired a few shells at Thorn on Sunday.")] == [
        "shelling-artillery-missile"
    ]
