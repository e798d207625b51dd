"""Dates on WikiWars and places on GeoVirus: other people's annotations, scored by the reference scorers beside them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from eval.coding import Row
from eval.folders import lines
from eval.scorers import scorer
from tollbook.engines import open_gazetteer
from tollbook.reading.dates import timex_row
from tollbook.reading.places import find_places, resolve
from tollbook.vocabulary.gazetteer import Gazetteer

Figures = Mapping[str, Any]


def dates(path: Path, scorers: Path) -> Figures | None:
    """What `score_time.py` gives, 0 to 100, or None where it is not at hand."""
    return _scored(path, scorers, "score_time", {row["id"]: timex_row(row)["timexes"] for row in lines(path)})


def places(path: Path, scorers: Path) -> Figures | None:
    """What `score_places.py` gives, 0 to 100, or None where it is not at hand. Countries are given no point."""
    gazetteer = open_gazetteer()
    return _scored(path, scorers, "score_places", {row["id"]: toponyms(row, gazetteer) for row in lines(path)})


def toponyms(row: Row, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """Every place of a text with its point, as far as there is one."""
    mentions = find_places(row["text"], gazetteer)
    return [
        {"start": mention.start, "end": mention.end, "lat": location.lat, "lon": location.lon}
        for mention, location in zip(mentions, resolve(mentions, gazetteer), strict=True)
        if location
    ]


def _scored(path: Path, scorers: Path, name: str, read: Mapping[str, Any]) -> Figures | None:
    module = scorer(scorers, name)
    if module is None:
        return None
    figures: Figures = module.score({row["id"]: row for row in lines(path)}, read)
    return figures
