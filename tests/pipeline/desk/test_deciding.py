"""Taking back and adding: nothing is deleted, nobody's work is overwritten."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.pipeline.desk.conftest import ARMY, COPY, FIRST, HOSPITAL, SECOND
from tollbook.intake import receive
from tollbook.ledger import Book
from tollbook.pipeline.add import add
from tollbook.pipeline.desk.missed import add_claim
from tollbook.pipeline.desk.undo import take_back
from tollbook.pipeline.desk.versions import versions
from tollbook.pipeline.query import Library
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.submit import Decision, decide
from tollbook.vocabulary import ConflictError, NotFoundError, RulingKind, UsageError

ROW = {"quote": "The hospital said", "event": "other", "stance": "questions"}


def test_taking_back_is_one_more_ruling_that_opens_again(library: Library, settings: Settings) -> None:
    made = decide(settings, Decision("reject", (ARMY.id,), "ana"))
    undone = take_back(settings, made.id, "bea", "too soon")
    assert (undone.kind, undone.by, undone.reason) == (RulingKind.OPEN, "bea", "too soon")
    with Book.open(settings.book) as book:
        assert [ruling.id for ruling in book.rulings()] == [made.id, undone.id]
    with library.look() as lookup:
        assert lookup.claim(ARMY.id)["stance"] == "denies"


def test_what_was_ruled_before_holds_again(library: Library, settings: Settings) -> None:
    decide(settings, Decision("accept", (ARMY.id,), "ana"))
    made = decide(settings, Decision("unverifiable", (ARMY.id,), "bea"))
    assert take_back(settings, made.id, "bea", "").kind is RulingKind.ACCEPT
    with library.look() as lookup:
        assert lookup.claim(ARMY.id)["accepted"] and not lookup.claim(ARMY.id)["unverifiable"]


def test_only_the_last_ruling_is_taken_back(settings: Settings) -> None:
    first = decide(settings, Decision("accept", (ARMY.id,), "ana"))
    decide(settings, Decision("reject", (ARMY.id,), "bea"))
    with pytest.raises(ConflictError, match="bea"):
        take_back(settings, first.id, "ana", "")
    with pytest.raises(NotFoundError):
        take_back(settings, "ruling-none", "ana", "")


def test_a_missed_claim_joins_the_others_of_its_report(library: Library, settings: Settings) -> None:
    made = add_claim(settings, FIRST.id, ROW, "ana")
    with library.look() as lookup:
        found = lookup.report(FIRST.id).claims
        assert {claim["id"] for claim in found} == {HOSPITAL.id, made.id}
        assert lookup.claim(made.id)["reader"] == "ana"


def test_what_was_ruled_of_a_report_still_holds_after_a_claim_was_added(library: Library, settings: Settings) -> None:
    decide(settings, Decision("reject", (HOSPITAL.id,), "ana"))
    made = add_claim(settings, FIRST.id, ROW, "bea")
    with library.look() as lookup:
        assert [claim["id"] for claim in lookup.report(FIRST.id).claims] == [made.id]


def test_two_who_add_at_once_both_find_theirs(library: Library, settings: Settings) -> None:
    quotes = ["The hospital", "12 were killed", "in Kelmar"]
    with ThreadPoolExecutor(3) as hands:
        made = list(hands.map(lambda quote: add_claim(settings, FIRST.id, ROW | {"quote": quote}, "ana").id, quotes))
    with library.look() as lookup:
        assert {claim["id"] for claim in lookup.report(FIRST.id).claims} == {HOSPITAL.id, *made}


@pytest.mark.parametrize(
    "row", [ROW | {"quote": "Nobody said so"}, ROW | {"event": "rain"}, {}, ROW | {"date": ["x", "y"]}]
)
def test_what_is_no_claim_of_the_report_is_refused(settings: Settings, row: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        add_claim(settings, FIRST.id, row, "ana")
    with Book.open(settings.book) as book:
        assert len(book.claims()) == 4


def test_copies_are_among_the_versions_of_a_report(library: Library) -> None:
    with library.look() as lookup:
        assert [(each.kind, each.id) for each in versions(lookup, SECOND)] == [("copy", COPY.id)]
        assert versions(lookup, FIRST) == ()


def test_versions_of_a_page_are_told_from_the_oldest_on(library: Library, settings: Settings, tmp_path: Path) -> None:
    pages = [
        {"id": f"v{n}", "url": "https://news.example.org/a", "publisher": "Elm Radio", "published": "2021-06-14",
         "title": "Strike in Sorvik", "text": f"A strike killed {n} people in Sorvik on Saturday. The town lies on a "
         "river and has a market that opens early. Nobody claimed the strike, and the army said nothing of it."}
        for n in (3, 4)
    ]  # fmt: skip
    for page in pages:
        (tmp_path / "page.jsonl").write_text(json.dumps(page) + "\n")
        add(receive([str(tmp_path / "page.jsonl")]), settings)
    with library.look() as lookup:
        old, new = lookup.report("v3").report, lookup.report("v4").report
        assert [(each.kind, each.id) for each in versions(lookup, new)] == [("earlier", old.id)]
        assert [(each.kind, each.id) for each in versions(lookup, old)] == [("later", new.id)]
