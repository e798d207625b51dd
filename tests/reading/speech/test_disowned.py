"""What somebody says that he or his did not do, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Stance


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(report(text)).claims


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Russia's defence ministry said its planes had not bombed Dorin.", "Russia's defence ministry"),
        ("A bomb killed nine people in Dorin. The Vard Front said it had not carried out the attack.", "Vard Front"),
        ("The coalition said it had not targeted the school in Dorin and had killed nine fighters.", "coalition"),
        ("A Vard Front spokesman said the group was not responsible for the bombing in Dorin.", "Vard Front"),
        ("Two men were shot dead in Dorin. Police said officers had not opened fire.", "Police"),
        ("The ministry said no army helicopters took part in the raid that killed nine in Dorin.", "ministry"),
        ("A raid killed nine people in Dorin. The army said it had not been carried out by its forces.", "army"),
        ("The army said the shell that killed nine people in Dorin had not come from its positions.", "army"),
    ],
)
def test_who_says_that_he_did_not_do_it_denies_it(text: str, speaker: str) -> None:
    (denial,) = [claim for claim in claims(text) if claim.stance is Stance.DENIES]
    assert (denial.speaker.name, denial.responsibility) == (speaker, None)
    assert all(claim.counts for claim in claims(text) if claim.stance is Stance.ASSERTS)


def test_what_the_deed_led_to_is_not_told_by_who_disowns_it() -> None:
    told = claims("The Vard Front said it was not behind the bombing in Dorin that killed nine people.")
    assert [(claim.speaker.name, claim.stance) for claim in told] == [
        ("Vard Front", Stance.DENIES),
        (None, Stance.ASSERTS),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The UN said peacekeepers had not fired the shots that killed nine people in Dorin.",
        "The UN said peacekeepers had not shot the nine men in Dorin.",
        "Israel denied bombing the school in Dorin where nine pupils died.",
        "The rebels have not claimed responsibility for the bombing that killed nine people in Dorin.",
        "The army has not said who fired the shell that killed nine people in Dorin.",
    ],
)
def test_nobody_vouches_for_those_whom_somebody_did_not_harm(text: str) -> None:
    told = claims(text)
    (claim,) = [claim for claim in told if claim.counts]
    assert (claim.speaker.name, claim.stance, claim.actor) == (None, Stance.ASSERTS, None)
    assert all(claim.stance is Stance.DENIES for claim in told if not claim.counts)


@pytest.mark.parametrize(
    "text",
    [
        "The army said it would not bomb Dorin.",
        "The army said that nine rebels who had not fired a shot were killed in Dorin.",
        "The rebels said troops had not hit their base in Dorin but a school, killing six pupils.",
        "The governor said help had not come from his ministry after rebels killed nine guards in Dorin.",
        "Witnesses said police did not shoot until a man stabbed two officers in Dorin.",
    ],
)
def test_what_is_yet_to_come_or_others_did_not_do_is_not_disowned(text: str) -> None:
    assert Stance.DENIES not in {claim.stance for claim in claims(text)}
