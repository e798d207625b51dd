"""Reading on Spark beside plain processes: two workers of one core each, the start of Spark aside."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from bench import texts
from bench.clock import seconds
from bench.form import Case, Measure, NothingToMeasureError, Setting
from tollbook.intake import receive
from tollbook.pipeline.read import reader
from tollbook.pipeline.settings import settings
from tollbook.pipeline.side_by_side import side_by_side


def measure(setting: Setting) -> Iterator[Measure]:
    """The same reports, each with an id of its own: by one process of one thread, by two, and by Spark on `local[2]`.

    Of Spark the time between two sizes is taken, so that its start (and the weights' loading) is in neither.
    """
    if find_spec("pyspark") is None:
        raise NothingToMeasureError("Spark is not installed: pip install 'tollbook[spark]'")
    number = setting.size(4_000, toy=8)
    path = write(setting.work / "reports.jsonl", setting.data, number)
    alone, two = _processes(path, 1), _processes(path, 2)
    yield Measure("one process", "reports/s", (number / alone,), number)
    yield Measure("two processes", "reports/s", (number / two,), number, note="with their start")
    small = write(setting.work / "few.jsonl", setting.data, max(2, number // 4))
    less, more = on_spark(small, setting.work / "few"), on_spark(path, setting.work / "all")
    if more <= less or setting.quick:
        yield Measure("Spark with its start", "s", (more,), number)  # its start outweighs what it read
        return
    rate = (number - max(2, number // 4)) / (more - less)
    yield Measure("Spark on `local[2]`", "reports/s", (rate,), number)
    yield Measure("Spark's start", "s", (max(0.0, less - max(2, number // 4) / rate),))
    yield Measure("Spark beside two processes", "share", (rate * two / number,), number)


def write(path: Path, data: Path, number: int) -> Path:
    """Each with a last line of its own: Spark reads what says the same once."""
    found = ({**row, "text": f"{row['text']}\n\n{at}."} for at, row in enumerate(texts.rows(data, number)))
    path.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
    return path


def _processes(path: Path, jobs: int) -> float:
    reports = [arrival.report for arrival in receive([str(path)]) if arrival.report]
    make = partial(reader, settings().weights, 1)
    return seconds(lambda: list(side_by_side(reports, make, jobs)))


def on_spark(path: Path, out: Path) -> float:
    """Seconds that Spark on two cores takes to read a file, its start included."""
    words = ["spark", "read", "--in", str(path), "--out", str(out), "--master", "local[2]", "--json"]
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "tollbook", *words], capture_output=True, text=True, check=False)
    if done.returncode or not json.loads(done.stdout.splitlines()[-1])["read"]:
        raise NothingToMeasureError(f"`tollbook {' '.join(words)}` read nothing; run it by hand to see why")
    return time.perf_counter() - begun


CASE = Case("spark", "reading on Spark beside plain processes", measure)
