"""Reading in one process, stage by stage: reports a second, and how much of the time is the network."""

from collections.abc import Iterator, Sequence

from bench import texts
from bench.form import Case, Measure, Setting
from bench.stages import Bench
from tollbook.pipeline.settings import settings


def measure(setting: Setting) -> Iterator[Measure]:
    """Several runs over the same reports, then over English about anything."""
    number = setting.size(100, toy=6)
    bench = Bench(texts.write(setting.work / "some.jsonl", setting.data, number), settings().weights)
    sentences = bench.sentences()
    runs = [bench.run() for _ in range(setting.times + 1)][1:] or [bench.run()]
    yield Measure("reports, in one process", "reports/s", tuple(number / run.total for run in runs), number)
    yield Measure("sentences", "sentences/s", tuple(sentences / run.total for run in runs), number)
    yield Measure("word pieces, network alone", "pieces/s", tuple(bench.pieces / run.network for run in runs), number)
    yield from _beside("network", [run.beside_network for run in runs], number)
    yield from _beside("encoder", [run.beside_encoder for run in runs], number)
    yield Measure("in the network", "share", tuple(run.network / run.total for run in runs), number)
    yield Measure("in pieces, windows and trees", "share", tuple(run.around / run.total for run in runs), number)
    yield Measure("in the rules and heads", "share", tuple(run.rules / run.total for run in runs), number)
    yield Measure("in and out", "share", tuple(run.inout / run.total for run in runs), number)
    yield from _ordinary(setting)


def _beside(what: str, runs: Sequence[tuple[float, float]], number: int) -> Iterator[Measure]:
    """All of reading held against a part of it."""
    yield Measure(f"times as long as the {what} alone", "ratio", tuple(clock for clock, _ in runs), number)
    yield Measure(f"times the {what}'s processor time", "ratio", tuple(work for _, work in runs), number)


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
