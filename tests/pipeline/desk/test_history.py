"""History: every arrival and every decision that touched an incident, with the toll that it left."""

from tests.pipeline.desk.conftest import ARMY, HOSPITAL, only
from tollbook.pipeline.desk.history import Change, Day, days, history
from tollbook.pipeline.desk.undo import take_back
from tollbook.pipeline.query import Library
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.submit import Decision, decide
from tollbook.vocabulary import Harm

Ends = tuple[int | None, int | None, int | None] | None


def ends(step: Change | Day) -> Ends:
    totals = step.account.totals if step.account else ()
    return next(((toll.low, toll.best, toll.high) for toll in totals if toll.harm is Harm.KILLED), None)


def told(library: Library) -> tuple[Change, ...]:
    with library.look() as lookup:
        return history(lookup, only(lookup))


def test_arrivals_are_told_in_their_order_with_the_toll_that_each_left(library: Library) -> None:
    found = told(library)
    assert [ends(change) for change in found] == [(12, 12, 12), (0, 15, 15)]
    assert [len(change.read) for change in found] == [1, 3] and all(not change.ruled for change in found)


def test_a_ruling_is_told_with_who_and_why_and_taking_it_back_too(library: Library, settings: Settings) -> None:
    ruling = decide(settings, Decision("reject", (ARMY.id,), "ana", "a party to it"))
    take_back(settings, ruling.id, "bea", "it stands")
    found = told(library)
    assert [ends(change) for change in found[1:]] == [(0, 15, 15), (12, 15, 15), (0, 15, 15)]
    assert [(ruling.by, ruling.reason) for change in found for ruling in change.ruled] == [
        ("ana", "a party to it"), ("bea", "it stands"),
    ]  # fmt: skip


def test_it_goes_on_when_the_claim_that_names_the_incident_is_rejected(library: Library, settings: Settings) -> None:
    before = told(library)
    decide(settings, Decision("reject", (HOSPITAL.id,), "ana", "another town"))
    found = told(library)
    assert found[: len(before)] == before and ends(found[-1]) == (0, 15, 15) and found[-1].told == 3


def test_what_was_split_off_has_a_history_of_its_own(library: Library, settings: Settings) -> None:
    for other in (2, 3, 4):
        with library.look() as lookup:
            others = [claim["id"] for claim in lookup.claims().rows if claim["id"] != HOSPITAL.id]
        if other - 2 < len(others):
            decide(settings, Decision("different", (HOSPITAL.id, others[other - 2]), "ana", "hours apart"))
    with library.look() as lookup:
        alone = history(lookup, lookup.claim(HOSPITAL.id)["incident"])
        rest = history(lookup, lookup.claim(ARMY.id)["incident"])
    assert ends(alone[-1]) == (12, 12, 12) and alone[-1].told == 1
    assert rest[-1].told == 3


def test_days_of_publication_are_counted_one_after_the_other(library: Library) -> None:
    with library.look() as lookup:
        found = days(lookup, lookup.telling(only(lookup)))
    assert [ends(day) for day in found] == [(12, 12, 12), (12, 15, 15), (0, 15, 15)]
    assert [each.claim.id for each in found[2].fresh] == [ARMY.id]
