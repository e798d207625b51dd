"""Places: resolutions a second on one core, and the memory of the embedded gazetteer."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.clock import seconds, spent
from bench.form import Case, Measure, Setting
from tollbook.engines.gazetteer import open_gazetteer
from tollbook.reading.places import find_places, resolve

_OWN = Path(__file__).parent.parent / "eval" / "gold" / "reports.jsonl"
_TAKING = "from bench.places import read; read()"


def texts() -> list[str]:
    """The committed gold reports: some 200 words each, from all over the world."""
    return [json.loads(line)["text"] for line in _OWN.read_text(encoding="utf-8").splitlines()]


def read() -> int:
    """Finds and resolves the places of all texts once; how many."""
    gazetteer = open_gazetteer()
    return sum(len(resolve(find_places(text, gazetteer), gazetteer)) for text in texts())


def measure(setting: Setting) -> Iterator[Measure]:
    """Each report's places are resolved together; the gazetteer remembers names, so a first round is not counted."""
    gazetteer = open_gazetteer()
    found = [find_places(text, gazetteer) for text in texts()[: setting.size(36, toy=2)]]
    places = sum(map(len, found))

    def resolve_all() -> None:
        for mentions in found:
            resolve(mentions, gazetteer)

    resolve_all()
    values = tuple(places / seconds(resolve_all) for _ in range(setting.times))
    yield Measure("places resolved", "places/s", values, size=places)
    runs = [spent([sys.executable, "-c", _TAKING]) for _ in range(setting.times)]
    yield Measure(
        "places with the embedded gazetteer", "MB", tuple(run.memory for run in runs), note="most memory held"
    )


CASE = Case("places", "places resolved a second, and memory", measure)
