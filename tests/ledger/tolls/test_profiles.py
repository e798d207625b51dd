"""COUNTING, section 3, the table of profiles: which rule chose the figure is data, and named."""

from dataclasses import replace

import pytest

from tests.ledger.tolls.counting import counted, ends, toll
from tests.making import count, report, told
from tollbook.ledger import NAMES, Counting, account, profile
from tollbook.linking.summary import summarise
from tollbook.vocabulary import UsageError

A, B, C = report("One report."), report("Another report.", publisher="Cedar Dispatch"), report("A third report.")


@pytest.mark.parametrize("name", NAMES)
def test_every_profile_names_itself_and_its_source(name: str) -> None:
    assert profile(name).name == name and profile(name).source
    assert counted(told(A, count(12)), method=name).profile == name


def test_there_is_no_other_profile() -> None:
    with pytest.raises(UsageError):
        profile("guesses")


def test_acled_takes_the_lowest_until_another_is_better_corroborated() -> None:
    claims = [
        told(A, count(12), speaker="Monitor"),
        told(B, count(9), speaker="Police"),
        told(C, count(12), speaker="Mayor"),
    ]
    assert toll(counted(*claims, method="acled")).best == 9
    assert toll(counted(*claims)).best == 12


def test_acled_has_fixed_numbers_for_vague_words() -> None:
    dozens = report("Dozens were killed in Kelmar.")
    assert toll(counted(told(dozens, count(24, None, text="Dozens")), method="acled")).best == 12
    assert toll(counted(told(dozens, count(24, None, text="Dozens")))).best == 24


def test_ibc_counts_civilians_and_those_of_unknown_status() -> None:
    found = counted(
        told(A, count(5, status="civilian"), count(9, status="combatant", side="Upland Front")), method="ibc"
    )
    assert [row.status for row in found.tolls] == ["civilian"] and toll(found, status=None).best == 5


def test_ucdp_puts_losses_that_only_the_enemy_claims_into_the_high_end() -> None:
    boast = told(
        A, count(60, status="combatant", side="Tarsenian army"), speaker="Upland Front", actor="Upland Front",
        target="Tarsenian army",
    )  # fmt: skip
    found = counted(boast, method="ucdp")
    assert ends(toll(found, status="combatant", side="Tarsenian army")) == (0, 0, 60)
    assert ends(toll(counted(boast), status="combatant", side="Tarsenian army")) == (60, 60, 60)


def test_airwars_discounts_incidents_in_which_everybody_was_a_fighter() -> None:
    fighters = told(A, count(9, status="combatant", side="Upland Front"), speaker="Monitor")
    assert counted(fighters, method="airwars").grade == "discounted"
    assert counted(fighters).grade == "weak"


def test_minimum_maximum_and_most_reported_of_coded_reports() -> None:
    coded = [
        told(report(f"Coded report {n}."), count(low, high), speaker=f"Source {n}")
        for n, (low, high) in enumerate(((2, 4), (4, 4), (2, 2)))
    ]
    found = toll(counted(*coded))
    assert ends(found) == (2, 2, 4)


def test_a_profile_may_take_the_highest_of_equally_common_figures() -> None:
    by_highest = Counting(replace(profile(), ties="highest"))
    members = [told(report(f"Account {n}.", publisher=f"Paper {n}"), count(n)) for n in (13, 4, 9)]
    made = account(summarise(members), members, by_highest)
    assert ends(toll(made, status=None)) == (4, 13, 13)
