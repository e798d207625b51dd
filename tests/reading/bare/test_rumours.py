"""What only unconfirmed reports tell, and what is told of no event, with the weights that ship."""

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
        ("There have been unconfirmed reports among activists of chlorine gas falling on Oskel.", "chemical-weapon"),
        ("Unverified reports of a suicide bombing in Thorn circulated on Tuesday.", "suicide-bomb"),
    ],
)
def test_what_unconfirmed_reports_tell_is_questioned(text: str, event: str) -> None:
    assert [(claim.stance, claim.event) for claim in told(text)] == [(Stance.QUESTIONS, event)]


@pytest.mark.parametrize(
    "text",
    [
        "The authenticity of the pictures could not be independently confirmed.",
        "The agency could not independently verify the video.",
        "The agency cannot independently verify reports from the front due to reporting restrictions.",
        "The governor denied the move was related to the demonstrations.",
        "The council continues to examine any credible reports of shelling.",
    ],
)
def test_a_doubt_about_no_event_claims_nothing(text: str) -> None:
    assert told(text) == []


def test_what_the_army_cannot_confirm_is_questioned() -> None:
    (claim,) = told("The army said it could not confirm that its jets had struck the market.")
    assert claim.stance is Stance.QUESTIONS


def test_what_there_are_few_reports_of_is_not_claimed() -> None:
    text = "When the raids began the rebels left the valley and there have been few reports of clashes there since."
    assert "armed-clash" not in {claim.event for claim in told(text)}
