"""Dates on WikiWars and places on GeoVirus: other people's annotations, scored by the reference scorers beside them."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from eval.countries import Towns, right
from eval.folders import lines
from eval.scorers import scorer
from tollbook.engines.gazetteer import EMBEDDED, open_gazetteer
from tollbook.reading.dates import timex_row
from tollbook.reading.places.rows import place_row

Figures = Mapping[str, Any]


def dates(path: Path, scorers: Path) -> Figures | None:
    """What `score_time.py` gives, 0 to 100, or None where it is not at hand."""
    return _scored(path, scorers, "score_time", {row["id"]: timex_row(row)["timexes"] for row in lines(path)})


def places(path: Path, scorers: Path) -> Figures | None:
    """What `score_places.py` gives for what `tollbook places --json` writes, and the share in the right country.

    0 to 100, or None where the scorer is not at hand.
    """
    gazetteer = open_gazetteer()
    gold = list(lines(path))
    read = {row["id"]: place_row(row, gazetteer)["toponyms"] for row in gold}
    figures = _scored(path, scorers, "score_places", read)
    towns = Towns(Path(str(files("tollbook.engines.gazetteer"))) / "data" / EMBEDDED)
    return figures and {**figures, "right country": right(gold, read, towns)}


def _scored(path: Path, scorers: Path, name: str, read: Mapping[str, Any]) -> Figures | None:
    module = scorer(scorers, name)
    if module is None:
        return None
    figures: Figures = module.score({row["id"]: row for row in lines(path)}, read)
    return figures
