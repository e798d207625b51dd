"""What is denied or doubted by a word for it, and who said it, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Stance


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


def told(claim: Claim) -> tuple[str | None, Stance, str | None]:
    return claim.speaker.name, claim.stance, claim.actor.name if claim.actor else None


@pytest.mark.parametrize(
    ("text", "doubter", "stance"),
    [
        ("The Vard Front said it had captured Dorin; the army denied it.", "army", Stance.DENIES),
        ("The Vard Front said its men had taken the town of Dorin, but the army denied it.", "army", Stance.DENIES),
        (
            "The Vard Front said it had seized Dorin, but the army denied losing the town.",
            "army",
            Stance.DENIES,
        ),
        ("The Vard Front said its men had taken Dorin, but the claim could not be verified.", None, Stance.QUESTIONS),
        ("The Vard Front said its men had taken Dorin, a claim that could not be verified.", None, Stance.QUESTIONS),
        ("The Vard Front said it had captured Dorin. The claim could not be verified.", None, Stance.QUESTIONS),
    ],
)
def test_a_boast_and_its_answer_are_two_claims(text: str, doubter: str | None, stance: Stance) -> None:
    boast, answer = claims(text)
    assert told(boast) == ("Vard Front", Stance.ASSERTS, "Vard Front")
    assert told(answer) == (doubter, stance, "Vard Front")
    assert (boast.event, answer.responsibility) == (answer.event, None)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The rebels said they had shot down a jet near Dorin on Sunday. The army denied the claim.", "rebels"),
        ("Residents said guards had shot dead nine herders in Dorin. The army rejected the accusations.", "guards"),
        ("The rebels accused the army of shelling Dorin on Sunday. The army denied it.", "army"),
    ],
)
def test_who_denies_a_claim_denies_what_was_told(text: str, actor: str) -> None:
    claim, denial = claims(text)
    assert told(denial) == ("army", Stance.DENIES, actor)
    assert (denial.event, denial.where, denial.when) == (claim.event, claim.where, claim.when)


@pytest.mark.parametrize(
    "text",
    [
        "The army said it could not confirm that its jets had hit a school in Dorin.",
        "The Vard Front, which fights in the valley, conceded that it had lost men but denied attacking Dorin.",
        "The army said that it had nothing to do with the bombing of Dorin on Friday.",
    ],
)
def test_who_denies_what_he_tells_of_does_not_assert_it(text: str) -> None:
    assert Stance.ASSERTS not in {claim.stance for claim in claims(text) if not claim.counts}


@pytest.mark.parametrize(
    ("text", "teller", "denier", "actor"),
    [
        (
            "The rebels said Bogota had bombed a school. Bogota denied the claim.",
            "rebels",
            "Bogota",
            "Colombia",
        ),
        ("The mayor said masked men had set fire to the market. Police denied it.", "mayor", "Police", "masked men"),
        (
            "Villagers said guards fired at them. The company denied the claim.",
            "Villagers",
            "company",
            "guards",
        ),
    ],
)
def test_what_is_answered_was_claimed(text: str, teller: str, denier: str, actor: str) -> None:
    claim, denial = claims(text)
    assert told(claim) == (teller, Stance.ASSERTS, actor)
    assert told(denial) == (denier, Stance.DENIES, actor)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said taxes would rise. The opposition denied the claim.",
        "The Vard Front said it wants talks. The army denied that.",
    ],
)
def test_who_denies_what_is_no_deed_denies_none(text: str) -> None:
    assert not claims(text)


def test_who_casts_doubt_on_a_claim_is_not_who_made_it() -> None:
    doubted = claims("Islamic State claimed the attack in Dorin on Friday, but officials cast doubt on the claim.")
    assert ("officials", Stance.QUESTIONS, "Islamic State") in [told(claim) for claim in doubted]


def test_who_claims_a_strike_and_denies_what_it_did_claims_it() -> None:
    both = claims("The army claimed responsibility for the strike but denied that civilians had been killed.")
    assert {told(claim) for claim in both} == {("army", stance, "army") for stance in (Stance.ASSERTS, Stance.DENIES)}
