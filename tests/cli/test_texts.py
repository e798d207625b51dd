"""The verbs on texts: time expressions and places, as JSON for scorers, with problems beside."""

import json
from pathlib import Path

from tests.cli.conftest import Verb


def test_places_are_written_and_an_unknown_name_is_a_problem(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    rows = [
        {"id": "a", "text": "Shells fell on Hajin in Syria."},
        {"id": "b", "text": "Shells fell on the village of Qwyzzt."},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    said = verb("places", str(path), "--json")
    first, second = said.rows
    assert [(place["text"], place["country"]) for place in first["toponyms"]] == [("Hajin", "SY"), ("Syria", "SY")]  # type: ignore[attr-defined]
    assert second["id"] == "b"
    assert "Qwyzzt" in said.notes


def test_dates_are_written_as_timex(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "They fled on Sunday.", "dct": "2018-11-04"}) + "\n")
    (row,) = verb("dates", str(path), "--json").rows
    assert [timex["value"] for timex in row["timexes"]] == ["2018-11-04"]  # type: ignore[attr-defined]


def test_a_line_that_is_no_json_is_told(verb: Verb, tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text("{")
    assert verb("places", str(path)).code == 2
