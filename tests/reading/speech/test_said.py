"""Who vouches for a count: in sentences that name whoever speaks in the ways in which reports do."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Harm

KNOWN = "The Karun Valley Rights Centre said two people were killed in Morva on Friday. "


def speaker(text: str, low: int) -> str | None:
    """The speaker of the only count of people killed that has this low end."""
    claims = reader().read(report(text)).claims
    found = [c.speaker.name for c in claims for n in c.counts if n.harm is Harm.KILLED and n.low == low]
    assert len(found) == 1, claims
    return found[0].lower().removeprefix("the ").removeprefix("a ") if found[0] else None


@pytest.mark.parametrize(
    ("text", "low", "name"),
    [
        # the number itself is what is told
        (KNOWN + "The Morva clinic counted 35 bodies after the raid.", 35, "morva clinic"),
        ("Police said six people were killed; the government put the toll at 19.", 19, "government"),
        # a subject that the sentence begins with, and one from beyond a semicolon
        (KNOWN + "Residents said 12 villagers were killed on Saturday.", 12, "residents"),
        ("Nineteen people were killed in the raid, the regional governor, Petr Varo, wrote on Telegram.", 19,
         "regional governor"),
        # described from within a body, whose own words they are not
        ("Eleven people were killed, doctors at Morva General Hospital said.", 11, "doctors at morva general hospital"),
        ("At Morva hospital, a doctor said that 12 people were killed.", 12, "doctor"),
        # an office over a land, and a body called by one word
        ("Forty people were killed in the raid, the governor of Kell province told reporters.", 40,
         "governor of kell province"),
        ("The health ministry met on Friday. Forty people were killed, ministry spokesman Anton Reve said.", 40,
         "health ministry"),
        ("A local councillor, Tomas Bere, said 12 people were killed.", 12, "local councillor"),
        # officers, by their rank alone
        ("Police sealed off the town. Seven people were killed, Superintendent Rolf Bere said.", 7, "police"),
        ("The army entered Morva. Seven people were killed, Colonel Rolf Bere said.", 7, "army"),
        # whose headquarters speak is nobody who is quoted
        ("The Southern Squadron's headquarters said that 88 marines were killed.", 88,
         "southern squadron's headquarters"),
        # an acronym in brackets is not another speaker
        ("Fifty people were killed, the State Relief Agency (SRA) said.", 50, "state relief agency"),
    ],
)  # fmt: skip
def test_a_count_is_vouched_for_by_whoever_tells_it(text: str, low: int, name: str) -> None:
    assert speaker(text, low) == name


def test_a_general_who_comes_back_without_a_name_is_the_one_who_spoke() -> None:
    text = (
        "General Rolf Bere, a spokesman for the Kell Border Command, said four people were killed in Morva. "
        "A doctor said the clinic was full. Nine fighters were killed on Sunday, the general added."
    )
    assert speaker(text, 9) == "kell border command"


def test_the_report_s_own_reporter_is_no_speaker() -> None:
    assert speaker("This reporter saw 12 people killed in the square at Morva.", 12) is None


def test_nobody_who_has_claimed_an_attack_is_no_speaker() -> None:
    assert speaker("Five soldiers were killed in the raid. No group has claimed it.", 5) is None


@pytest.mark.parametrize(
    ("after", "name"),
    [
        ("Nine people were killed, Anton Reve told reporters.", "kell's interior minister"),
        ("Nine people were killed, Anton Reve, a farmer, told reporters.", "anton reve"),
        ("Nine people were killed, the Dispatch reported.", "dispatch"),
        ("The bridge was closed. Snow fell. Nine people were killed, Anton Reve said.", "anton reve"),
    ],
)
def test_one_quoted_without_a_name_is_named_soon_and_by_name_alone(after: str, name: str) -> None:
    assert speaker("Four people were wounded in Morva on Friday, Kell's interior minister said. " + after, 9) == name
