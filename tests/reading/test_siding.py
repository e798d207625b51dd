"""Which party people called by a general word are of."""

import pytest

from tollbook.reading.camps import Camp
from tollbook.reading.siding import as_called, named_of


def test_soldiers_are_the_armys_where_the_report_names_one() -> None:
    assert (
        named_of({"soldiers": 0.7, "Vantian army": 0.1, "Islamic State": 0.2, None: 0.0}, Camp.ARMY) == "Vantian army"
    )


def test_of_two_armies_neither_is_taken_unless_it_is_likelier_than_all_others() -> None:
    assert named_of({"Vantian army": 0.2, "Orsk army": 0.2, None: 0.6}, Camp.ARMY) is None


def test_helicopters_and_soldiers_are_no_army() -> None:
    assert named_of({"Vantian helicopters": 0.5, "soldiers": 0.5, None: 0.0}, Camp.ARMY) is None


@pytest.mark.parametrize(("general", "stays"), [("terrorists", True), ("rebels", False)])
def test_only_a_word_that_takes_a_side_stays_as_it_is_where_it_is_likelier_than_a_group(
    general: str, stays: bool
) -> None:
    assert as_called({general: 0.6, "M23": 0.3, None: 0.1}, general, "M23") is stays


def test_terrorists_are_those_of_a_group_that_is_likelier() -> None:
    assert not as_called({"terrorists": 0.2, "M23": 0.7, None: 0.1}, "terrorists", "M23")
