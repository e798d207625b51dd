"""The table of claims: what was exported and not changed comes back as nothing, a change as that change alone."""

import csv
from collections.abc import Callable, Iterable
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings

from tests.making import count, report, told
from tests.publish.books import METHOD, MadeUp, editions
from tollbook.publish.cells import defused
from tollbook.publish.claims import Edit, changes, claim_rows
from tollbook.publish.claims.columns import names
from tollbook.publish.edition import Edition
from tollbook.vocabulary import Problem, RulingKind, Told
from tollbook.vocabulary.claim import full_json

Cells = dict[str, str]
OF = report("Twelve fighters were killed in Kelmar.", title="A strike")
DEAD = count(12, who="fighters", side="Upland Front", status="combatant")
SAID = told(OF, DEAD, speaker="Oskel Monitor", reader="reader 1")


def table(claims: Iterable[Told], edition: Edition) -> list[Cells]:
    """As written and read by a program that knows CSV."""
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(names(edition.quotes))
    for each in claims:
        writer.writerows(tuple(map(defused, row)) for row in claim_rows(each, "incident-1", edition))
    stream.seek(0)
    return list(csv.DictReader(stream))


def taken(rows: Iterable[Cells], claims: Iterable[Told], edition: Edition) -> list[Edit | Problem]:
    held = {each.id: each for each in claims}
    return list(changes(enumerate(rows, 2), held.get, edition, "claims.csv"))


def edited(change: Callable[[list[Cells]], Any], said: Told = SAID, quotes: bool = True) -> Edit | Problem:
    edition = Edition((), METHOD, world=MadeUp(), quotes=quotes)
    rows = table([said], edition)
    change(rows)
    (found,) = taken(rows, [said], edition)
    return found


@settings(deadline=None, max_examples=40)
@given(editions())
def test_a_table_that_was_not_edited_changes_nothing(edition: Edition) -> None:
    claims = [each for sheet in edition.sheets for each in sheet.members] + list(edition.others)
    for each in (edition, replace(edition, quotes=False)):
        assert taken(table(claims, each), claims, each) == []


@pytest.mark.parametrize("quotes", [True, False])
def test_ten_thousand_rows_come_back_exactly(quotes: bool) -> None:
    odd = ['He said "no", and left', "two\nlines", "قُتل اثنا عشر مقاتلاً", "=HYPERLINK(1)", "a;b\\c", "'x", "1,5"]
    edition = Edition((), METHOD, world=MadeUp(), quotes=quotes)
    claims = []
    for index in range(10_000):
        words = odd[index % len(odd)]
        of = report(f"{words} {index} fighters died", title=words, publisher=words)
        claims.append(told(of, count(index, text=of.text[:4]), speaker=words, places=(words, "Kelmar")))
    rows = table(claims, edition)
    assert len(rows) == 10_000
    assert taken(rows, claims, edition) == []
    rows[77]["actor"] = "Upland Front"
    (only,) = taken(rows, claims, edition)
    assert isinstance(only, Edit) and only.claim == claims[77].id and only.correction is not None
    assert only.correction["actor"] == "Upland Front"


def test_what_a_spreadsheet_does_by_itself_is_no_change() -> None:
    def save(rows: list[Cells]) -> None:
        rows[0] |= {"first_day": "6/12/2021", "last_day": "12/06/2021", "low": "12.0", "start": "1,9"}
        rows[0]["quote"] = rows[0]["quote"].replace("\n", "\r\n")

    edition = Edition((), METHOD, world=MadeUp(), quotes=True)
    rows = table([SAID], edition)
    save(rows)
    assert taken(rows, [SAID], edition) == []


@pytest.mark.parametrize(
    ("column", "cell", "field", "value"),
    [
        ("actor", "Upland Front", "actor", "Upland Front"),
        ("speaker", "", "speaker", None),
        ("places", "Kelmar; Sorvik", "places", ["Kelmar", "Sorvik"]),
        ("event", " armed-clash ", "event", "armed-clash"),
        ("last_day", "2021-06-13", "date", ["2021-06-12", "2021-06-13"]),
        ("quote", "Twelve fighters were killed", "quote", "Twelve fighters were killed"),
    ],
)
def test_an_edited_cell_changes_its_field_alone(column: str, cell: str, field: str, value: Any) -> None:
    found = edited(lambda rows: rows[0].update({column: cell}))
    assert isinstance(found, Edit) and found.ruling is RulingKind.CORRECT and found.correction is not None
    expected = full_json(SAID.claim) | {field: value}
    if field == "quote":
        expected |= {"start": None, "end": None}
    assert found.correction == expected


def test_an_edited_figure_changes_that_count() -> None:
    found = edited(lambda rows: rows[0].update(low="10", high=""))
    assert isinstance(found, Edit) and found.correction is not None
    (only,) = found.correction["counts"]
    assert (only["low"], only["high"], only["who"], only["text"]) == (10, None, "fighters", "Twelve")


def test_a_row_without_harm_takes_the_count_away() -> None:
    found = edited(lambda rows: rows[0].update(harm=""))
    assert isinstance(found, Edit) and found.correction is not None and found.correction["counts"] == []


def test_a_row_without_a_number_adds_a_count() -> None:
    def add(rows: list[Cells]) -> None:
        rows.append(rows[0] | {"count": "", "harm": "injured", "low": "3", "high": "3", "count_text": "fighters"})

    found = edited(add)
    assert isinstance(found, Edit) and found.correction is not None
    assert [(each["harm"], each["low"], each["text"]) for each in found.correction["counts"]] == [
        ("killed", 12, "Twelve"),
        ("injured", 3, "fighters"),
    ]


def test_parts_of_a_count_that_is_taken_away_are_parts_of_nothing() -> None:
    said = told(OF, count(12), count(2, of=0), count(1, of=1))
    found = edited(lambda rows: rows[0].update(harm=""), said)
    assert isinstance(found, Edit) and found.correction is not None
    assert [(each["low"], each["of"]) for each in found.correction["counts"]] == [(2, None), (1, 0)]


@pytest.mark.parametrize("word", ["accept", "reject", "unverifiable", "open"])
def test_a_ruling_is_taken_with_its_reason(word: str) -> None:
    found = edited(lambda rows: rows[0].update(ruling=word, reason="seen the list"))
    assert isinstance(found, Edit) and (found.ruling, found.reason) == (RulingKind(word), "seen the list")


def test_what_is_ruled_already_is_not_ruled_again() -> None:
    accepted = replace(SAID, accepted=True)
    edition = Edition((), METHOD, world=MadeUp(), quotes=True)
    rows = table([accepted], edition)
    assert rows[0]["ruling"] == "accept" and taken(rows, [accepted], edition) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"low": "many"}, "cell-not-taken"),
        ({"ruling": "maybe"}, "cell-not-taken"),
        ({"count": "7"}, "cell-not-taken"),
        ({"actor": "Upland Front", "ruling": "reject"}, "two-decisions"),
        ({"claim": "claim-0"}, "unknown-claim"),
    ],
)
def test_what_cannot_be_taken_is_a_problem_and_no_ruling(change: Cells, code: str) -> None:
    found = edited(lambda rows: rows[0].update(change))
    assert isinstance(found, Problem) and found.code == code and found.line == 2


def test_rows_of_one_claim_that_contradict_each_other_are_a_problem() -> None:
    said = told(OF, count(12), count(2, of=0))

    def differ(rows: list[Cells]) -> None:
        rows[0]["actor"], rows[1]["actor"] = "Upland Front", "Tarsenian army"

    found = edited(differ, said)
    assert isinstance(found, Problem) and found.code == "cell-not-taken"


def test_columns_that_only_inform_are_not_read() -> None:
    edition = Edition((), METHOD, world=MadeUp(), quotes=False)
    rows = table([SAID], edition)
    rows[0] |= {"incident": "incident-2", "publisher": "Nobody", "confidence": "1"}
    assert taken(rows, [SAID], edition) == []
