"""Outlook: each step is one that would really change the grade, found by grading as if it had happened."""

from tests.ledger.tolls.counting import by
from tests.making import count, report, told
from tollbook.ledger import Step, outlook
from tollbook.vocabulary import Grade, Told

A, B, C = report("One report of it."), report("Another of it.", publisher="Cedar"), report("A third.", publisher="Elm")


def steps(*members: Told) -> list[tuple[Step, str | None, Grade]]:
    return [(each.step, each.who, each.grade) for each in outlook(members, by())]


def test_of_one_speaker_another_makes_it_fair() -> None:
    assert (Step.ANOTHER, None, Grade.FAIR) in steps(told(A, count(3), speaker="the hospital"))


def test_where_only_a_party_speaks_it_takes_two() -> None:
    found = steps(told(A, count(3), speaker="the front", target="the front", actor="the army"))
    assert (Step.TWO, None, Grade.FAIR) in found and Step.ANOTHER not in [step for step, _, _ in found]


def test_an_admission_by_the_one_who_is_named_confirms_it_once_for_all_its_names() -> None:
    found = steps(
        told(A, count(3), speaker="the hospital", actor="the army"), told(B, count(3), speaker="a medic", actor="Army")
    )
    assert [each for each in found if each[0] is Step.ADMISSION] == [(Step.ADMISSION, "the army", Grade.CONFIRMED)]


def test_a_denial_taken_back_settles_what_was_contested() -> None:
    said = told(A, count(3), speaker="the hospital", actor="the army", responsibility="blamed")
    denied = told(B, speaker="the army", actor="the army", stance="denies")
    assert (Step.WITHDRAWN, "the army", Grade.WEAK) in steps(said, denied)


def test_of_two_who_deny_it_takes_both() -> None:
    said = told(A, count(3), speaker="the hospital", actor="the army", responsibility="blamed")
    one = told(B, speaker="the army", actor="the army", stance="denies")
    other = told(C, speaker="the government", actor="the army", stance="denies")
    found = [each for each in steps(said, one, other) if each[0] is Step.WITHDRAWN]
    assert found == [(Step.WITHDRAWN, None, Grade.WEAK)]


def test_of_two_who_are_blamed_either_may_be_left() -> None:
    one = told(A, count(3), speaker="the hospital", actor="the army", responsibility="blamed")
    other = told(B, count(3), speaker="a medic", actor="the front", responsibility="blamed")
    found = [each for each in steps(one, other) if each[0] is Step.SETTLED]
    assert {who for _, who, _ in found} == {"the army", "the front"}


def test_the_claims_that_would_no_longer_stand_are_named() -> None:
    said = told(A, count(3), speaker="the hospital", actor="the army", responsibility="blamed")
    denied = told(B, speaker="the army", actor="the army", stance="denies")
    (prospect,) = [each for each in outlook([said, denied], by()) if each.step is Step.WITHDRAWN]
    assert prospect.claims == (denied.id,)
