"""COUNTING, section 5 and "Decided for Tollbook": what is added, what is only held against the sum."""

from datetime import date

from tests.ledger.tolls.counting import by, counted, ends, toll, with_incident
from tests.making import claim, count, entry, report, told
from tollbook.ledger import Book, cumulatives, grouped, period
from tollbook.ledger.tolls.account import account
from tollbook.linking import Options, incidents, update
from tollbook.linking.signs import is_sum
from tollbook.vocabulary import Account, Entry, Incident, Run, When

A, B = report("One report of it."), report("Another report of it.", publisher="Cedar Dispatch")
YEAR = When(date(2021, 1, 1), date(2021, 12, 31))


def linked(*entries: Entry) -> list[tuple[Incident, Account]]:
    """The incidents that these reports make, with their accounts."""
    with Book.open(":memory:") as book:
        book.add_all(entries, Run("reader 1"))
        book.settle(lambda view: update(view, Options()))
        with book.view() as view:
            return [(incident, account(incident, members, by())) for incident, members in incidents(view, Options())]


def total(found: list[tuple[Incident, Account]]) -> tuple[int | None, int | None, int | None]:
    (killed,) = [row for row in period(found, "tollbook").totals if row.harm == "killed"]
    return ends(killed)


def test_reports_of_one_incident_are_linked_and_never_summed() -> None:
    assert total(linked(entry(A, claim(A, count(12))), entry(B, claim(B, count(12))))) == (12, 12, 12)


def test_fighters_whom_a_source_counts_again_by_another_name_are_counted_once() -> None:
    named = told(A, count(9, status="combatant", side="Harran Front"), speaker="Delta Monitor")
    again = told(B, count(9, status="combatant", side="jihadists"), speaker="Delta Monitor")
    both = told(B, count(9, status="combatant", side="army"), count(9, status="combatant", side="jihadists"))
    assert ends(toll(counted(named, again), status=None)) == (9, 9, 9)
    assert ends(toll(counted(both), status=None)) == (18, 18, 18)


def test_incidents_are_summed() -> None:
    found = linked(entry(A, claim(A, count(12))), entry(B, claim(B, count(5), places=("Sorvik",))))
    assert total(found) == (17, 17, 17)


def test_unknown_ends_add_nothing_and_all_unknown_stays_unknown() -> None:
    one, other = with_incident(told(A, count(None, 12))), with_incident(told(B, count(5), places=("Sorvik",)))
    assert total([one]) == (None, 12, 12) and total([one, other]) == (5, 17, 17)


def test_days_add_up_to_the_month() -> None:
    made = []
    for day in (1, 2, 2, 30):
        told_of = report(f"Report of June {day}.")
        made.append(with_incident(told(told_of, count(day), when=When(date(2021, 6, day), date(2021, 7, 1)))))
    month = period(made, "tollbook", When(date(2021, 6, 1), date(2021, 6, 30)))
    days = grouped(made, lambda incident: incident.when.isoformat()[0] if incident.when else None)
    summed = [period(each, "tollbook").totals[0].best or 0 for each in days.values()]
    assert month.totals[0].best == sum(summed) == 35 and list(days) == sorted(days, key=str)


def test_an_undated_incident_is_left_out_of_a_period_and_said_to_be() -> None:
    found = period([with_incident(told(A, count(12), when=None))], "tollbook", YEAR)
    assert (found.incidents, found.undated, found.totals) == (0, 1, ())


def test_a_place_counts_what_lies_in_it() -> None:
    made = [with_incident(told(A, count(12))), with_incident(told(B, count(5), places=("Sorvik",), region="Dunn"))]
    assert period(made, "tollbook", place="Oskel").totals[0].best == 12
    assert period(made, "tollbook", place="the Sorvik").totals[0].best == 5


def sum_over(*places: str, of: int = 23) -> Entry:
    other = report("A sum over several places.", publisher="Radio Oskel")
    return entry(other, claim(other, count(of), scope="running", places=places, speaker="Monitor"))


def test_a_sum_over_several_places_within_a_week_is_an_incident_if_its_parts_are_missing() -> None:
    found = linked(sum_over("Kelmar", "Sorvik"))
    assert [incident.clarity for incident, _ in found] == [2] and total(found) == (23, 23, 23)


def test_a_sum_whose_parts_are_in_the_book_is_a_check_and_no_addend() -> None:
    parts = (entry(A, claim(A, count(14))), entry(B, claim(B, count(8), places=("Sorvik",))))
    found = linked(sum_over("Kelmar", "Sorvik"), *parts)
    (whole,) = [incident for incident, _ in found if incident.clarity == 2]
    assert len(whole.parts) == 2 and total(found) == (22, 22, 22)


def test_a_sum_adds_what_is_left_beyond_the_parts_that_are_known() -> None:
    found = linked(sum_over("Kelmar", "Sorvik"), entry(A, claim(A, count(14))))
    assert total(found) == (23, 23, 23)


def test_longer_sums_and_sums_of_one_place_are_no_incidents() -> None:
    two = {"scope": "running", "places": ("Kelmar", "Sorvik")}
    assert is_sum(claim(A, **two))
    assert not is_sum(claim(A, **two, when=When(date(2021, 6, 1), date(2021, 6, 12))))
    assert not is_sum(claim(A, scope="running"))


def running(number: int, until: int, since: int = 1, text: str = "") -> object:
    of = report(text or f"Since June {since}, says the monitor on June {until}.", published=date(2021, 6, until))
    when = When(date(2021, 6, since), date(2021, 6, until))
    return told(of, count(number), scope="running", when=when, places=("Oskel",), speaker="Monitor")


def test_running_totals_stand_apart_and_are_checked_against_the_sum() -> None:
    made = [with_incident(told(A, count(12)))]
    (row,) = cumulatives([running(40, 20)], made, by())  # type: ignore[list-item]
    assert row.toll.best == 40 and row.incidents is not None and row.incidents.best == 12
    assert total(made) == (12, 12, 12)


def test_a_running_total_that_falls_is_flagged() -> None:
    rows = cumulatives([running(40, 20), running(38, 25)], [], by())  # type: ignore[list-item]
    assert [row.falls for row in rows] == [False, True]


def test_a_running_total_that_counts_from_another_day_is_a_new_phase() -> None:
    rows = cumulatives([running(40, 20), running(8, 25, since=21)], [], by())  # type: ignore[list-item]
    assert [(row.falls, row.reset) for row in rows] == [(False, False), (False, True)]


def test_totals_are_counted_over_every_status() -> None:
    incident, found = with_incident(
        told(A, count(14, status="civilian"), count(9, status="combatant", side="Upland Front"))
    )
    assert total([(incident, found)]) == (23, 23, 23) and toll(found, status="civilian").best == 14
