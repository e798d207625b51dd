"""The newest version of a page stands; earlier ones are kept, were in force until then, and hand on what was ruled."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.making import claim, count, entry, report
from tollbook.ledger import Book
from tollbook.vocabulary import Capture, Claim, Extraction, Receipt, Report, Ruling, RulingKind, Run, Span

READER = Run("reader 1")
URL = "https://ledger.example/a"
WORDS = "Twelve fighters were killed in Kelmar. The road is closed."
FIRST = report(WORDS, url=URL)
SECOND = report("UPDATED. " + WORDS, url=URL)
THIRD = report("UPDATED AGAIN. " + WORDS, url=URL)


def said(of: Report, low: int = 12) -> Claim:
    """A claim on the sentence that every version has."""
    whole = claim(of, count(low))
    return _on(whole, of, "Twelve fighters were killed in Kelmar.")


def _on(whole: Claim, of: Report, quote: str) -> Claim:
    start = of.whole.index(quote)
    counts = tuple(replace(each, span=Span(start, start + 6)) for each in whole.counts)
    return replace(whole, quote=quote, span=Span(start, start + len(quote)), counts=counts)


def held(book: Book) -> list[str]:
    return sorted(told.report for told in book.claims())


def test_the_claims_of_an_older_version_fall_and_were_in_force_before(book: Book) -> None:
    book.add(entry(FIRST, said(FIRST)), READER)
    time.sleep(0.002)
    between = datetime.now(UTC)
    book.add(entry(SECOND, said(SECOND), replaces=FIRST.id), READER)
    assert held(book) == [SECOND.id]
    assert [told.report for told in book.claims(between)] == [FIRST.id]
    assert book.versions(FIRST.id) == book.versions(SECOND.id) == (FIRST.id, SECOND.id)
    assert book.report(FIRST.id) == FIRST


def test_adding_a_version_again_changes_nothing(book: Book) -> None:
    for _ in range(2):
        book.add(entry(FIRST, said(FIRST)), READER)
        book.add(entry(SECOND, said(SECOND), replaces=FIRST.id), READER)
        assert held(book) == [SECOND.id]


def test_a_version_that_comes_late_is_an_old_one_from_the_start(book: Book) -> None:
    book.add(entry(SECOND, said(SECOND)), READER)
    book.add(entry(FIRST, said(FIRST), replaced_by=SECOND.id), READER)
    assert held(book) == [SECOND.id]
    assert book.versions(SECOND.id) == (FIRST.id, SECOND.id)


def test_a_page_may_go_back_to_what_it_said(book: Book) -> None:
    book.add(entry(FIRST, said(FIRST)), READER)
    book.add(entry(SECOND, said(SECOND), replaces=FIRST.id), READER)
    book.add(entry(FIRST, said(FIRST), replaces=SECOND.id), READER)
    assert held(book) == [FIRST.id]


def test_only_what_stands_is_given_for_an_address_with_the_time_of_its_capture(book: Book) -> None:
    noon = datetime(2018, 11, 4, 12, tzinfo=UTC)
    captured = Receipt(SECOND.id, URL, noon, "d", URL, Capture(noon, URL, URL, 200))
    book.add(entry(FIRST, said(FIRST)), READER)
    [first] = book.newest([URL, "https://ledger.example/b"])[URL]
    assert (first.report, first.captured) == (FIRST, None)
    book.add(entry(SECOND, said(SECOND), replaces=FIRST.id, receipt=captured), READER)
    [second] = book.newest([URL])[URL]
    assert (second.report, second.captured) == (SECOND, noon)


def test_versions_in_one_batch_are_kept_in_their_order(book: Book) -> None:
    entries = [
        entry(FIRST, said(FIRST)),
        entry(SECOND, said(SECOND), replaces=FIRST.id),
        entry(THIRD, said(THIRD), replaces=SECOND.id),
    ]
    book.add_all(entries, READER)
    assert held(book) == [THIRD.id]
    assert book.versions(SECOND.id) == (FIRST.id, SECOND.id, THIRD.id)


def test_what_was_rejected_stays_rejected_where_the_words_are_the_same(book: Book) -> None:
    book.add(entry(FIRST, said(FIRST)), READER)
    book.rule(Ruling(RulingKind.REJECT, (said(FIRST).id,), "ana"))
    book.add(entry(SECOND, said(SECOND), replaces=FIRST.id), READER)
    book.add(entry(THIRD, said(THIRD), replaces=SECOND.id), READER)
    assert held(book) == []
    book.rule(Ruling(RulingKind.OPEN, (said(THIRD).id,), "ana"))
    assert held(book) == [THIRD.id]


def test_what_was_rejected_is_looked_at_again_where_the_figure_is_another(book: Book) -> None:
    book.add(entry(FIRST, said(FIRST)), READER)
    book.rule(Ruling(RulingKind.REJECT, (said(FIRST).id,), "ana"))
    book.add(entry(SECOND, said(SECOND, 15), replaces=FIRST.id), READER)
    assert held(book) == [SECOND.id]


def test_a_correction_moves_to_the_words_of_the_newer_version(book: Book) -> None:
    book.add(entry(FIRST, said(FIRST)), READER)
    book.rule(Ruling(RulingKind.CORRECT, (said(FIRST).id,), "ana", correction=said(FIRST, 11)))
    book.add(entry(SECOND, said(SECOND), replaces=FIRST.id), READER)
    [told] = book.claims()
    assert told.claim == said(SECOND, 11)
    assert told.accepted
    assert told.claim.quote == SECOND.whole[told.claim.span.start : told.claim.span.end]


def test_a_ruling_on_an_old_version_reaches_the_new_one(book: Book) -> None:
    book.add(entry(FIRST, said(FIRST)), READER)
    book.add(entry(SECOND, said(SECOND), replaces=FIRST.id), READER)
    book.rule(Ruling(RulingKind.REJECT, (said(FIRST).id,), "ana"))
    assert held(book) == []


def test_rulings_on_two_claims_hold_for_the_newer_version(book: Book) -> None:
    other = report("Nine died at Kelmar.")
    book.add(entry(FIRST, said(FIRST)), READER)
    book.add(entry(other, claim(other, count(9))), READER)
    book.rule(Ruling(RulingKind.DIFFERENT, tuple(sorted((said(FIRST).id, claim(other, count(9)).id))), "ana"))
    book.add(entry(SECOND, said(SECOND), replaces=FIRST.id), READER)
    with book.view() as view:
        [ruling] = view.rulings()
    assert set(ruling.claims) == {said(SECOND).id, claim(other, count(9)).id}


def test_a_copy_is_told_of_under_the_text_that_it_was_made_from(book: Book) -> None:
    edited = report(WORDS.replace("closed", "shut"), publisher="Harbour Post")
    again = report(WORDS.replace("closed", "barred"), publisher="The Valley Ledger")
    book.add(entry(FIRST, said(FIRST)), READER)
    time.sleep(0.002)
    between = datetime.now(UTC)
    book.add(entry(edited, claim(edited, count(12)), copy_of=FIRST.text_id), READER)
    book.add(entry(again, claim(again, count(12)), copy_of=edited.text_id), READER)
    assert {told.text_id for told in book.claims()} == {FIRST.text_id}
    assert {told.text_id for told in book.claims(between)} == {FIRST.text_id}
    with book.view(datetime.now(UTC)) as view:
        assert {told.text_id for told in view.told()} == {FIRST.text_id}


def test_a_text_that_was_there_before_is_nobodys_copy(book: Book) -> None:
    reprint = report(WORDS, publisher="Harbour Post")
    book.add(entry(FIRST, said(FIRST)), READER)
    book.add(entry(reprint, said(reprint), copy_of="text-of-another"), READER)
    assert {told.text_id for told in book.claims()} == {FIRST.text_id}


def test_a_receipt_keeps_how_the_page_was_got_and_how_its_text_was_made(book: Book) -> None:
    at = datetime(2018, 11, 4, 20, 15, tzinfo=UTC)
    capture = Capture(at, URL, URL + "?x=1", 200, (("ETag", '"1"'), ("X-Café", "ü")))
    extraction = Extraction("trafilatura 2", "Mara Ilven", "en", ("Read more: Bomb kills 40",))
    receipt = Receipt(FIRST.id, URL, at, "digest", URL, capture, extraction)
    book.add(entry(FIRST, said(FIRST), receipt=receipt), READER)
    assert book.receipts(FIRST.id) == (receipt,)
    book.remove(FIRST.id, "ana", "a private person asked for it")
    [left] = book.receipts(FIRST.id)
    assert (left.digest, left.retrieved) == ("digest", at)
    assert left.capture == Capture(at, "", "", 200)
    assert left.extraction == Extraction("trafilatura 2", None, "en", ())


def test_times_of_capture_tell_which_version_is_the_newer(book: Book) -> None:
    noon = datetime(2018, 11, 4, 12, tzinfo=UTC)
    for at, of, before in ((0, FIRST, None), (1, SECOND, FIRST.id), (2, FIRST, SECOND.id)):
        time_ = noon + timedelta(hours=at)
        receipt = Receipt(of.id, URL, time_, "d", URL, Capture(time_, URL, URL, 200))
        book.add(entry(of, said(of), receipt=receipt, replaces=before), READER)
    [newest] = book.newest([URL])[URL]
    assert (newest.report, newest.captured) == (FIRST, noon + timedelta(hours=2))
