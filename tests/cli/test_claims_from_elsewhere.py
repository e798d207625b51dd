"""Claims coded elsewhere are taken as they are; those that do not fit their report are problems."""

import json
from pathlib import Path

from tests.cli.conftest import Verb

TEXT = "Four people were killed in Kelmar on Sunday, the mayor said."


def line(**fields: object) -> str:
    return json.dumps({"id": "r1", "published": "2018-11-04", "text": TEXT} | fields) + "\n"


def claim(**fields: object) -> dict[str, object]:
    count = {"text": "Four people", "harm": "killed", "low": 4, "high": 4}
    return {"quote": TEXT, "speaker": "the mayor", "event": "attack", "counts": [count]} | fields


def test_a_claim_that_misquotes_is_a_problem_and_the_other_goes_in(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text(line(claims=[claim(quote="Five people were killed."), claim()]))
    row = verb("add", "--claims", str(path), "--book", str(tmp_path / "b.db"), "--json").rows[0]
    assert row["claims"] == 1
    assert [problem["code"] for problem in row["problems"]] == ["claim-does-not-fit"]  # type: ignore[attr-defined]


def test_an_unknown_code_is_a_problem(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text(line(claims=[claim(event="earthquake"), claim(stance="hopes")]))
    row = verb("add", "--claims", str(path), "--book", str(tmp_path / "b.db"), "--json").rows[0]
    assert [problem["code"] for problem in row["problems"]] == ["claim-does-not-fit"] * 2  # type: ignore[attr-defined]


def test_claims_may_follow_for_a_report_that_is_in_the_book(verb: Verb, tmp_path: Path) -> None:
    path, book = tmp_path / "claims.jsonl", str(tmp_path / "b.db")
    path.write_text(line(claims=[]))
    verb("add", "--claims", str(path), "--book", book)
    path.write_text(json.dumps({"id": "r1", "claims": [claim()]}) + "\n")
    assert verb("add", "--claims", str(path), "--book", book, "--json").rows[0]["claims"] == 1
    path.write_text(json.dumps({"id": "r9", "claims": [claim()]}) + "\n")
    problems = verb("add", "--claims", str(path), "--book", book, "--json").rows[0]["problems"]
    assert [problem["code"] for problem in problems] == ["unknown-report"]  # type: ignore[attr-defined]


def test_claims_keep_their_indexes_where_one_before_them_does_not_fit(verb: Verb, tmp_path: Path) -> None:
    path, book = tmp_path / "claims.jsonl", str(tmp_path / "b.db")
    path.write_text(line(claims=[claim(quote="Five people were killed."), claim()]))
    verb("add", "--claims", str(path), "--book", book)
    (incident,) = verb("incidents", "--json", "--book", book).rows
    assert incident["members"] == [["r1", 1]]


def test_a_number_that_is_none_is_a_problem(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    wrong = [claim(counts=[{"text": "Four people", "harm": "killed", "low": low}]) for low in (True, -4, "4", 1e99)]
    path.write_text(line(claims=wrong))
    row = verb("add", "--claims", str(path), "--book", str(tmp_path / "b.db"), "--json").rows[0]
    assert [problem["code"] for problem in row["problems"]] == ["claim-does-not-fit"] * 4  # type: ignore[attr-defined]


def test_a_quote_with_control_characters_fits_the_text_that_had_them_too(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    text = TEXT.replace("in Kelmar", "in\x07Kelmar")
    path.write_text(line(text=text, claims=[claim(quote=text)]))
    assert verb("add", "--claims", str(path), "--book", str(tmp_path / "b.db"), "--json").rows[0]["claims"] == 1
