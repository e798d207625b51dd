"""Answers that depend on each other agree."""

from tollbook.reading.accord import agree_on_scope, side_of
from tollbook.vocabulary.codes import Scope, Status


def test_combatants_have_the_party_that_is_likeliest_even_if_none_is_likelier() -> None:
    assert side_of(Status.COMBATANT, [("the Marsh Guard", 0.3), (None, 0.7)]) == "the Marsh Guard"


def test_people_of_unknown_status_have_one_only_if_it_is_almost_sure() -> None:
    assert side_of(Status.UNKNOWN, [("the Marsh Guard", 0.7), (None, 0.3)]) is None
    assert side_of(Status.UNKNOWN, [("the Marsh Guard", 0.99), (None, 0.01)]) == "the Marsh Guard"


def test_civilians_have_none() -> None:
    assert side_of(Status.CIVILIAN, [("the Marsh Guard", 0.99), (None, 0.01)]) is None


def test_a_sum_over_a_war_is_no_incident() -> None:
    events = {"conflict": 0.6, "attack": 0.4}

    assert agree_on_scope(events, {"incident": 0.55, "running": 0.4, "stock": 0.05}) == ("conflict", Scope.RUNNING)
    assert agree_on_scope(events, {"incident": 0.9, "running": 0.05, "stock": 0.05}) == ("attack", Scope.INCIDENT)
