"""Book and linking together: any order of arrival gives the same incidents, rulings bind, ids never die."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import claim, count, entry, report
from tollbook.ledger import Book
from tollbook.linking import Options, Weights, incidents, update
from tollbook.vocabulary import Entry, NotFoundError, Ruling, RulingKind, Run, Scored, When, incident_id

READER = Run("reader 1")
OPTIONS = Options()


def settle(book: Book) -> None:
    book.settle(lambda view: update(view, OPTIONS))


def groups(book: Book, as_of: datetime | None = None) -> set[frozenset[str]]:
    with book.view(as_of) as view:
        return {frozenset(incident.claims) for incident, _ in incidents(view, OPTIONS)}


def three() -> tuple[list[Entry], list[str]]:
    """Two reports of one strike, one of another elsewhere; and the ids of their claims."""
    made, ids = [], []
    for number, (day, place) in enumerate(((13, "Kelmar"), (14, "Kelmar"), (15, "Sorvik"))):
        told = report(f"Report {number}.", published=date(2021, 6, day))
        said = claim(told, count(12), places=(place,), speaker="Tarsenian army")
        made.append(entry(told, said))
        ids.append(said.id)
    return made, ids


def test_reports_of_one_strike_fall_into_one_incident(book: Book) -> None:
    made, (a, b, c) = three()
    book.add_all(made, READER)
    settle(book)
    assert groups(book) == {frozenset({a, b}), frozenset({c})}


def test_settling_twice_finds_nothing_new(book: Book) -> None:
    book.add_all(three()[0], READER)
    settle(book)
    assert book.settle(lambda view: update(view, OPTIONS)) == 0


def test_what_waits_to_be_linked_is_counted(book: Book) -> None:
    book.add_all(three()[0], READER)
    with book.view() as view:
        assert view.waiting(OPTIONS.weights.id) == len(view.unsettled(OPTIONS.weights.id)) == 3
    settle(book)
    with book.view() as view:
        assert (view.waiting(OPTIONS.weights.id), view.waiting("others")) == (0, 3)


def test_running_totals_are_in_no_incident(book: Book) -> None:
    told = report()
    book.add(entry(told, claim(told, count(900), scope="running", when=When.parse("2021-01-01", "2021-06-13"))), READER)
    settle(book)
    assert groups(book) == set()


def world(size: int) -> list[Entry]:
    """Many reports of few strikes, with dates and places that do not always agree."""
    draw = Random(7)
    made = []
    for number in range(size):
        told = report(f"Report {number}.", published=date(2021, 6, 14))
        claims = []
        for _ in range(draw.randint(1, 3)):
            day = date(2021, 6, draw.choice((11, 12, 12, 12, 13)))
            when = draw.choice((When.day(day), When(day, date(2021, 6, 13)), None))
            said = [count(draw.choice((3, 12, 12, 14)))] if draw.random() < 0.7 else []
            places = draw.choice((("Kelmar",), ("Kelmar", "Sorvik"), ("Sorvik",), ()))
            speaker = draw.choice((None, "Tarsenian army", "Upland Front"))
            event = draw.choice(("air-drone-strike", "shelling-artillery-missile", "armed-clash"))
            claims.append(claim(told, *said, when=when, places=places, speaker=speaker, event=event))
        made.append(entry(told, *claims))
    return made


WORLD = world(10)


@cache
def in_one_go() -> tuple[set[frozenset[str]], set[str]]:
    with Book.open(":memory:") as book:
        book.add_all(WORLD, READER)
        settle(book)
        with book.view() as view:
            ids = set(view.groups() or ())
        return groups(book), ids


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.permutations(range(len(WORLD))), st.integers(1, len(WORLD)))
def test_the_result_does_not_depend_on_the_order_of_arrival(order: list[int], step: int) -> None:
    with Book.open(":memory:") as book:
        for start in range(0, len(order), step):
            book.add_all([WORLD[n] for n in order[start : start + step]], READER)
            settle(book)
        with book.view() as view:
            ids = set(view.groups() or ())
        assert (groups(book), ids) == in_one_go()


def test_linking_in_portions_comes_to_the_same() -> None:
    with Book.open(":memory:") as book:
        book.add_all(WORLD, READER)
        book.settle(lambda view: update(view, OPTIONS, portion=4))
        with book.view() as view:
            ids = set(view.groups() or ())
        assert (groups(book), ids) == in_one_go()


def linked(weights: Weights, portion: int, *before: Weights, ruling: Ruling | None = None) -> tuple[Any, set[Scored]]:
    """Incidents and judgements of the world, after it was linked by others."""
    with Book.open(":memory:") as book:
        book.add_all(WORLD, READER)
        if ruling is not None:
            book.rule(ruling)
        for each in (*before, weights):
            options = Options(weights=each)
            book.settle(lambda view, options=options: update(view, options, portion))  # type: ignore[misc]
        with book.view() as view:
            return view.groups(), set(view.judgements(weights.id))


def test_linking_in_portions_by_other_weights_comes_to_the_same() -> None:
    now = OPTIONS.weights
    before = replace(now, prior=now.prior - 0.5)
    assert linked(now, 4, before) == linked(now, 100)
    assert linked(before, 100) != linked(now, 100)


def test_a_claim_that_a_ruling_joins_to_an_earlier_portion_is_judged_in_its_own() -> None:
    first, last = sorted(claim.id for entry in (WORLD[0], WORLD[-1]) for claim in (entry.claims or ())[:1])
    ruling = Ruling(RulingKind.SAME, (first, last), "Alma")
    assert linked(OPTIONS.weights, 1, ruling=ruling) == linked(OPTIONS.weights, 100, ruling=ruling)


def test_a_past_day_is_folded_as_it_was_settled_then(book: Book) -> None:
    states = []
    for each in WORLD:
        book.add(each, READER)
        settle(book)
        states.append((datetime.now(UTC), groups(book)))
    for time, then in states[::4]:
        assert groups(book, time) == then


def test_a_past_moment_that_was_not_settled_is_folded_anew(book: Book) -> None:
    made, (a, b, _) = three()
    book.add_all(made[:2], READER)
    unsettled = datetime.now(UTC)
    book.add(made[2], READER)
    settle(book)
    assert groups(book, unsettled) == {frozenset({a, b})}


def test_a_ruling_different_cuts_and_one_same_joins(book: Book) -> None:
    made, (a, b, c) = three()
    book.add_all(made, READER)
    settle(book)
    before = datetime.now(UTC)
    book.rule(Ruling(RulingKind.DIFFERENT, tuple(sorted((a, b))), "Alma"))
    book.rule(Ruling(RulingKind.SAME, tuple(sorted((b, c))), "Alma"))
    settle(book)
    assert groups(book) == {frozenset({a}), frozenset({b, c})}
    assert groups(book, before) == {frozenset({a, b}), frozenset({c})}


def test_different_always_cuts_whatever_else_is_ruled(book: Book) -> None:
    made, (a, b, c) = three()
    book.add_all(made, READER)
    for pair in ((a, c), (b, c)):
        book.rule(Ruling(RulingKind.SAME, tuple(sorted(pair)), "Alma"))
    book.rule(Ruling(RulingKind.DIFFERENT, tuple(sorted((a, b))), "Alma"))
    settle(book)
    assert not any({a, b} <= group for group in groups(book))


def test_a_ruling_that_is_taken_back_binds_no_more(book: Book) -> None:
    made, (a, b, _) = three()
    book.add_all(made[:2], READER)
    pair = tuple(sorted((a, b)))
    book.rule(Ruling(RulingKind.DIFFERENT, pair, "Alma"))
    settle(book)
    book.rule(Ruling(RulingKind.OPEN, pair, "Alma"))
    settle(book)
    assert groups(book) == {frozenset({a, b})}


def test_a_ruling_holds_for_the_claim_that_takes_the_place_of_the_one_it_was_made_on(book: Book) -> None:
    made, (a, b, _) = three()
    book.add_all(made[:2], READER)
    book.rule(Ruling(RulingKind.DIFFERENT, tuple(sorted((a, b))), "Alma"))
    told = made[1].report
    again = claim(told, count(12), speaker="Tarsenian army", confidence=0.5, target="Upland Front")
    book.add(entry(told, again), Run("reader 2"))
    settle(book)
    assert groups(book) == {frozenset({a}), frozenset({again.id})}


def test_a_merge_leaves_a_redirect(book: Book) -> None:
    made, (a, _, c) = three()
    book.add_all(made, READER)
    settle(book)
    book.rule(Ruling(RulingKind.SAME, tuple(sorted((a, c))), "Alma"))
    settle(book)
    old, now = incident_id(c), incident_id(a)
    assert book.redirects()[old].now == (now,)
    assert book.resolve(old) == book.resolve(now) == now


def test_a_split_says_what_went_where(book: Book) -> None:
    made, (a, b, c) = three()
    book.add_all(made, READER)
    book.rule(Ruling(RulingKind.SAME, tuple(sorted((a, c))), "Alma"))
    settle(book)
    book.rule(Ruling(RulingKind.REJECT, (a,), "Alma"))
    settle(book)
    assert set(book.redirects()[incident_id(a)].now) == {incident_id(b), incident_id(c)}


def test_an_incident_id_outlives_a_newer_reading(book: Book) -> None:
    told = report()
    old, new = claim(told, count(12)), claim(told, count(13))
    book.add(entry(told, old), READER)
    settle(book)
    book.add(entry(told, new), Run("reader 2"))
    settle(book)
    assert book.resolve(incident_id(old.id)) == incident_id(new.id)


def test_an_incident_that_never_was_is_an_error(book: Book) -> None:
    with pytest.raises(NotFoundError):
        book.resolve("incident-0")


def test_removing_a_report_takes_its_claims_out_of_the_incident(book: Book) -> None:
    made, (_, b, _) = three()
    book.add_all(made[:2], READER)
    settle(book)
    book.remove(made[0].report.id, "Alma", "asked for")
    settle(book)
    assert groups(book) == {frozenset({b})} and book.resolve(incident_id(b)) == incident_id(b)
