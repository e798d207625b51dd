"""Of what somebody is accused, where the charge tells the deed, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Responsibility


def charges(text: str) -> list[Claim]:
    return [claim for claim in reader().read(report(text)).claims if not claim.counts]


@pytest.mark.parametrize(
    ("text", "speaker", "actor", "event"),
    [
        (
            "The regime and Russia have accused rebels of using toxic gas.",
            "regime and Russia",
            "rebels",
            "chemical-weapon",
        ),
        ("The Vard Front accused the army of carrying out the bombing in Oskel.", "Vard Front", "army", None),
        (
            "The Vard Front accused the army of having shelled a village.",
            "Vard Front",
            "army",
            "shelling-artillery-missile",
        ),
        ("Rights groups accused the army of a massacre in Oskel in May.", "Rights groups", "army", "attack"),
        ("The mayor said the rebels were responsible for two massacres in Oskel.", "mayor", "rebels", "attack"),
    ],
)
def test_what_somebody_is_accused_of_is_claimed(text: str, speaker: str, actor: str, event: str | None) -> None:
    (claim,) = charges(text)
    assert (claim.speaker.name, claim.actor and claim.actor.name) == (speaker, actor)
    assert claim.responsibility is Responsibility.BLAMED
    assert event in (None, claim.event)


@pytest.mark.parametrize(
    "text",
    [
        "The Vard Front accused the army of failing to stop the killings.",
        "The Vard Front accused the army of backing militias that burned villages.",
        "The Vard Front accused the army of violating the ceasefire.",
        "The candidate accused his rival of genocide.",
        "The army has not accused anybody of planting the bomb.",
        "The minister said the army was responsible for protecting civilians from attacks.",
        "Two men accused of spying were freed.",
    ],
)
def test_what_is_no_deed_or_is_not_charged_is_not_claimed(text: str) -> None:
    assert charges(text) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The mayor accused the Emirate Movement, which holds the hills above the town.", "Emirate Movement"),
        ("The opposition accused the army of staging it to frighten minorities.", "army"),
    ],
)
def test_who_is_accused_of_nothing_new_did_what_was_told(text: str, actor: str) -> None:
    (claim,) = charges("A car bomb killed nine people in Oskel on Monday, police said. " + text)
    assert (claim.actor and claim.actor.name, claim.event) == (actor, "remote-explosive-landmine-ied")
