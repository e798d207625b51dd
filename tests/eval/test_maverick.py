"""MAVERICK's reports become claims of documents, and its incidents' tolls the figures that its makers derived."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.maverick import measure


def told(publisher: str, day: str, best: int, high: int | None = None, **said: Any) -> dict[str, Any]:
    figures = {"low": best, "best": best, "high": best if high is None else high}
    row = {
        "publisher": publisher, "published": day, "headline": f"{publisher} tells", "deaths": figures,
        "injuries": {"low": 0, "best": 0, "high": 0}, "date_start": day, "date_end": day, "city": "Arden",
        "location": "Corvel", "lat": 1.5, "lon": 30.25, "geo_precision": 4, "context": "Clash", "target": "Unknown",
        "actors": [{"name": "Border Guard", "perpetrator": 1, "victim": 0}],
    }  # fmt: skip
    return row | said


def event(name: str, reports: list[dict[str, Any]], **deaths: int) -> str:
    gold = {"reports": reports, "aggregate": {"deaths": deaths}}
    return json.dumps({"id": name, "country": "Kenya", "gold": gold}) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One incident of three reports, and another one on the same day elsewhere."""
    three = [told("Wire", "2007-12-30", 13, 15), told("Radio", "2007-12-30", 4), told("Daily", "2007-12-30", 13)]
    away = told("Wire", "2007-12-30", 2, headline="Elsewhere", location="Hollin", city="Hollin", lat=-4.0, lon=39.6)
    (tmp_path / "dev.jsonl").write_text(event("E1", three, min_low=4, max_high=15, mode_best=13))
    (tmp_path / "train.jsonl").write_text(event("E2", [away], min_low=2, max_high=2, mode_best=2))
    return tmp_path


def test_reports_of_one_incident_are_found_and_counted_as_its_makers_did(folder: Path) -> None:
    assert set(measure(folder).values()) == {1.0}


def test_a_figure_that_its_makers_did_not_derive_is_seen(folder: Path) -> None:
    row = json.loads((folder / "dev.jsonl").read_text())
    row["gold"]["aggregate"]["deaths"]["mode_best"] = 4
    (folder / "dev.jsonl").write_text(json.dumps(row) + "\n")
    assert measure(folder)["deaths, commonest figure as its makers have it"] == 0
