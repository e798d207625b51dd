"""Dates on WikiWars and places on GeoVirus: other people's annotations, scored by the reference scorers beside them."""

from pathlib import Path
from typing import Any

from eval.folders import lines
from eval.scorers import scorer
from tollbook.reading.dates import timex_row


def dates(path: Path, scorers: Path) -> dict[str, Any] | None:
    """What `score_time.py` gives, 0 to 100, or None where it is not at hand."""
    module = scorer(scorers, "score_time")
    if module is None:
        return None
    rows = lines(path)
    read = {row["id"]: timex_row(row)["timexes"] for row in rows}
    figures: dict[str, Any] = module.score({row["id"]: row for row in rows}, read)
    return figures
