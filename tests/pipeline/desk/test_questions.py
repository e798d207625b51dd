"""The queue: what would move the tolls most if the book is wrong comes first; what is decided is asked no more."""

from datetime import date
from pathlib import Path
from shutil import copy

import pytest

from tests.api.conftest import coded, printed  # noqa: F401
from tests.making import claim, count, entry, report
from tests.pipeline.desk.conftest import ARMY, COPIED, HOSPITAL, MONITOR, only
from tollbook.ledger import Book
from tollbook.linking import update
from tollbook.pipeline.desk.copies import copies
from tollbook.pipeline.desk.evidence import evidence
from tollbook.pipeline.desk.queue import Kind, Question, Questions, questions
from tollbook.pipeline.desk.related import related
from tollbook.pipeline.link import options
from tollbook.pipeline.query import Library
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.submit import Decision, decide
from tollbook.vocabulary import Grade, Harm, Run, Verdict, When


def asked(library: Library, kind: Kind | None = None) -> tuple[Question, ...]:
    with library.look() as lookup:
        return questions(lookup, kind)


def test_doubtful_claims_and_denials_are_asked_the_most_valuable_first(library: Library) -> None:
    found = asked(library)
    assert {(each.kind, each.claims) for each in found} == {
        (Kind.CLAIM, (HOSPITAL.id,)), (Kind.CLAIM, (MONITOR.id,)), (Kind.CLAIM, (COPIED.id,)),
        (Kind.DENIAL, (ARMY.id,)),
    }  # fmt: skip
    assert [each.value for each in found] == sorted((each.value for each in found), reverse=True)
    assert found[0].claims == (ARMY.id,)


def test_what_is_at_stake_is_what_would_really_change(library: Library, settings: Settings) -> None:
    (denial,) = asked(library, Kind.DENIAL)
    (shift,) = denial.stake.shifts
    assert (shift.harm, shift.before, shift.after) == (Harm.KILLED, (0, 15, 15), (12, 15, 15))
    assert denial.stake.grade == (Grade.CONTESTED, Grade.FAIR)
    decide(settings, Decision("reject", (ARMY.id,), "ana"))
    with library.look() as lookup:
        row = lookup.incident(only(lookup))
    (total,) = row["totals"]
    assert (total["low"], total["best"], total["high"]) == shift.after and row["grade"] == "fair"


@pytest.mark.parametrize("kind", ["accept", "reject", "unverifiable"])
def test_what_was_ruled_on_is_asked_no_more(library: Library, settings: Settings, kind: str) -> None:
    decide(settings, Decision(kind, (HOSPITAL.id,), "ana"))
    assert (HOSPITAL.id,) not in {each.claims for each in asked(library)}


def test_a_claim_that_the_reader_is_sure_of_is_not_asked_about(library: Library, settings: Settings) -> None:
    sure = report("Three were killed in Sorvik.")
    with Book.open(settings.book) as book:
        book.add(entry(sure, claim(sure, count(3), places=("Sorvik",), confidence=0.99)), Run("reader 1"))
        book.settle(lambda view: update(view, options()))
    assert len(asked(library)) == 4


@pytest.fixture
def unsure(settings: Settings) -> str:
    """The id of a claim that may be of the same strike: it says no day."""
    other = report("A resident said that 14 were killed in Kelmar.", publisher="Elm Radio")
    made = claim(other, count(14), speaker="a resident", when=None, event="attack", region=None, confidence=0.99)
    with Book.open(settings.book) as book:
        book.add(entry(other, made), Run("reader 1"))
        book.settle(lambda view: update(view, options()))
        with book.view() as view:
            verdicts = {each.verdict for each in view.judgements(options().weights.id, {made.id})}
    assert verdicts == {Verdict.UNSURE}
    return made.id


def test_of_two_incidents_the_likeliest_pair_is_asked_once(library: Library, unsure: str) -> None:
    (link,) = asked(library, Kind.LINK)
    assert unsure in link.claims and list(link.claims) == sorted(link.claims)
    assert 0 < link.doubt <= 0.5 and link.stake.shifts[0].before[1] == 15 + 14


@pytest.mark.parametrize("kind", ["same", "different", "unsure"])
def test_a_link_that_was_ruled_on_is_asked_no_more(
    library: Library, settings: Settings, unsure: str, kind: str
) -> None:
    (link,) = asked(library, Kind.LINK)
    decide(settings, Decision(kind, link.claims, "ana"))
    assert all(each.claims != link.claims for each in asked(library, Kind.LINK))
    with library.look() as lookup:
        assert len(lookup.incidents().rows) == (1 if kind == "same" else 2)


def test_a_link_says_what_each_feature_made_of_it(library: Library, unsure: str) -> None:
    (link,) = asked(library, Kind.LINK)
    with library.look() as lookup:
        found = evidence(lookup, *link.claims)
    assert found.verdict is Verdict.UNSURE and found.evidence


def test_copies_of_a_wire_text_are_found_and_others_are_not(library: Library, settings: Settings) -> None:
    with library.look() as lookup:
        assert [each["id"] for each in copies(lookup, MONITOR.id)] == [COPIED.id]
        assert copies(lookup, HOSPITAL.id) == ()
    decide(settings, Decision("accept", (COPIED.id,), "ana"))
    with library.look() as lookup:
        assert copies(lookup, MONITOR.id) == ()


def test_an_incident_that_may_be_the_same_is_related_by_its_best_link(library: Library, unsure: str) -> None:
    with library.look() as lookup:
        found = related(lookup, lookup.telling(lookup.claim(HOSPITAL.id)["incident"]))
        assert [(each.kind, each.row["id"]) for each in found] == [("maybe", lookup.claim(unsure)["incident"])]
    assert found[0].link is not None and found[0].link.other == unsure


def test_questions_that_are_kept_up_are_those_that_are_found_anew(printed: Path, tmp_path: Path) -> None:  # noqa: F811
    """On the bundled reports, after every one of twenty rulings of all kinds, and after a report more."""
    settings = Settings(book=str(copy(printed, tmp_path / "book.db")))
    kept_up = Questions()
    ruled = {
        Kind.CLAIM: ("accept", "reject", "unverifiable"),
        Kind.LINK: ("same", "different"),
        Kind.DENIAL: ("reject",),
    }
    with Library(settings) as library:
        for number in range(20):
            with library.look() as lookup:
                found = kept_up.now(lookup, lookup.written)
                assert found == questions(lookup)
            if not found:
                break
            first = found[number % len(found)]
            kinds = ruled[first.kind]
            decide(settings, Decision(kinds[number % len(kinds)], first.claims, "ana"))
        told = report("Twenty people were killed in Hajin, the army said.", published=date(2018, 11, 5))
        day = When.day(date(2018, 11, 4))
        more = claim(told, count(20), speaker="the army", places=("Hajin",), when=day, confidence=0.5)
        with Book.open(settings.book) as book:
            book.add(entry(told, more), Run("reader 1"))
            book.settle(lambda view: update(view, options()))
        with library.look() as lookup:
            found = kept_up.now(lookup, lookup.written)
            assert found == questions(lookup) and (more.id,) in {each.claims for each in found}
