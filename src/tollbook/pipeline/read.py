"""Reading as one call: the default reader is built when it is first asked for, and kept."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from tollbook import engines
from tollbook.pipeline.settings import gazetteer_folder
from tollbook.reading.reader import Reader, Reading
from tollbook.vocabulary.report import Report

__all__ = ["Reading", "read", "read_all", "reader"]


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


def read_all(reports: Iterable[Report], weights: Path | None = None, threads: int = 2) -> Iterator[Reading]:
    """The claims of many reports, in order; memory does not grow with their number."""
    return reader(weights, threads).read_all(reports)
