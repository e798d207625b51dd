"""Start-up: how long until the help is printed, and until the first claim."""

import json
import sys
from collections.abc import Iterator

from bench.clock import spent
from bench.form import Case, Measure, NothingToMeasureError, Setting

_REPORT = {
    "id": "one",
    "publisher": "Example Wire",
    "published": "2018-11-04",
    "title": "Bombing at a market",
    "text": "At least 12 people were killed and 20 wounded on Sunday in a car bombing at a market, police said.",
}


def measure(setting: Setting) -> Iterator[Measure]:
    """Each in a process of its own, once for the disk cache before it is counted."""
    report = setting.work / "one.jsonl"
    report.write_text(json.dumps(_REPORT) + "\n", encoding="utf-8")
    commands = {
        "`python -c pass`": ["-c", "pass"],
        "`tollbook --help`": ["-m", "tollbook", "--help"],
        "`import tollbook`": ["-c", "import tollbook"],
        "first claim (`tollbook read --json`, one report)": ["-m", "tollbook", "read", "--json", str(report)],
    }
    for name, words in commands.items():
        runs = [spent([sys.executable, *words]) for _ in range(setting.times + 1)]
        if any(run.status for run in runs):
            raise NothingToMeasureError(f"{name} ended with {runs[-1].status}; run it by hand to see why")
        yield Measure(name, "s", tuple(run.seconds for run in runs[1:]))
        yield Measure(name, "MB", tuple(run.memory for run in runs[1:]), note="most memory held")


CASE = Case("start", "start-up time and memory", measure)
