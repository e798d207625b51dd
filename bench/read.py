"""Reading: reports a second on one process and on two, memory over ten thousand reports, and where the time goes."""

import sys
from collections.abc import Iterator

from bench import texts
from bench.form import Case, Measure, NothingToMeasureError, Setting
from bench.stages import Bench
from bench.watch import Watched, watch
from tollbook.pipeline.settings import settings


def measure(setting: Setting) -> Iterator[Measure]:
    """The command once over many reports, then the stages in this process, several runs over fewer."""
    yield from _stages(setting)
    yield from _command(setting)


def _command(setting: Setting) -> Iterator[Measure]:
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


def _stages(setting: Setting) -> Iterator[Measure]:
    number = setting.size(500, toy=6)
    bench = Bench(texts.write(setting.work / "some.jsonl", setting.data, number), settings().weights)
    sentences = bench.sentences()
    runs = [bench.run() for _ in range(setting.times + 1)][1:] or [bench.run()]
    yield Measure("reports, in one process", "reports/s", tuple(number / run.total for run in runs), number)
    yield Measure("sentences", "sentences/s", tuple(sentences / run.total for run in runs), number)
    yield Measure("word pieces, network alone", "pieces/s", tuple(bench.pieces / run.network for run in runs), number)
    yield Measure("times as long as the network alone", "ratio", tuple(run.ratio for run in runs), number)
    yield Measure("in the network", "share", tuple(run.network / run.total for run in runs), number)
    yield Measure("in pieces, windows and trees", "share", tuple(run.around / run.total for run in runs), number)
    yield Measure("in the rules and heads", "share", tuple(run.rules / run.total for run in runs), number)
    yield Measure("in and out", "share", tuple(run.inout / run.total for run in runs), number)
    yield from _ordinary(setting)


def _ordinary(setting: Setting) -> Iterator[Measure]:
    """English about anything, of which the sieve leaves much unread; the network alone is given all of it."""
    path = texts.ordinary(setting.work / "ordinary.jsonl", setting.data)
    if path is None:
        return
    bench = Bench(path, settings().weights)
    runs = [bench.run() for _ in range(setting.times + 1)][1:] or [bench.run()]
    beside = tuple(run.network / run.total for run in runs)
    yield Measure("ordinary English, beside the network alone on all of it", "ratio of rates", beside)


CASE = Case("read", "reading: rates, memory, and where the time goes", measure)
