"""What the book promises, on every database: whole or not at all, nothing twice, nothing lost, as of any time."""

from datetime import UTC, datetime

import pytest

from tests.making import claim, count, entry, report
from tollbook.ledger import Book
from tollbook.vocabulary import Entry, NotFoundError, Problem, Receipt, Ruling, RulingKind, Run, UsageError
from tollbook.vocabulary.identity import digest

READER = Run("reader 1")
NEWER = Run("reader 2")
CODER = Run("Alma", by_hand=True)


def now() -> datetime:
    return datetime.now(UTC)


def ids(book: Book, as_of: datetime | None = None) -> set[str]:
    return {each.id for each in book.claims(as_of)}


def test_what_went_in_comes_out(book: Book) -> None:
    told = report(title="A strike", origin_id="wire-7", url="https://example.org/7")
    said = claim(told, count(12, status="combatant", side="Upland Front"), speaker="Tarsenian army", confidence=0.75)
    book.add(entry(told, said), READER)
    (held,) = book.claims()
    assert held.claim == said and held.claim.confidence == 0.75
    assert (held.report_name, held.text_id, held.index, held.publisher) == ("wire-7", told.text_id, 0, "Eastgate Wire")
    assert list(book.reports()) == [told] and book.report("wire-7") == book.report(told.id) == told


def test_the_same_report_and_reader_twice_changes_nothing(book: Book) -> None:
    told = report()
    whole = entry(told, claim(told, count(12)), original=b"as it came", receipt=_receipt(told.id, b"as it came"))
    first = book.add(whole, READER)
    before = book.claims()
    again = book.add(whole, READER)
    assert (first.new, first.read) == (True, True) and (again.new, again.read) == (False, False)
    assert book.claims() == before and len(book.receipts(told.id)) == 1


def test_a_newer_readers_claims_take_the_place_of_the_older_ones(book: Book) -> None:
    told = report()
    old, new = claim(told, count(12)), claim(told, count(12), speaker="Tarsenian army")
    book.add(entry(told, old), READER)
    then = now()
    book.add(entry(told, new), NEWER)
    assert ids(book) == {new.id} and ids(book, then) == {old.id}


def test_an_older_reader_that_comes_again_changes_nothing(book: Book) -> None:
    told = report()
    book.add(entry(told, claim(told, count(12))), READER)
    new = claim(told, count(13))
    book.add(entry(told, new), NEWER)
    book.add(entry(told, claim(told, count(12))), READER)
    assert ids(book) == {new.id}


def test_a_program_never_supersedes_a_person(book: Book) -> None:
    told = report()
    by_hand = claim(told, count(12))
    book.add(entry(told, by_hand), CODER)
    book.add(entry(told, claim(told, count(13))), NEWER)
    assert ids(book) == {by_hand.id}


def test_a_reading_that_finds_nothing_counts_as_read(book: Book) -> None:
    told = report()
    book.add(entry(told, claim(told, count(12))), READER)
    book.add(Entry(told, ()), NEWER)
    assert not ids(book)


def test_a_report_that_nobody_read_is_kept_without_claims(book: Book) -> None:
    told = report()
    assert book.add(Entry(told), READER).read is False
    assert not ids(book) and list(book.reports()) == [told]


def test_as_of_gives_exactly_what_was_known_then(book: Book) -> None:
    first, second = report("One."), report("Twoooo.")
    start = now()
    book.add(entry(first, claim(first)), READER)
    between = now()
    book.add(entry(second, claim(second)), READER)
    assert ids(book, start) == set() and ids(book, between) == {claim(first).id}
    assert list(book.reports(between)) == [first]
    assert book.claims(now()) == book.claims()


def test_a_batch_is_kept_whole_or_not_at_all(book: Book) -> None:
    told, other = report("One."), report("Twoooo.")
    with pytest.raises(UsageError):
        book.add_all([entry(told, claim(told)), entry(other, claim(told))], READER)
    assert not list(book.reports())


def test_the_original_is_kept_under_its_digest(book: Book) -> None:
    told = report()
    original = b"\xff\xfe as it came"
    receipt = _receipt(told.id, original)
    book.add(entry(told, receipt=receipt, original=original), READER)
    assert book.original(digest(original)) == original and book.receipts(told.id) == (receipt,)
    with pytest.raises(NotFoundError):
        book.original(digest(b"other"))


def test_problems_stay_with_their_report(book: Book) -> None:
    told, problem = report(), Problem("no-number", "A count has no number.", "Look at it.", "wire.jsonl", 3, "scores")
    book.add(entry(told, problems=(problem,)), READER)
    assert book.problems() == book.problems(told.id) == (problem,) and book.problems("report-other") == ()


def test_a_claim_said_twice_has_both_its_places(book: Book) -> None:
    told = report()
    book.add(entry(told, claim(told), claim(told)), READER)
    (held,) = book.claims()
    assert (held.index, held.also) == (0, (1,))


def test_claims_keep_their_places_where_some_of_the_list_were_left_out(book: Book) -> None:
    told = report()
    book.add(entry(told, claim(told), positions=(4,)), READER)
    assert book.claims()[0].index == 4


def test_a_rejected_claim_is_in_force_no_more(book: Book) -> None:
    told = report()
    said = claim(told)
    book.add(entry(told, said), READER)
    then = now()
    assert book.rule(Ruling(RulingKind.REJECT, (said.id,), "Alma", "not in the text"))
    assert not ids(book) and ids(book, then) == {said.id} and ids(book, now()) == set()


def test_a_ruling_can_be_taken_back(book: Book) -> None:
    told = report()
    said = claim(told)
    book.add(entry(told, said), READER)
    book.rule(Ruling(RulingKind.REJECT, (said.id,), "Alma"))
    book.rule(Ruling(RulingKind.OPEN, (said.id,), "Alma"))
    assert ids(book) == {said.id} and len(book.rulings()) == 2


def test_a_corrected_claim_is_read_as_corrected_in_the_same_place(book: Book) -> None:
    told = report()
    said, right = claim(told, count(12)), claim(told, count(13))
    book.add(entry(told, claim(told, places=("Sorvik",)), said), READER)
    ruling = Ruling(RulingKind.CORRECT, (said.id,), "Alma", correction=right)
    book.rule(ruling)
    held = {each.id: each for each in book.claims()}
    assert said.id not in held and held[right.id].index == 1 and held[right.id].accepted
    assert book.rulings() == (ruling,) and book.claims(now()) == book.claims()


LATER = Run("reader 2")
LATEST = Run("reader 3")


def test_a_correction_stands_in_newer_readings_too(book: Book) -> None:
    told = report()
    said, right = claim(told, count(12)), claim(told, count(13))
    book.add(entry(told, said), READER)
    book.rule(Ruling(RulingKind.CORRECT, (said.id,), "Alma", correction=right))
    for run, again in ((LATER, claim(told, count(12), event="attack")), (LATEST, claim(told, count(14)))):
        then = now()
        book.add(entry(told, again), run)
        assert ids(book) == {right.id} == ids(book, now()) == ids(book, then)


def test_an_accepted_claim_stands_in_newer_readings_until_that_is_taken_back(book: Book) -> None:
    told = report()
    said, again = claim(told, count(12)), claim(told, count(12), event="attack")
    book.add(entry(told, said), READER)
    book.rule(Ruling(RulingKind.ACCEPT, (said.id,), "Alma"))
    book.add(entry(told, again), LATER)
    assert ids(book) == {said.id} and book.claims()[0].accepted
    book.rule(Ruling(RulingKind.OPEN, (said.id,), "Alma"))
    assert ids(book) == {again.id}


def test_a_rejection_holds_for_newer_readings_that_say_the_same(book: Book) -> None:
    told = report()
    said = claim(told, count(12))
    book.add(entry(told, said), READER)
    book.rule(Ruling(RulingKind.REJECT, (said.id,), "Alma", "not in the text"))
    book.add(entry(told, claim(told, count(12), actor="Border Guard")), LATER)
    assert not ids(book)
    book.add(entry(told, claim(told, count(12), actor="Upland Front")), LATEST)
    assert not ids(book) and not ids(book, now())


def test_a_newer_reading_that_says_another_thing_is_not_rejected_with_the_older(book: Book) -> None:
    told = report()
    said, other = claim(told, count(120)), claim(told, count(12))
    book.add(entry(told, said), READER)
    book.rule(Ruling(RulingKind.REJECT, (said.id,), "Alma", "twelve, not 120"))
    book.add(entry(told, other), LATER)
    assert ids(book) == {other.id}


def test_a_claim_that_cannot_be_verified_is_so_in_newer_readings(book: Book) -> None:
    told = report()
    said = claim(told, count(12))
    book.add(entry(told, said), READER)
    book.rule(Ruling(RulingKind.UNVERIFIABLE, (said.id,), "Alma"))
    book.add(entry(told, claim(told, count(12), actor="Border Guard")), LATER)
    assert [each.unverifiable for each in book.claims()] == [True]


def test_the_same_ruling_twice_is_one(book: Book) -> None:
    told = report()
    book.add(entry(told, claim(told)), READER)
    ruling = Ruling(RulingKind.ACCEPT, (claim(told).id,), "Alma")
    assert book.rule(ruling) and not book.rule(ruling) and book.rulings() == (ruling,)


def test_a_ruling_on_a_claim_that_is_not_there_is_an_error(book: Book) -> None:
    with pytest.raises(NotFoundError):
        book.rule(Ruling(RulingKind.ACCEPT, ("claim-0",), "Alma"))


def test_a_removed_report_leaves_a_tombstone_and_no_word(book: Book) -> None:
    told = report("Names that must go.")
    original = b"Names that must go."
    whole = entry(told, claim(told), receipt=_receipt(told.id, original), original=original)
    book.add(whole, READER)
    book.remove(told.id, "Alma", "asked for by the family")
    assert not ids(book) and not list(book.reports())
    with pytest.raises(NotFoundError):
        book.original(digest(original))
    assert book.add(whole, NEWER).removed and not list(book.reports())


def test_removing_what_is_not_there_is_an_error(book: Book) -> None:
    with pytest.raises(NotFoundError):
        book.remove("report-0", "Alma", "")


def _receipt(report_id: str, original: bytes) -> Receipt:
    return Receipt(report_id, "wire.jsonl", datetime(2021, 6, 13, 8, tzinfo=UTC), digest(original))
