"""Reading in one process, stage by stage: reports a second, and where the time goes beside the network alone."""

from collections.abc import Iterator

from bench import texts
from bench.form import Case, Measure, Setting
from bench.stages import Bench
from tollbook.pipeline.settings import settings


def measure(setting: Setting) -> Iterator[Measure]:
    """Several runs over the same reports, then over English about anything."""
    number = setting.size(500, toy=6)
    bench = Bench(texts.write(setting.work / "some.jsonl", setting.data, number), settings().weights)
    sentences = bench.sentences()
    runs = [bench.run() for _ in range(setting.times + 1)][1:] or [bench.run()]
    yield Measure("reports, in one process", "reports/s", tuple(number / run.total for run in runs), number)
    yield Measure("sentences", "sentences/s", tuple(sentences / run.total for run in runs), number)
    yield Measure("word pieces, network alone", "pieces/s", tuple(bench.pieces / run.network for run in runs), number)
    yield Measure("times as long as the network alone", "ratio", tuple(run.ratio for run in runs), number)
    yield Measure("times the network's processor time", "ratio", tuple(run.work for run in runs), number)
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


CASE = Case("read", "reading: rates, and where the time goes", measure)
