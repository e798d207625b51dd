"""Reading as one call: the default reader is built when it is first asked for, and kept."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path

from tollbook import engines
from tollbook.pipeline.carefully import carefully
from tollbook.pipeline.settings import gazetteer_folder
from tollbook.pipeline.side_by_side import side_by_side
from tollbook.reading.reader import Reader, Reading
from tollbook.vocabulary.report import Report

__all__ = ["Reading", "read", "read_all", "reader"]

_FEW = 96
"""Reports that are read before another process has started."""


@cache
def reader(weights: Path | None = None, threads: int = 2) -> Reader:
    """The default reader. Raises ModelError if its weights are missing or do not fit."""
    return Reader(engines.analyser("onnx", weights, threads), engines.open_gazetteer(gazetteer_folder()))


def read(text: str, *, published: date | str | None = None, title: str = "", publisher: str | None = None) -> Reading:
    """The claims of one text.

    published: the day of publication, as a date or ISO string, against which "Sunday" is resolved.
    Returns a Reading: `.claims`, `.problems`, and the `.report` whose `whole` (title, newline, text) offsets count in.
    Raises ValueError if `published` is no day.
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    return reader().read(Report(text=text, title=title, publisher=publisher, published=day))


def read_all(reports: Iterable[Report], weights: Path | None = None, jobs: int = 1) -> Iterator[Reading]:
    """The claims of many reports, in order; memory does not grow with their number.

    jobs: processes to read with, once there are reports enough to be worth their start. With more than one, a program
    has to call this under `if __name__ == "__main__":`. A report on which the reader breaks becomes a Problem.
    """
    coming = iter(reports)
    first = list(islice(coming, _FEW)) if jobs > 1 else []
    everything = chain(first, coming)
    if jobs > 1 and len(first) == _FEW:
        return side_by_side(everything, partial(reader, weights, 1), jobs)
    return carefully(reader(weights), everything)
