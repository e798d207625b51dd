"""Found reports are read by networks that were taught without them."""

import json
from pathlib import Path

import pytest

from tollbook.engines.onnx.reader import shipped
from train.apart import main, read_apart, scored
from train.claims.corpus import coded
from train.claims.gold import Json, part_of

QUOTE = "Twelve people were killed in Oskel on Sunday."


def folder(path: Path, ids: list[str]) -> Path:
    """Reference data of reports that say one thing."""
    train = path / "claims" / "train"
    train.mkdir(parents=True)
    count = {"text": "Twelve people", "low": 12, "high": 12, "harm": "killed", "status": "unknown", "side": None}
    claim = {
        "quote": QUOTE, "counts": [count | {"of": None}], "event": "attack", "stance": "asserts", "scope": "incident",
        "date": ["2018-11-04", "2018-11-04"], "places": ["Oskel"], "region": None, "speaker": None, "person": None,
        "via": None, "actor": None, "target": None, "responsibility": None,
    }  # fmt: skip
    reports: list[Json] = [{"id": one, "title": "", "text": QUOTE, "published": "2018-11-05"} for one in ids]
    (train / "reports.jsonl").write_text("".join(json.dumps(one) + "\n" for one in reports), "utf-8")
    gold = [{"id": one, "claims": [claim]} for one in ids]
    (train / "gold.jsonl").write_text("".join(json.dumps(one) + "\n" for one in gold), "utf-8")
    return path


IDS = [f"found-{number}" for number in range(9)]


def test_each_report_is_left_out_once(tmp_path: Path) -> None:
    data = folder(tmp_path, IDS)
    taught = [{report["id"] for report, _ in coded(data, "", (part, 3))} for part in range(3)]
    assert [set(IDS) - ids for ids in taught] == [{i for i in IDS if part_of({"id": i}, 3) == p} for p in range(3)]
    assert all(set(IDS) > ids for ids in taught)
    assert {report["id"] for report, _ in coded(data, "")} == set(IDS)


def test_reports_read_apart_are_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = folder(tmp_path, IDS[:2])
    reports = list(read_apart(data, [shipped(), shipped()]))
    assert [report["id"] for report, _, _ in reports] == IDS[:2]
    assert scored(reports).figures()["counts.f1"] == 1
    main([str(shipped()), "--data", str(data), "--show"])
    assert "counts.f1            1.000" in capsys.readouterr().out
