"""Reading on Spark: what a worker does with rows, by the same intake and the same reader as everywhere."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from tollbook.intake import Arrival, Defaults, Options, receive
from tollbook.intake.columns import columns
from tollbook.intake.json_lines import json_lines
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.pipeline.carefully import BROKE, carefully
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Problem, Report, UsageError
from tollbook.vocabulary.claim import full_json
from tollbook.vocabulary.extras import late
from tollbook.vocabulary.identity import digest

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """source: a file, folder or pattern. out: the folder of what comes out. form: `jsonl`, `parquet` or `files`.

    master, conf: of Spark. portion: reports that are kept at once.
    """

    source: str
    out: str
    form: str | None = None
    master: str | None = None
    conf: Mapping[str, str] | None = None
    portion: int = 50_000
    weights: Path | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """What a run came to: reports that were read in it, and dead letters in all."""

    read: int
    dead: int


def spark_read(asked: Asked, tell: Any = lambda progress: None) -> Came:
    """Reads what is at a source, and keeps it in the folder; again, it reads only what is not there yet.

    Raises UsageError where nothing is to be read, MissingExtraError without Spark.
    """
    reading = late("tollbook.engines.spark.reading", "spark", "Reading on Spark")
    sources = late("tollbook.engines.spark.sources", "spark", "Reading on Spark")
    start = late("tollbook.engines.spark.session", "spark", "Reading on Spark")
    session = start.session(asked.master, asked.conf)
    found = sources.raw(session, asked.source, asked.form)
    name = reader(asked.weights, 1).name
    plan = reading.Plan(
        take=_take(found.form, found.table.columns),
        read=partial(read_rows, weights=asked.weights),
        reader=name,
        deadly=partial(deadly, reader=name),
        portion=asked.portion,
    )
    progress = reading.Progress(tell)
    run = reading.SparkReading(session, asked.out, plan, progress)
    run.take(asked.source, found)
    run.read()
    return Came(progress.done, run.dead())


def _take(form: str, header: Sequence[str]) -> Any:
    if form == "jsonl":
        return take_lines
    if form == "files":
        return take_files
    mapping = columns([name for name in header if name != "source"], Spot("the table"), Options())
    if isinstance(mapping, Problem):
        raise UsageError(mapping.message, mapping.remedy)
    return partial(take_columns, mapping=dict(mapping))


def take_lines(rows: Iterator[Row]) -> Iterator[Row]:
    """Of rows with a `line` of JSON and its `source`."""
    for row in rows:
        if row["line"] and row["line"].strip():
            yield from map(_taken, json_lines(BytesIO(row["line"].encode()), row["source"], Defaults()))


def take_files(rows: Iterator[Row]) -> Iterator[Row]:
    """Of rows with a `source`, a file of whatever kind intake reads."""
    for row in rows:
        yield from map(_taken, receive([row["source"]]))


def take_columns(rows: Iterator[Row], mapping: Mapping[str, str]) -> Iterator[Row]:
    """Of rows of a table. mapping: our field to its column."""
    for row in rows:
        original = json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace")
        fields = {field: _cell(row[column]) for field, column in mapping.items()}
        yield _taken(arrival_of(fields, Spot(row["source"], None, original), Defaults()))


def _cell(value: Any) -> Any:
    return value.isoformat()[:10] if isinstance(value, date) else value


def _taken(arrival: Arrival) -> Row:
    report = arrival.report
    problems = json.dumps([_problem(each) for each in arrival.problems], ensure_ascii=False)
    found: dict[str, Any] = dict.fromkeys(("name", "publisher", "published", "title", "text", "url"))
    if report is None:
        identity = f"arrival-{digest(arrival.original or arrival.source.encode())[:32]}"
        return found | {"id": identity, "kind": "dead", "source": arrival.source, "problems": problems}
    return {
        "id": report.id,
        "kind": "report",
        "source": arrival.source,
        "name": report.origin_id,
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else None,
        "title": report.title,
        "text": report.text,
        "url": report.url,
        "problems": problems,
    }


def read_rows(rows: Iterator[Row], weights: Path | None = None) -> Iterator[Row]:
    """Rows of reports to rows of readings."""
    own = reader(weights, 1)
    for reading in carefully(own, map(report_of, rows)):
        broke = any(problem.code == BROKE for problem in reading.problems)
        yield {
            "id": reading.report.id,
            "kind": "dead" if broke else "read",
            "reader": own.name,
            "claims": json.dumps([full_json(claim) for claim in reading.claims], ensure_ascii=False),
            "problems": json.dumps([_problem(each) for each in reading.problems], ensure_ascii=False),
        }


def report_of(row: Row) -> Report:
    """The report that a row of arrivals was made of."""
    return Report(
        text=row["text"],
        title=row["title"] or "",
        publisher=row["publisher"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        url=row["url"],
        origin_id=row["name"],
    )


def deadly(report: str, reader: str) -> tuple[str, ...]:
    """The reading of a report that ended the process that read it, every time."""
    problem = Problem(
        BROKE,
        "The process that read the report ended; none of it was read.",
        "Tell the makers of Tollbook, with the report; the other reports are not touched.",
        report,
    )
    return report, "dead", reader, "[]", json.dumps([_problem(problem)], ensure_ascii=False)


def _problem(problem: Problem) -> dict[str, Any]:
    named = ("code", "message", "remedy", "source", "line", "quote")
    return {name: value for name in named if (value := getattr(problem, name)) is not None}
