"""Who is blamed for a deed that the report tells of before, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Responsibility, Stance

_BOMB = "A bomb killed nine people in Oskel on Monday. "


def accusations(text: str) -> list[Claim]:
    claims = reader().read(report(_BOMB + text)).claims
    return [claim for claim in claims if not claim.counts and claim.stance is Stance.ASSERTS]


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("The rebels blamed the army.", "rebels", "army"),
        ("The mayor blamed the Vard Front.", "mayor", "Vard Front"),
        ("The army blamed the guerrillas, who denied any role.", "army", "guerrillas"),
        ("The ministry blamed the Vard Front, which denied responsibility.", "ministry", "Vard Front"),
        ("Rebels denied any involvement and said the army had carried out the attack.", "Rebels", "army"),
        ("The rebels denied responsibility and blamed the army.", "rebels", "army"),
        ("The army denied responsibility and said militants had fired the mortar.", "army", "militants"),
        ("The rebels denied responsibility and said the army had shelled its own people.", "rebels", "army"),
        ("The army denied shelling the town, saying the rebels had hit it.", "army", "rebels"),
        ("The army denied involvement, insisting that guerrillas had planted the bomb.", "army", "guerrillas"),
        ("The army denied firing the shell and blamed the rebels.", "army", "rebels"),
        ("The rebels denied it and said the market had been hit by army shells.", "rebels", "army"),
        ("The army denied hitting the market and said it was rebels who had fired the shell.", "army", "rebels"),
        ("The Vard Front was behind the bombing, police said.", "police", "Vard Front"),
        ("Guerrillas carried out the attack, witnesses said.", "witnesses", "Guerrillas"),
        ("Police said the attack was carried out by the Vard Front.", "Police", "Vard Front"),
        ("The Vard Front was responsible, police said.", "police", "Vard Front"),
        ("Police pointed the finger at the Vard Front.", "Police", "Vard Front"),
    ],
)
def test_who_is_blamed_for_what_was_told_is_claimed_to_have_done_it(text: str, speaker: str, actor: str) -> None:
    (claim,) = accusations(text)
    assert (claim.speaker.name, claim.actor and claim.actor.name, claim.responsibility) == (
        speaker,
        actor,
        Responsibility.BLAMED,
    )


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The rebels rejected the accusation and said the army had bombed the market.", "rebels"),
        ("The rebels denied it and said the market had been hit by army shells.", "rebels"),
        ("The army denied the charge, saying the market was hit by a rebel rocket.", "army"),
    ],
)
def test_who_denies_it_denies_that_he_did_it_and_not_whom_he_blames(text: str, actor: str) -> None:
    claims = reader().read(report(_BOMB + text)).claims
    (denial,) = [claim for claim in claims if claim.stance is Stance.DENIES]
    assert denial.actor is not None and denial.actor.name == actor


def test_who_says_that_his_fighters_did_it_claims_it_whatever_for() -> None:
    (claim,) = accusations("The Vard Front said its fighters had carried out the attack to avenge its losses.")
    assert claim.actor is not None
    assert (claim.actor.name, claim.responsibility) == ("Vard Front", Responsibility.CLAIMED)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor blamed the opposition for the price of bread.",
        "The opposition blamed the government for failing to mend the roads.",
        "Officials said the Vard Front could be behind the attack.",
        "The Vard Front is responsible for the town's schools, residents said.",
        "Police refused to blame the Vard Front.",
        "There is no evidence that the Vard Front was behind the attack, police said.",
        "The army denied that rebels had fired the shell.",
        "The army denied saying that rebels had fired the shell.",
        "The army denied it, saying it could not tell whether rebels had hit the market.",
        "Soldiers carried it away, residents said.",
        "The army is responsible there since May, the ministry said.",
    ],
)
def test_who_is_blamed_for_something_else_or_only_perhaps_is_not(text: str) -> None:
    assert accusations(text) == []
