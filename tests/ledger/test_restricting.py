"""Who may see a report, and second codings: rows like all others, in every kind of book."""

import pytest

from tests.making import claim, count, entry, report
from tollbook.ledger import Book
from tollbook.vocabulary import ConflictError, NotFoundError, Restriction, Run
from tollbook.vocabulary.second import SecondCoding

READER = Run("reader 1")


def test_the_last_word_on_a_report_holds(book: Book) -> None:
    told, other = report(), report("Another.")
    book.add(entry(told), READER)
    book.add(entry(other), READER)
    assert book.restricted() == frozenset()
    assert book.restrict(Restriction(told.id, True, "ana", "a witness is in danger"))
    assert not book.restrict(Restriction(told.id, True, "bea")), "it was so already"
    assert book.restricted() == {told.id}
    assert book.restrict(Restriction(told.id, False, "bea", "she has left the country"))
    assert book.restricted() == frozenset()
    assert [(each.by, each.restricted) for each in book.restrictions(told.id)] == [("ana", True), ("bea", False)]
    assert book.restrictions(other.id) == ()


def test_only_a_report_of_the_book_can_be_restricted(book: Book) -> None:
    with pytest.raises(NotFoundError):
        book.restrict(Restriction("report-0", True, "ana"))


def test_a_second_coding_stands_beside_the_first_and_moves_no_toll(book: Book) -> None:
    told = report()
    first = claim(told, count(12))
    book.add(entry(told, first), READER)
    before = book.claims()
    again = claim(told, count(14), stance="denies")
    book.code_again(SecondCoding(first.id, "reader 1", again, "bea"))
    ((own, coding),) = book.second_codings()
    assert (own.id, own.counts[0].low) == (first.id, 12)
    assert (coding.by, coding.first, coding.coded.counts[0].low) == ("bea", "reader 1", 14)
    assert book.claims() == before


def test_nobody_codes_a_claim_a_second_time_twice(book: Book) -> None:
    told = report()
    first = claim(told, count(12))
    book.add(entry(told, first), READER)
    book.code_again(SecondCoding(first.id, "reader 1", first, "bea"))
    with pytest.raises(ConflictError):
        book.code_again(SecondCoding(first.id, "reader 1", first, "bea"))
    with pytest.raises(NotFoundError):
        book.code_again(SecondCoding("claim-0", "reader 1", first, "bea"))


def test_what_is_removed_takes_its_second_codings_with_it(book: Book) -> None:
    told = report()
    first = claim(told, count(12))
    book.add(entry(told, first), READER)
    book.code_again(SecondCoding(first.id, "reader 1", claim(told, count(14)), "bea"))
    book.remove(told.id, "ana", "asked for by the family")
    assert book.second_codings() == ()
