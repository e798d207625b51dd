"""Floors rise by themselves, sink only for a reason, and no figure of the gold set is below its own."""

from pathlib import Path

import pytest

from eval.folders import GOLD
from eval.gate import GATED, Change, breaches, floors, main, moved, note, with_changes, write
from eval.judge import judge
from eval.reading import weights_here

MEASURED = {"gold": dict.fromkeys(GATED, 0.8)}


def test_a_figure_below_its_floor_is_named() -> None:
    (line,) = breaches({"gold": {"toll.f1": 0.81, "counts.f1": 0.8}}, MEASURED)
    assert line == "gold toll.f1: 0.800 is below the floor of 0.810"


def test_a_floor_without_its_corpus_at_hand_is_no_breach() -> None:
    assert not breaches({"dev": {"toll.f1": 0.9}}, MEASURED)


def test_new_floors_are_a_margin_below_what_was_measured() -> None:
    changes = moved({"gold": {"toll.f1": 0.5}}, MEASURED, margin=0.005)
    assert Change("gold", "toll.f1", 0.5, 0.795) in changes
    assert Change("gold", "counts.f1", None, 0.795) in changes
    assert not breaches(with_changes({}, changes), MEASURED)


def test_floors_are_written_and_read_back_beneath_their_comment(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text("# Only rises.\n\n[gold]\n", encoding="utf-8")
    write(path, {"gold": {"toll.f1": 0.5}, "dev": {"toll.f1": 0.6}})
    assert path.read_text(encoding="utf-8").startswith("# Only rises.\n")
    assert floors(path) == {"gold": {"toll.f1": 0.5}, "dev": {"toll.f1": 0.6}}


def test_the_reason_for_a_lower_floor_stands_first_in_the_changelog(tmp_path: Path) -> None:
    path = tmp_path / "CHANGELOG.md"
    path.write_text("# Changelog\n\n## Unreleased\n\n- Something.\n", encoding="utf-8")
    note(path, [Change("gold", "toll.f1", 0.6, 0.5)], "The gold set was corrected.")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[4] == "- Accuracy floors lowered: gold toll.f1 from 0.600 to 0.500. The gold set was corrected."
    assert lines[5] == "- Something."


@pytest.mark.parametrize("why", [[], ["--why", "  "]])
def test_no_floor_sinks_without_a_reason(why: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--lower", *why])
    assert ended.value.code == 2
    assert "--why" in capsys.readouterr().err


def test_no_figure_of_the_gold_set_is_below_its_floor(tmp_path: Path) -> None:
    if not weights_here():
        pytest.skip("no weights are shipped yet")
    assert set(floors()["gold"]) == set(GATED)
    verdict = judge(GOLD, tmp_path)
    assert not breaches(floors(), {"gold": verdict.figures})
