"""Of what somebody is accused, where the charge tells the deed, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Responsibility, Stance

_BOMB = "A car bomb killed nine people in Thorn on Friday, police said.\n\n"


def charges(text: str) -> list[Claim]:
    claims = reader().read(report(_BOMB + text)).claims
    return [claim for claim in claims if not claim.counts and claim.stance is Stance.ASSERTS]


@pytest.mark.parametrize(
    ("text", "speaker", "actor", "event"),
    [
        ("Marland accused the guerrillas of using nerve gas in Oskel.", "Marland", "guerrillas", "chemical-weapon"),
        ("The Vard Front accused the army of carrying out the massacre in Oskel.", "Vard Front", "army", "attack"),
        ("The mayor said the rebels were responsible for two massacres in Oskel.", "mayor", "rebels", "attack"),
        (
            "The Vard Front, which the army accused of shelling Oskel, gave no comment.",
            "army",
            "Vard Front",
            "shelling-artillery-missile",
        ),
    ],
)
def test_what_somebody_is_accused_of_is_claimed(text: str, speaker: str, actor: str, event: str) -> None:
    (claim,) = charges(text)
    assert (claim.speaker.name, claim.actor and claim.actor.name) == (speaker, actor)
    assert (claim.event, claim.responsibility) == (event, Responsibility.BLAMED)


def test_who_is_accused_by_nobody_named_does_not_say_so_himself() -> None:
    (claim,) = charges("The army was accused of dropping barrel bombs on Oskel.")
    assert (claim.speaker.name, claim.actor and claim.actor.name, claim.responsibility) == (None, "army", None)


@pytest.mark.parametrize(
    "text",
    [
        "The Vard Front accused the army of using the truce to bring up guns.",
        "The army accused the rebels of using hostages as shields.",
        "The candidate accused his rival of genocide.",
        "The army has not accused anybody of shelling Oskel.",
        "Nobody has been accused of shelling Oskel, the mayor said.",
        "The army was wrongly accused of shelling Oskel, the minister said.",
        "The commander said his brigade was responsible for the protection of Oskel against shelling.",
        "The report asked who was responsible for the massacre in Oskel.",
    ],
)
def test_what_is_no_deed_or_is_not_charged_is_not_claimed(text: str) -> None:
    assert charges(text) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The governor accused the Vard Front, whose men were seen near the bridge.", "Vard Front"),
        ("The opposition accused the army of planting it.", "army"),
    ],
)
def test_who_is_accused_of_nothing_new_did_what_was_told(text: str, actor: str) -> None:
    (claim,) = charges(text)
    assert (claim.actor and claim.actor.name, claim.event) == (actor, "remote-explosive-landmine-ied")
