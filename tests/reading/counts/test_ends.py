"""Those who were taken and are then told to be dead, with the weights that ship."""

from datetime import date

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Harm

_SUNDAY, _MONDAY = date(2018, 8, 19), date(2018, 8, 20)


def counted(text: str) -> list[tuple[Harm, int | None, date | None]]:
    claims: tuple[Claim, ...] = tuple(reader().read(report(text, published="2018-08-22")).claims)
    return [(one.harm, one.low, claim.when.first if claim.when else None) for claim in claims for one in claim.counts]


@pytest.mark.parametrize(
    "text",
    [
        "A teacher was kidnapped in Tarn on Sunday and found dead on Monday.",
        "A mayor was abducted in Tarn on Sunday; he was found dead the next day.",
        "A farmer was abducted in Tarn on Sunday; his body turned up on Monday by the road.",
        "Gunmen took a teacher from her home in Tarn on Sunday. Her body was found by the road on Monday.",
        "A journalist was abducted in Tarn on Sunday and his body was found on Monday with gunshot wounds.",
        "A priest was kidnapped in Tarn on Sunday and shot dead on Monday.",
    ],
)
def test_who_was_taken_and_found_dead_is_counted_as_both(text: str) -> None:
    assert counted(text) == [(Harm.ABDUCTED, 1, _SUNDAY), (Harm.KILLED, 1, _MONDAY)]


def test_as_many_are_dead_as_were_taken() -> None:
    found = counted("Three teachers were kidnapped in Tarn on Sunday. Their bodies were found on Monday.")
    assert [(harm, low) for harm, low, _ in found] == [(Harm.ABDUCTED, 3), (Harm.KILLED, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "A priest was kidnapped in Tarn on Sunday and freed on Monday.",
        "A priest was kidnapped in Tarn on Sunday; he was found alive on Monday.",
        "A priest was kidnapped in Tarn on Sunday. His car was found on Monday.",
        "A judge was abducted in Tarn on Sunday. His body has not been found.",
        "A judge was abducted in Tarn on Sunday. His captors said he would be killed.",
        "Two teachers were abducted in Tarn on Sunday. Their families fear that they were killed.",
        "A leader was kidnapped in Tarn on Sunday. He was almost killed by an angry crowd.",
    ],
)
def test_who_is_not_told_to_be_dead_is_not_counted_as_killed(text: str) -> None:
    assert [harm for harm, _, _ in counted(text)] == [Harm.ABDUCTED]


def test_the_body_of_who_was_killed_is_no_other_death() -> None:
    assert [harm for harm, _, _ in counted("A priest was shot dead on Sunday. His body was found on Monday.")] == [
        Harm.KILLED
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured a pilot in Tarn on Sunday. They threatened that he was to be executed.",
        "Rebels captured two soldiers in Tarn on Sunday. The army said they were killed in the raid.",
    ],
)
def test_of_fighters_who_were_taken_only_their_own_words_tell_the_end(text: str) -> None:
    assert Harm.KILLED not in {harm for harm, _, _ in counted(text)}
