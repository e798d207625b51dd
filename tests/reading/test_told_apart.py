"""What stands side by side is told apart: as many others, blows one after the other, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim


def claims(text: str) -> list[Claim]:
    return list(reader().read(report(text)).claims)


def test_as_many_people_as_a_part_before_are_not_the_same_people() -> None:
    found = claims(
        "The monitor said air strikes killed 20 civilians, including five children, in Dorin on Sunday. Rebel shelling"
        " killed five civilians, including two children, in Waren, it said."
    )
    assert [[count.low for count in claim.counts] for claim in found] == [[20, 5], [5, 2]]
    assert [claim.event for claim in found] == ["air-drone-strike", "shelling-artillery-missile"]


@pytest.mark.parametrize(
    "text",
    [
        "The army retook Mahin on Tuesday. The monitor said that IS shot dead six men in Waren.",
        "The army retook Mahin on Tuesday. Residents said IS had kidnapped six men.",
        "The monitor said IS captured the village of Waren on Tuesday.",
    ],
)
def test_a_group_whose_name_looks_like_a_verb_acts(text: str) -> None:
    actor = claims(text)[-1].actor
    assert actor is not None and actor.name == "IS"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "An air strike killed nine people in Dorin on Saturday. Separately, a suicide bomber killed 43 in Waren.",
            ["air-drone-strike", "suicide-bomb"],
        ),
        (
            "Troops killed nine rebels near Dorin on Saturday, the army said. On Friday a suicide bomber killed six"
            " people in Waren.",
            ["armed-clash", "suicide-bomb"],
        ),
        (
            "The army killed nine rebels at Dorin on Friday. Rebel rockets killed two farmers in Waren.",
            ["armed-clash", "shelling-artillery-missile"],
        ),
        (
            "The army killed nine rebels at Dorin on Friday. The air strike hit a camp, and wounded four.",
            ["air-drone-strike", "air-drone-strike"],
        ),
    ],
)
def test_the_next_incident_says_nothing_of_the_one_before(text: str, events: list[str]) -> None:
    assert [claim.event for claim in claims(text)] == events


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Nine killed in Dorin bombing A bomb ripped through a market in Dorin on Friday, killing nine people,"
            " police said.",
            [9],
        ),
        ("12 dead in Dorin shelling Rebels shelled a market in Dorin on Friday, killing 12 people, medics said.", [12]),
        ("Three soldiers and three policemen were killed in Dorin on Friday.", [3, 3]),
        ("Nine people were killed and nine wounded in Dorin on Friday.", [9, 9]),
    ],
)
def test_a_headline_that_runs_into_the_lead_counts_nobody_twice(text: str, counts: list[int]) -> None:
    assert [count.low for claim in claims(text) for count in claim.counts] == counts
