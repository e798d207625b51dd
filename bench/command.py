"""`tollbook read`: reports a second of one process and of two, and memory over ten thousand reports."""

import sys
from collections.abc import Iterator

from bench import texts
from bench.form import Case, Measure, NothingToMeasureError, Setting
from bench.watch import Watched, watch


def measure(setting: Setting) -> Iterator[Measure]:
    """Many reports at once, then half of them by each of two commands side by side."""
    number = setting.size(10_000, toy=12)
    (one,) = _watched([_read(setting, number)], number)
    yield Measure("`tollbook read --json`, one process", "reports/s", (one.rate,), number)
    if len(one.memory) > 4:
        fifth = len(one.memory) // 5
        yield Measure("memory in the first fifth", "MB", (max(one.memory[:fifth]),), number)
        yield Measure("memory in the last fifth", "MB", (max(one.memory[-fifth:]),), number)
    two = _watched([_read(setting, number // 2)] * 2, number // 2)
    yield Measure("`tollbook read --json`, two processes", "reports/s", (sum(each.rate for each in two),), number)


def _read(setting: Setting, number: int) -> list[str]:
    path = texts.write(setting.work / f"{number}.jsonl", setting.data, number)
    return [sys.executable, "-m", "tollbook", "read", "--json", str(path)]


def _watched(commands: list[list[str]], lines: int) -> list[Watched]:
    found = watch(commands, lines)
    if any(one.status or len(one.moments) != lines for one in found):
        raise NothingToMeasureError(f"`{' '.join(commands[0][1:])}` did not read everything; run it by hand to see why")
    return found


CASE = Case("command", "`tollbook read` over many reports: rates and memory", measure)
