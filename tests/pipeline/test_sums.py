"""Sums are over incidents; what the parts of a sum over several places come to is taken off it wherever they are."""

from tests.making import claim, count, entry, report
from tollbook.ledger import Book, Counting, account
from tollbook.linking import Options, incidents, update
from tollbook.pipeline.sums import sums
from tollbook.pipeline.tell import Selection, Telling
from tollbook.vocabulary import Entry, Run

A, B, C = (report(f"Report {name}.", publisher=name) for name in ("Cedar Dispatch", "Eastgate Wire", "Radio Oskel"))
PART = entry(A, claim(A, count(14)))
OTHER = entry(B, claim(B, count(8), places=("Sorvik",), region="Dunn"))
WHOLE = entry(C, claim(C, count(23), scope="running", places=("Kelmar", "Sorvik"), speaker="Monitor"))


def told(*entries: Entry) -> list[Telling]:
    with Book.open(":memory:") as book:
        book.add_all(entries, Run("reader 1"))
        book.settle(lambda view: update(view, Options()))
        with book.view() as view:
            found = incidents(view, Options())
    return [Telling(incident, members, account(incident, members, Counting())) for incident, members in found]


def killed(by: str, selection: Selection, *entries: Entry) -> dict[str | None, int | None]:
    """The best number killed of each sum that has one."""
    return {
        each.name: toll.best for each in sums(told(*entries), selection, by, "tollbook") for toll in each.toll.totals
    }


def test_by_place_a_sum_and_its_parts_are_not_counted_twice() -> None:
    found = killed("place", Selection(), PART, OTHER, WHOLE)
    assert found == {"Kelmar": 14, "Sorvik": 8}


def test_by_place_a_sum_counts_what_is_left_beyond_its_parts() -> None:
    assert killed("place", Selection(), PART, WHOLE) == {"Kelmar": 14, "Kelmar, Sorvik": 9}


def test_a_sum_is_no_addend_where_its_parts_were_not_chosen() -> None:
    assert killed("all", Selection(where="Oskel"), PART, OTHER, WHOLE) == {"all": 14}
