"""`learn` writes weights from what people decided; they hold where the settings name them, and all is linked anew."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Verb


def test_rulings_and_incidents_put_right_become_weights(verb: Verb, book: str, tmp_path: Path) -> None:
    right, to = tmp_path / "right.jsonl", tmp_path / "weights.toml"
    right.write_text(verb("incidents", "--json", "--book", book).answer)
    row = verb("learn", str(to), "--incidents", str(right), "--book", book, "--json").rows[0]
    assert row["after"] >= row["before"] > 0 and row["unseen"] is not None  # type: ignore[operator]
    assert to.read_text().startswith("# Linking weights learned on ")


def test_weights_that_are_named_link_everything_anew(
    verb: Verb, book: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    incidents = verb("incidents", "--json", "--book", book).rows
    one, other = (each["claims"][0] for each in incidents[:2])  # type: ignore[index]
    pair = next(each["claims"] for each in incidents if len(each["claims"]) > 1)  # type: ignore[arg-type]
    verb("rule", "different", one, other, "--book", book)
    verb("rule", "same", *pair[:2], "--book", book)  # type: ignore[index]
    to = tmp_path / "weights.toml"
    found = verb("learn", str(to), "--book", book, "--json").rows[0]
    assert found["examples"] == 2
    monkeypatch.setenv("TOLLBOOK_LINKING", str(to))
    assert f"by the weights {found['weights']}" in verb("explain", *pair[:2], "--book", book).answer  # type: ignore[index]
    assert verb("rule", "open", one, other, "--book", book).code == 0
    members = {claim for each in verb("incidents", "--json", "--book", book).rows for claim in each["claims"]}  # type: ignore[attr-defined]
    assert members == {claim for each in incidents for claim in each["claims"]}  # type: ignore[attr-defined]


def test_weights_that_were_used_are_never_overwritten(verb: Verb, book: str, tmp_path: Path) -> None:
    (tmp_path / "weights.toml").write_text("")
    said = verb("learn", str(tmp_path / "weights.toml"), "--book", book)
    assert said.code == 2 and "already" in said.notes


def test_without_rulings_there_is_nothing_to_learn(verb: Verb, book: str, tmp_path: Path) -> None:
    said = verb("learn", str(tmp_path / "weights.toml"), "--book", book)
    assert said.code == 2 and not (tmp_path / "weights.toml").exists()


@pytest.mark.parametrize("line", ["[]", "{}", '{"members": [["r1"]]}', '{"members": [["r1", "x"]]}', "{"])
def test_a_line_that_is_no_incident_is_named(verb: Verb, book: str, tmp_path: Path, line: str) -> None:
    path = tmp_path / "right.jsonl"
    path.write_text(json.dumps({"members": []}) + "\n" + line + "\n")
    said = verb("learn", str(tmp_path / "w.toml"), "--incidents", str(path), "--book", book)
    assert said.code == 2 and "line 2" in said.notes


def test_a_file_that_is_no_weights_is_an_error_that_says_so(
    verb: Verb, book: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLLBOOK_LINKING", str(tmp_path / "none.toml"))
    said = verb("incidents", "--book", book)
    assert said.code == 2 and "none.toml" in said.notes
