"""COUNTING, sections 2 and 3: statuses kept apart, bounds kept open, and how contradictory figures become a toll."""

from datetime import date

import pytest

from tests.ledger.tolls.counting import counted, ends, toll
from tests.making import count, report, told
from tollbook.ledger.tolls.figures import is_earlier
from tollbook.vocabulary import Told

A = report("One report.", publisher="Eastgate Wire")
B = report("Another report.", publisher="Cedar Dispatch")
C = report("A third report.", publisher="Radio Oskel")
LATER = report("A later report.", publisher="Eastgate Wire", published=date(2021, 6, 16))


def three(*numbers: int) -> list[Told]:
    """Claims of different speakers, one a report, on different days."""
    return [
        told(r, count(n), speaker=s)
        for r, n, s in zip((A, B, C), numbers, ("Monitor", "Police", "Mayor"), strict=False)
    ]


def test_the_range_is_the_lowest_to_the_highest_with_the_claims_at_each_end() -> None:
    a, b, c = three(12, 9, 14)
    found = toll(counted(a, b, c))
    assert (found.low, found.high) == (9, 14)
    assert (found.low_by, found.high_by) == ((b.id,), (c.id,))


def test_best_is_what_most_independent_speakers_say() -> None:
    a, b, c = three(12, 9, 9)
    found = toll(counted(a, b, c))
    assert found.best == 9 and set(found.best_by) == {b.id, c.id}


def test_of_equals_the_most_recent_is_best() -> None:
    early, late = told(A, count(12), speaker="Monitor"), told(LATER, count(14), speaker="Police")
    assert toll(counted(early, late)).best == 14


def test_a_speaker_revises_his_own_figure() -> None:
    early, late = told(A, count(12), speaker="Monitor"), told(LATER, count(14), speaker="Monitor")
    assert ends(toll(counted(early, late))) == (14, 14, 14)


def test_an_earlier_toll_that_a_report_itself_supersedes_sets_no_end() -> None:
    old = report("An earlier toll was nine.")
    was = told(old, count(9), speaker="Monitor")
    assert ends(toll(counted(was, told(A, count(12), speaker="Monitor")))) == (12, 12, 12)
    assert ends(toll(counted(was))) == (9, 9, 9)


def test_a_smaller_figure_of_the_same_speaker_in_one_report_is_a_part() -> None:
    whole, part = told(A, count(32), speaker="Monitor"), told(A, count(15), index=1, speaker="Monitor")
    assert ends(toll(counted(whole, part))) == (32, 32, 32)


def test_at_least_is_a_lower_bound_and_up_to_an_upper_one() -> None:
    assert ends(toll(counted(told(A, count(12, None))))) == (12, 12, 12)
    assert toll(counted(told(A, count(12, None)))).open
    up_to = toll(counted(told(A, count(None, 12))))
    assert ends(up_to) == (None, 12, 12) and not up_to.open
    closed = toll(counted(told(A, count(12, None), speaker="Monitor"), told(B, count(14), speaker="Police")))
    assert (closed.low, closed.high, closed.open) == (12, 14, False)


def test_what_is_not_reported_is_not_zero() -> None:
    found = counted(told(A))
    assert found.tolls == () and found.totals == ()
    assert ends(toll(counted(told(A, count(0))))) == (0, 0, 0)


def test_casualties_are_no_deaths() -> None:
    found = counted(told(A, count(30, harm="casualties")), told(B, count(12)))
    assert ends(toll(found)) == (12, 12, 12)
    assert ends(toll(found, "casualties")) == (30, 30, 30)


@pytest.mark.parametrize("harm", ["missing", "captured", "abducted", "displaced", "injured"])
def test_other_harms_are_never_folded_into_killed(harm: str) -> None:
    found = counted(told(A, count(12), count(30, harm=harm)))
    assert ends(toll(found)) == (12, 12, 12) and ends(toll(found, harm)) == (30, 30, 30)


def test_strength_is_no_harm() -> None:
    assert counted(told(A, count(2000, harm="strength"))).totals == ()


def test_words_without_a_number_set_no_end_beside_a_number() -> None:
    bare = told(B, count(2, None, text="fighters"), speaker="Police")
    assert ends(toll(counted(told(A, count(9), speaker="Monitor"), bare))) == (9, 9, 9)
    assert ends(toll(counted(bare))) == (2, 2, 2)


def test_unknown_status_stays_unknown_and_has_its_own_ends() -> None:
    found = counted(told(A, count(12), count(3, status="civilian")))
    assert ends(toll(found)) == (12, 12, 12) and ends(toll(found, status="civilian")) == (3, 3, 3)


def test_an_attackers_claim_of_combatants_is_kept_beside_the_others_civilians() -> None:
    theirs = told(A, count(10, status="combatant"), speaker="Tarsenian army", actor="Tarsenian army")
    found = counted(theirs, told(B, count(10, status="civilian"), speaker="Monitor"))
    assert ends(toll(found, status="combatant")) == ends(toll(found, status="civilian")) == (10, 10, 10)


def test_sub_groups_are_never_added() -> None:
    found = counted(told(A, count(15, status="civilian"), count(11, status="civilian", of=0)))
    assert ends(toll(found, status="civilian")) == ends(toll(found, status=None)) == (15, 15, 15)


def test_a_sub_group_of_another_status_is_a_lower_bound_of_its_own() -> None:
    found = counted(told(A, count(75), count(2, status="civilian", of=0)))
    assert toll(found, status="civilian").open and toll(found, status=None).best == 75


def test_victims_counted_one_by_one_in_one_claim_are_added() -> None:
    assert toll(counted(told(A, count(1), count(1), count(1)))).best == 3


def test_a_total_is_what_each_speaker_comes_to_and_no_sum_over_speakers() -> None:
    parts = told(A, count(14, status="civilian"), count(9, status="combatant", side="Upland Front"), speaker="Monitor")
    whole = told(B, count(20), speaker="Police")
    assert ends(toll(counted(parts, whole), status=None)) == (20, 23, 23)


def test_a_speakers_separate_claims_of_different_victims_are_added() -> None:
    civilians = told(A, count(14, status="civilian"), speaker="Monitor")
    fighters = told(A, count(9, status="combatant", side="Upland Front"), index=1, speaker="Monitor")
    assert toll(counted(civilians, fighters), status=None).best == 23


def test_questions_and_unverifiable_claims_set_no_end() -> None:
    sure = told(A, count(12), speaker="Monitor")
    asked = told(B, count(40), speaker="Police", stance="questions")
    assert ends(toll(counted(sure, asked))) == (12, 12, 12)


def test_a_figure_lowered_in_one_sentence_is_that_to_which_it_was_lowered() -> None:
    text = "The Upland Front lowered its figure from 30 to 27 after checking its lists."
    assert [is_earlier(text, number) for number in ("30", "27")] == [True, False]


def test_a_word_marks_the_number_behind_it_alone_where_a_report_gives_two() -> None:
    text = "The clinic said 27 had died, after an earlier toll of 19."
    assert [is_earlier(text, number) for number in ("27", "19")] == [False, True]
