"""Upper-case text gets the letter case that it would have had; every character stays at its place."""

from hypothesis import given
from hypothesis import strategies as st

from eval.truecase import forms, true_case

KNOWN = forms("the army said that rebels in Colombia attacked farm ; they may leave early".split())


def test_known_words_take_their_form_and_unknown_ones_are_names() -> None:
    assert (
        true_case("THE ARMY SAID THAT PEREZ ATTACKED COLOMBIA.", KNOWN) == "The army said that Perez attacked Colombia."
    )


def test_forms_of_known_words_are_no_names() -> None:
    assert true_case("REBELS SAID THE ARMY'S FARMING", KNOWN) == "Rebels said the army's farming"


def test_an_abbreviation_in_brackets_stays_one_everywhere() -> None:
    assert true_case("THE REBELS (FARC) SAID FARC MAY LEAVE", KNOWN) == "The rebels (FARC) said FARC may leave"


def test_a_month_beside_a_number_is_one() -> None:
    assert true_case("IN 4 MAY", KNOWN) == "In 4 May"


@given(st.text())
def test_nothing_moves(text: str) -> None:
    assert len(true_case(text, KNOWN)) == len(text)
