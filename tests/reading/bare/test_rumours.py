"""What only unconfirmed reports tell, and doubts about no event, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Stance

_SHELLS = "Nine people were killed when shells hit a market in Oskel on Monday, residents said.\n\n"


def told(text: str) -> list[Claim]:
    return [claim for claim in reader().read(report(_SHELLS + text)).claims if not claim.counts]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Unconfirmed reports that troops had bombarded Thorn emerged on Tuesday.", "shelling-artillery-missile"),
        ("There were unconfirmed reports from villagers of nerve gas drifting over Thorn.", "chemical-weapon"),
        ("Unverified reports of a suicide bombing in Thorn circulated on Tuesday.", "suicide-bomb"),
        ("According to unconfirmed reports, jets bombed Thorn on Tuesday.", "air-drone-strike"),
        ("Unconfirmed reports said jets had bombed Thorn on Tuesday.", "air-drone-strike"),
    ],
)
def test_what_unconfirmed_reports_tell_is_questioned(text: str, event: str) -> None:
    assert [(claim.stance, claim.event) for claim in told(text)] == [(Stance.QUESTIONS, event)]


@pytest.mark.parametrize(
    "text",
    [
        "Our paper could not independently verify the video.",
        "The network could not confirm the photographs shared online.",
        "The newspaper was unable to verify information from the province, which is closed to journalists.",
        "The governor denied that the decision was linked to the bombardment.",
        "The council said it was examining the reports of shelling.",
    ],
)
def test_a_doubt_about_no_event_claims_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The agency could not confirm reports from activists that jets had bombed Thorn.", Stance.QUESTIONS),
        ("The movement denied that it was linked to the shelling of Oskel.", Stance.DENIES),
        ("The army denied bombing Thorn but said it was examining reports of the strike.", Stance.DENIES),
    ],
)
def test_a_doubt_or_denial_of_an_event_is_claimed(text: str, stance: Stance) -> None:
    assert stance in [claim.stance for claim in told(text)]
