"""CSV tables: a row is a report, taken as it streams by; a broken row is a Problem and the rows after it are read."""

import csv
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import chain
from typing import BinaryIO

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import MOST_BYTES, not_utf8, too_big
from tollbook.intake.columns import columns
from tollbook.intake.lines import Line, lines
from tollbook.intake.options import Options
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem

_DELIMITERS = ",;\t|"
_NOT_UTF8 = re.compile("[\udc80-\udcff]+")


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stood. line: of its beginning. wrong: why it could not be taken apart, and cells is empty."""

    line: int
    raw: bytes
    cells: Sequence[str] = ()
    wrong: str | None = None
    cut: bool = False


class _Lines:
    """Feeds lines to the parser and remembers those of the row at hand, so that it can begin again after a bad one."""

    def __init__(self, coming: Iterator[Line]) -> None:
        self._coming = coming
        self._again: deque[Line] = deque()
        self.row: list[Line] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._coming)
        self.row.append(line)
        if line.cut:
            raise csv.Error("too long")
        return line.data.decode("utf-8", "surrogateescape")

    def retry(self) -> None:
        """What came after the first line of the row at hand is to be read again."""
        self._again.extendleft(reversed(self.row[1:]))


def records(coming: Iterator[Line], delimiter: str) -> Iterator[Record]:
    """The rows of a table, empty ones left out."""
    csv.field_size_limit(MOST_BYTES)
    feed = _Lines(coming)
    parser = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        feed.row = []
        try:
            cells = next(parser)
        except StopIteration:
            return
        except csv.Error as error:
            first = feed.row[0]
            yield Record(first.number, first.data, wrong=str(error), cut=first.cut)
            feed.retry()
            parser = csv.reader(feed, delimiter=delimiter, strict=True)
            continue
        if any(cell.strip() for cell in cells):
            yield Record(feed.row[0].number, b"".join(line.data for line in feed.row), cells)


def table(stream: BinaryIO, source: str, defaults: Defaults, options: Options) -> Iterator[Arrival]:
    """A table with a header of which some column holds the text; its delimiter is found out."""
    coming = _utf8(stream)
    first = next((line for line in coming if line.data.strip()), None)
    if first is None:
        spot = Spot(source)
        yield spot.refused(spot.empty())
        return
    delimiter = _delimiter(first.data.decode("utf-8", "replace"))
    rows = records(chain([first], coming), delimiter)
    head = next(rows, None)
    if head is None:  # nothing but delimiters
        yield Spot(source).refused(Spot(source).empty())
        return
    spot = Spot(source, head.line, head.raw)
    header = [cell.strip() for cell in head.cells]
    mapping = columns(header, spot, options) if head.wrong is None else _broken(head, spot)
    if isinstance(mapping, Problem):
        yield spot.refused(mapping)
        return
    places = {field: header.index(column) for field, column in mapping.items()}
    for row in rows:
        yield _arrival(row, Spot(source, row.line, head.raw + row.raw), places, len(header), defaults, options)


def _utf8(stream: BinaryIO) -> Iterator[Line]:
    """The lines as UTF-8; spreadsheets also write UTF-16, and say so by the first two bytes."""
    coming = lines(stream)
    first = next(coming, None)
    if first is None:
        return
    if first.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        stream.seek(0)
        text = TextIOWrapper(stream, encoding="utf-16", newline="", errors="replace")
        yield from (Line(number, line.encode()) for number, line in enumerate(text, 1))
        return
    yield Line(1, first.data.removeprefix(b"\xef\xbb\xbf"), first.cut)
    yield from coming


def _delimiter(head: str) -> str:
    head = head.replace("\r", " ")  # the parser takes one within a line for a mistake
    return max(_DELIMITERS, key=lambda each: len(next(csv.reader([head], delimiter=each), [])))


def _broken(row: Record, spot: Spot) -> Problem:
    if row.cut:
        return too_big(spot)
    message = f"The row cannot be taken apart: {row.wrong}."
    remedy = "Put the text in quotes, double the quotes within it, and close what is opened."
    return spot.problem("not-csv", message, remedy, row.raw.decode("utf-8", "replace"))


def _arrival(
    row: Record, spot: Spot, places: Mapping[str, int], width: int, defaults: Defaults, options: Options
) -> Arrival:
    if row.wrong is not None:
        return spot.refused(_broken(row, spot))
    if any(cell.strip() for cell in row.cells[width:]):
        message = f"The row has {len(row.cells)} cells, the header {width}: its text would be cut."
        return spot.refused(spot.problem("too-many-cells", message, "Put the text in quotes.", row.cells[width]))
    strange = next(filter(None, map(_NOT_UTF8.search, row.cells)), None)
    if strange is not None:
        shown = strange[0].encode("utf-8", "surrogateescape").decode("latin-1")
        return spot.refused(not_utf8(spot, "The row is not UTF-8.", shown))
    cells = {field: row.cells[place] for field, place in places.items() if place < len(row.cells)}
    return arrival_of(cells, spot, defaults, options.day_format)
