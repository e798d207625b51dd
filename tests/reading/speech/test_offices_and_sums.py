"""Who speaks through an office, a ministry or a mission, and what speaks for nobody, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Responsibility, Stance


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


def speakers(text: str) -> list[str | None]:
    return [claim.speaker.name for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Thirty civilians were killed in Oskel on Sunday, the UN's human rights office said.",
            "UN's human rights office",
        ),
        (
            "Thirty civilians were killed in Oskel on Sunday, Torland's defence ministry said.",
            "Torland's defence ministry",
        ),
        ("The chief of staff, General Imo Varn, said six men died in Oskel on Monday.", "chief of staff"),
        (
            "The secretary of state for security, Imo Varn, said six men died in Oskel.",
            "secretary of state for security",
        ),
        ("The extremist group al-Hadur said it killed 20 soldiers in Oskel on Sunday.", "al-Hadur"),
        ("An earlier toll gave ten dead and 20 injured.", None),
        ("A first count had put the number of dead at ten.", None),
    ],
)
def test_the_speaker_is_told_in_full_and_a_sum_is_none(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_what_a_government_acknowledges_is_its_own_figure() -> None:
    text = "Rights groups say 94 died in the unrest in Oskel in 2018; the government acknowledges 31."
    assert speakers(text) == ["Rights groups", "government"]


def test_a_part_of_those_told_of_is_told_by_the_same_speaker() -> None:
    (claim,) = claims(
        "Nine soldiers were wounded in Oskel on Sunday, medics said. Two of them were in critical condition."
    )
    assert claim.speaker.name == "medics"
    assert [count.part_of for count in claim.counts] == [None, 0]


@pytest.mark.parametrize(
    "text",
    [
        "An allegation that the strike on Oskel on Sunday killed nine civilians was not credible, the coalition said.",
        "The coalition found that a report that nine civilians were killed in Oskel on Sunday was not credible.",
    ],
)
def test_what_is_not_credible_is_denied(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.stance, claim.speaker.name, claim.counts[0].low) == (Stance.DENIES, "coalition", 9)


def test_bystanders_claim_nothing_that_others_did() -> None:
    own, other = claims("The army said it killed 50 rebels in Oskel on Sunday; residents put the number at 15.")
    assert (own.responsibility, own.speaker.name) == (Responsibility.CLAIMED, "army")
    assert (other.responsibility, other.speaker.name) == (Responsibility.BLAMED, "residents")


@pytest.mark.parametrize(
    "text",
    [
        "A rocket hit Ain Oskel on Friday. The army said it was looking into the report.",
        "Rebels killed four soldiers in Oskel on Monday. The army said it was investigating.",
    ],
)
def test_who_looks_into_something_does_not_doubt_it(text: str) -> None:
    assert all(claim.stance is Stance.ASSERTS for claim in claims(text))


def test_who_went_on_fighting_meanwhile_did_not_do_it() -> None:
    (claim,) = claims(
        "Nine civilians were killed in an air raid on Dorin on Sunday, medics said, as Torland-backed rebels fought to"
        " hold the town."
    )
    assert claim.actor is None
