"""Releases never change, and say what is different from the last one, and why."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.making import count, report, told
from tests.publish.books import METHOD, MadeUp
from tollbook.ledger import Counting, account
from tollbook.linking.summary import summarise
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.release import Change, Difference, differences, last, make, released, snapshot
from tollbook.publish.release.differences import Cause
from tollbook.vocabulary import Told, UsageError

FIRST = told(report("Twelve died, the monitor said."), count(12), speaker="Oskel Monitor")
AFTER = report("Fifteen died, police said.", publisher="Harbour Post")
LATER = told(AFTER, count(15, text="Fifteen"), speaker="police")
ELSEWHERE = told(report("Three died at Sorvik."), count(3, text="Three"), places=("Sorvik",), speaker="police")


def book(*incidents: tuple[Told, ...]) -> Edition:
    sheets = []
    for members in incidents:
        incident = summarise(members)
        sheets.append(Sheet(incident, account(incident, members, Counting()), members))
    return Edition(tuple(sheets), METHOD, world=MadeUp())


def between(old: Edition, new: Edition, corrected: dict[str, str | None] | None = None) -> list[Difference]:
    return list(differences(snapshot(old), snapshot(new), corrected))


def only(old: Edition, new: Edition, corrected: dict[str, str | None] | None = None) -> Difference:
    (found,) = between(old, new, corrected)
    return found


def test_nothing_is_different_if_nothing_happened() -> None:
    assert between(book((FIRST,), (ELSEWHERE,)), book((ELSEWHERE,), (FIRST,))) == []


def test_an_incident_that_was_not_there_is_new() -> None:
    found = only(book((FIRST,)), book((FIRST,), (ELSEWHERE,)))
    assert (found.change, found.incident) == (Change.NEW, summarise([ELSEWHERE]).id)


def test_another_source_is_new_information() -> None:
    found = only(book((FIRST,)), book((FIRST, LATER)))
    assert (found.change, found.cause) == (Change.REVISED, Cause.NEW_INFORMATION)
    assert found.before and found.after and found.before.tolls[0][3] == 12 and found.after.tolls[0][3] == 15


def test_a_source_that_takes_its_own_figure_back_is_a_correction_of_the_source() -> None:
    words = report("Nine died, the monitor said later.", published=date(2021, 6, 20))
    again = told(words, count(9, text="Nine"), speaker="Oskel Monitor")
    found = only(book((FIRST,)), book((FIRST, again)))
    assert (found.change, found.cause) == (Change.REVISED, Cause.SOURCE_CORRECTION)


def test_a_claim_that_a_person_set_right_was_our_error() -> None:
    right = told(report("Twelve died, the monitor said."), count(21), speaker="Oskel Monitor")
    found = only(book((FIRST,)), book((right,)), {FIRST.id: right.id})
    assert (found.change, found.cause) == (Change.REVISED, Cause.OUR_ERROR)
    assert found.others == (summarise([FIRST]).id,)


def test_two_that_became_one_are_merged_and_back_they_are_split() -> None:
    apart, together = book((FIRST,), (LATER,)), book((FIRST, LATER))
    merged = only(apart, together)
    assert (merged.change, set(merged.others)) == (Change.MERGED, {summarise([one]).id for one in (FIRST, LATER)})
    split = only(together, apart)
    assert (split.change, set(split.others)) == (Change.SPLIT, {summarise([one]).id for one in (FIRST, LATER)})


def test_an_incident_without_claims_is_withdrawn() -> None:
    found = only(book((FIRST,), (ELSEWHERE,)), book((FIRST,)), {ELSEWHERE.id: None})
    assert (found.change, found.incident) == (Change.WITHDRAWN, summarise([ELSEWHERE]).id)


def test_releases_are_numbered_and_hold_what_they_held(tmp_path: Path) -> None:
    first = make(book((FIRST,)), tmp_path)
    before = {path: path.read_bytes() for path in first.folder.iterdir()}
    second = make(book((FIRST,), (ELSEWHERE,)), tmp_path)
    assert released(tmp_path) == [1, 2] and (first.number, second.number) == (1, 2)
    assert {path: path.read_bytes() for path in first.folder.iterdir()} == before
    assert last(tmp_path) == snapshot(book((FIRST,), (ELSEWHERE,)))
    rows = [json.loads(line) for line in (second.folder / "changes.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["change"], row["incident"]) for row in rows] == [("new", summarise([ELSEWHERE]).id)]


def test_a_release_that_was_tampered_with_is_noticed(tmp_path: Path) -> None:
    made = make(book((FIRST,)), tmp_path)
    file = made.folder / "claims.csv"
    file.chmod(0o644)
    file.write_bytes(file.read_bytes() + b"\n")
    with pytest.raises(UsageError, match="not as it was released"):
        make(book((FIRST,)), tmp_path)


def test_a_broken_off_release_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / ".1.part").mkdir()
    assert released(tmp_path) == []
    with pytest.raises(UsageError, match="broken off"):
        make(book((FIRST,)), tmp_path)
