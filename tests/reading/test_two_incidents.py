"""Two incidents of one report, on two days and in two places, borrow nothing from each other; the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim

BOMBER = "A suicide bomber killed 11 people in Dorin on Thursday."


def claims(text: str) -> list[Claim]:
    return list(reader().read(report(text)).claims)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            BOMBER + " A roadside bomb killed three soldiers near Waren on Friday.",
            ["suicide-bomb", "remote-explosive-landmine-ied"],
        ),
        (
            "A car bomb killed 11 people in Dorin on Thursday. A suicide bomber killed a judge in Waren on Friday.",
            ["remote-explosive-landmine-ied", "suicide-bomb"],
        ),
        (BOMBER + " Gunmen killed a teacher in Waren on Friday.", ["suicide-bomb", "attack"]),
        (
            "A drone strike killed 11 people in Dorin on Thursday. Gunmen killed a teacher in Waren on Friday.",
            ["air-drone-strike", "attack"],
        ),
        (
            "The army killed 12 militants in Dorin on Thursday. Militants seized the town of Waren on Friday.",
            ["armed-clash", "non-state-actor-overtakes-territory"],
        ),
    ],
)
def test_what_happened_on_another_day_elsewhere_is_not_what_happened_here(text: str, events: list[str]) -> None:
    assert [claim.event for claim in claims(text)] == events


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed 11 people in Dorin on Thursday. Another 14 people were killed in Waren on Friday.",
        "Jets pounded Dorin on Thursday, killing 11. On Friday the jets were over Waren, where they killed four.",
        "An air strike killed 11 people in Dorin on Thursday. Two more people died in a hospital in Waren on Friday.",
    ],
)
def test_what_goes_on_elsewhere_on_another_day_is_the_same_still(text: str) -> None:
    assert {claim.event for claim in claims(text)} == {"air-drone-strike"}
