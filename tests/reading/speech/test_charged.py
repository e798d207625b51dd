"""Who is charged denies it, whatever word stands for him, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def denials(text: str) -> list[str | None]:
    claims = reader().read(report(text)).claims
    return [claim.speaker.name if claim.speaker else None for claim in claims if claim.stance.value == "denies"]


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("The governor blamed rebels for the attack that killed 12 in Tarn on Friday, which they deny.", "rebels"),
        ("The army accused the rebels of killing 12 people in Tarn on Friday, which the group denied.", "rebels"),
        ("The army accused the rebels of killing 12 people in Tarn on Friday, something they have denied.", "rebels"),
        ("The army said the rebels killed 12 people in Tarn on Friday, but they denied it.", "rebels"),
        ("The army said the rebels killed 12 people in Tarn on Friday. They denied it.", "rebels"),
        ("The army says the rebels killed 12 people in Tarn on Friday - a charge they deny.", "rebels"),
        ("The United Nations accused the army of bombing a school in Tarn on Friday. It denied the charge.", "army"),
        (
            "Officials blamed the separatists for the bombing in Tarn on Friday, but the group rejected the claim.",
            "separatists",
        ),
        ("Residents said a Russian missile killed 12 people in Tarn on Friday. It denied it.", "Russia"),
    ],
)
def test_who_is_charged_denies_it(text: str, denier: str) -> None:
    assert denials(text) == [denier]


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        (
            "The rebels say the army killed 30 villagers in Tarn on Friday, allegations the ministry called lies.",
            "ministry",
        ),
        (
            "Kyiv said Russian missiles killed 12 people in Tarn on Friday, a claim Moscow called a fabrication.",
            "Moscow",
        ),
        (
            "The army accused the rebels of shelling Tarn on Friday, an allegation described by the group as false.",
            "rebels",
        ),
    ],
)
def test_what_is_called_false_aside_is_denied(text: str, denier: str) -> None:
    assert denials(text) == [denier]


def test_what_somebody_denies_of_his_own_is_his() -> None:
    text = "The army said it killed nine militants in Tarn on Friday. It denied that civilians were killed."
    assert denials(text) == ["army"]


def test_what_they_say_they_had_not_done_is_denied() -> None:
    text = "Doctors said police shot dead 14 people in Tarn on Friday. The police said they had not."
    assert denials(text) == ["police"]


def test_where_something_lies_denies_nothing() -> None:
    text = "Jets bombed Tarn on Friday, killing nine, residents said. Tarn, which lies in the north, is held by rebels."
    assert denials(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Claims that troops killed 40 villagers in Tarn on Friday were dismissed by the army as enemy propaganda.",
            [("army", "denies", 40)],
        ),
        (
            "The army has denied claims by residents that it killed 40 villagers in Tarn on Friday.",
            [("army", "denies", 40)],
        ),
        (
            "The report that 12 were killed in Tarn on Friday could not be independently confirmed.",
            [(None, "questions", 12)],
        ),
        (
            "The army did not respond to a request for comment on the strike that killed 12 in Tarn on Friday.",
            [(None, "asserts", 12)],
        ),
        (
            "Neither the army nor the rebels have claimed responsibility for the shelling that killed 12 in Tarn.",
            [(None, "asserts", 12)],
        ),
    ],
)
def test_who_says_what_of_a_toll(text: str, said: list[tuple[str | None, str, int]]) -> None:
    claims = [claim for claim in reader().read(report(text)).claims if claim.counts]
    assert [(claim.speaker.name, claim.stance.value, claim.counts[0].low) for claim in claims] == said


@pytest.mark.parametrize(
    "text",
    [
        "A strike killed 12 people in Tarn on Friday. Experts demanded an inquiry, which Israel rejected.",
        "Hamas proposed a truce after strikes killed 25 people in Tarn on Friday. It was rejected by Israel.",
        "A bomb killed 12 people in Tarn on Friday. Two officers were charged, but a judge dismissed the charges.",
        "Gunmen killed 12 people in Tarn on Friday. Some policemen fled, but the commander said he did not.",
        "Figures show 12 people were killed in Tarn on Friday; the police chief was dismissed by the governor.",
        "After reports that 12 prisoners were killed in Tarn on Friday, the governor was dismissed by the president.",
        "Calls for an inquiry into reports that soldiers killed 12 people in Tarn on Friday were rejected by the army.",
    ],
)
def test_what_is_rejected_besides_denies_no_toll(text: str) -> None:
    assert denials(text) == []


def test_who_speaks_denies_what_is_said_of_him() -> None:
    text = (
        "Residents said soldiers killed 12 people in Tarn on Friday. The army said the rebels were spreading lies."
        " It denied the claims."
    )
    assert set(denials(text)) == {"army"}


def test_police_who_say_that_nobody_claimed_it_vouch_for_its_toll() -> None:
    text = "Police said nobody had claimed responsibility for the attack that killed 12 people in Tarn on Friday."
    (claim,) = reader().read(report(text)).claims
    assert claim.speaker.name == "Police"
