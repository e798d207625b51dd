"""Losses of which nobody says how many, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def counted(text: str) -> list[tuple[str, str, int | None, int | None]]:
    """Words, harm and bounds of each count, in the report's order."""
    claims = reader().read(report(text)).claims
    return [(count.text, count.harm.value, count.low, count.high) for claim in claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Shelling of Dorin on Friday caused loss of life.", [("loss of life", "killed", 1, None)]),
        (
            "There were deaths and injuries in the bombing of a school in Dorin on Friday, medics said.",
            [("deaths", "killed", 1, None), ("injuries", "injured", 1, None)],
        ),
        ("The bombing in Dorin on Friday resulted in fatalities.", [("fatalities", "killed", 1, None)]),
        ("Lives were lost in the bombing in Dorin on Friday, police said.", [("Lives", "killed", 1, None)]),
        ("There was no loss of life in the attack in Dorin on Friday.", [("no loss of life", "killed", 0, 0)]),
        ("The attack in Dorin on Friday led to the deaths of 12 people.", [("12 people", "killed", 12, 12)]),
    ],
)
def test_losses_without_a_number(text: str, counts: list[tuple[str, str, int, int | None]]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    "text",
    [
        "The UN deplored the loss of life in Friday's attack in Dorin.",
        "The army fired into the air in Dorin on Friday to avoid loss of life.",
        "The shelling of Dorin on Friday could have caused deaths.",
        "Friday's massacre in Dorin left 12 families mourning, the governor said.",
        "The loss of the town on Friday was a blow to the rebels.",
    ],
)
def test_losses_that_are_only_feared_or_named(text: str) -> None:
    assert counted(text) == []
