"""The formats of files, each a function from the file's bytes to arrivals: JSON Lines, CSV, plain text."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import cleaned, decoded, too_long
from tollbook.intake.fields import arrival_of
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Report

_LONGEST_CELL = 16_000_000


def json_lines(lines: Iterable[bytes], source: str, defaults: Defaults) -> Iterator[Arrival]:
    """One report a line; a bad line is a Problem, the rest goes on."""
    for number, data in enumerate(lines, 1):
        if not data.strip():
            continue
        text = decoded(data, source, number)
        if isinstance(text, Problem):
            yield Arrival(source, number, original=data, problems=(text,))
            continue
        try:
            row = json.loads(text)
        except (json.JSONDecodeError, RecursionError) as error:
            problem = Problem(
                "not-json",
                f"The line is no JSON: {error}."
                if isinstance(error, json.JSONDecodeError)
                else "The line is nested too deep.",
                "Mend the line; each line is one object with the field `text`.",
                source,
                number,
                text[:60],
            )
            yield Arrival(source, number, original=data, problems=(problem,))
            continue
        if not isinstance(row, dict):
            problem = Problem(
                "not-an-object", "The line is no JSON object.", 'Write {"text": …}.', source, number, text[:60]
            )
            yield Arrival(source, number, original=data, problems=(problem,))
            continue
        yield arrival_of(row, data, source, number, defaults)


def table(data: bytes, source: str, defaults: Defaults) -> Iterator[Arrival]:
    """A CSV table with a header that has at least the column `text`; its delimiter is found out."""
    text = decoded(data, source)
    if isinstance(text, Problem):
        yield Arrival(source, original=data, problems=(text,))
        return
    csv.field_size_limit(_LONGEST_CELL)
    head = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(",;\t|", key=head.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="", restval=None)
    columns = [column.strip().lower() for column in rows.fieldnames or ()]
    if "text" not in columns:
        problem = Problem(
            "no-text-column",
            f"The table has no column `text`; it has {', '.join(columns)[:200]}.",
            "Name the column that holds the words `text`.",
            source,
            1,
        )
        yield Arrival(source, 1, original=data, problems=(problem,))
        return
    rows.fieldnames = columns
    try:
        for row in rows:
            line = rows.line_num
            yield arrival_of(row, json.dumps(row, ensure_ascii=False).encode(), source, line, defaults)
    except csv.Error as error:
        problem = Problem("not-csv", f"The table breaks off: {error}.", "Mend the row.", source, rows.line_num)
        yield Arrival(source, rows.line_num, problems=(problem,))


def plain_text(data: bytes, source: str, defaults: Defaults) -> Iterator[Arrival]:
    """A whole file as one report."""
    text = decoded(data, source)
    if isinstance(text, Problem):
        yield Arrival(source, original=data, problems=(text,))
        return
    better, problems = cleaned(text, source)
    problem = too_long(better, source)
    if problem is None and not better.strip():
        problem = Problem("empty", "There is nothing in it.", "Check that the file was written to its end.", source)
    if problem is not None:
        yield Arrival(source, original=data, problems=(*problems, problem))
        return
    row = {"text": better.strip("\n")}
    arrival = arrival_of(row, data, source, None, defaults)
    report = arrival.report
    if report is not None:
        named = Report(report.text, report.title, report.publisher, report.published, report.url, origin_id=source)
        arrival = Arrival(source, None, named, data, source, None, (*problems, *arrival.problems))
    yield arrival
