"""What may be seen is shown, what is missing is named, and a judge stays one."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.__main__ import main
from eval.folders import Corpus
from eval.judge import judge
from eval.measured import Measured
from eval.misses import shown
from eval.table import Column, rows
from tests.eval.making import DENIAL, REPORT, claim


def corpus(folder: Path, name: str = "dev", hidden: bool = False) -> Corpus:
    """One report with one claim, coded by hand."""
    (folder / "reports.jsonl").write_text(json.dumps(REPORT) + "\n", encoding="utf-8")
    (folder / "gold.jsonl").write_text(json.dumps({"id": "one", "claims": [claim()]}) + "\n", encoding="utf-8")
    return Corpus(name, folder, hidden)


def read_as(*claims: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {"one": list(claims)}


def test_outcomes_of_a_judge_are_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--only", "clean", "--show", "3"])
    assert ended.value.code == 2
    assert "clean is a judge" in capsys.readouterr().err


def test_no_word_of_a_judge_is_in_what_is_printed(tmp_path: Path) -> None:
    verdict = judge(corpus(tmp_path, "clean", hidden=True), tmp_path, read_as(claim(speaker="Corvel radio")))
    measured = Measured((verdict,), {})
    printed = "\n".join([*measured.text(), measured.json()])
    assert "0.000" in printed
    assert not any(word in printed for word in ("Twelve", "Corvel", "police", "Arden"))
    assert "fields clean" not in measured.tables()


def test_what_is_wrong_is_shown_with_gold_and_read(tmp_path: Path) -> None:
    verdict = judge(corpus(tmp_path), tmp_path, read_as(claim(speaker="Corvel radio", date=None)))
    (line,) = shown(verdict.score.outcomes)
    assert (
        line
        == "one\twrong\tkilled “Twelve soldiers”\tspeaker: police ≠ Corvel radio; date: 2018-11-04..2018-11-04 ≠ none"
    )
    assert not list(shown(verdict.score.outcomes, ["missed"]))


def test_a_missed_count_is_shown(tmp_path: Path) -> None:
    verdict = judge(corpus(tmp_path), tmp_path, read_as(claim(DENIAL, [])))
    assert list(shown(verdict.score.outcomes, ["missed"])) == ["one\tmissed\tkilled “Twelve soldiers”"]


def test_a_figure_lower_than_wanted_is_marked() -> None:
    table = rows([Column("dev", {"toll.f1": 0.4, "counts.f1": 0.9}, {"toll.f1": 0.62, "counts.f1": 0.88})])
    assert table[1][:3] == ("toll.f1", "0.400*", "0.62")
    assert table[2][:3] == ("counts.f1", "0.900", "0.88")
