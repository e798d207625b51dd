"""Reading many reports on Spark, and whether every one of them has the claims that one machine finds in it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pyarrow.parquet as pq

from bench import texts
from bench.form import Case, Measure, NothingToMeasureError, Setting
from bench.spark import on_spark, write
from tollbook.intake import receive
from tollbook.pipeline.read import reader
from tollbook.pipeline.settings import settings
from tollbook.pipeline.side_by_side import side_by_side
from tollbook.vocabulary import Report
from tollbook.vocabulary.claim import full_json


def measure(setting: Setting) -> Iterator[Measure]:
    """Spark reads them all; of the reports that differ in their last line alone one machine reads the first.

    That line is a number, in which nothing is claimed: what is said otherwise in any of them, is said by Spark alone.
    """
    if find_spec("pyspark") is None:
        raise NothingToMeasureError("Spark is not installed: pip install 'tollbook[spark]'")
    number = setting.size(50_000, toy=8)
    path = write(setting.work / "reports.jsonl", setting.data, number)
    took = on_spark(path, setting.work / "read")
    yield Measure("Spark with its start, on `local[2]`", "reports/s", (number / took,), number)
    found = _kept(setting.work / "read")
    yield Measure("reports that came out", "reports", (len(found),), number)
    reports = [arrival.report for arrival in receive([str(path)]) if arrival.report]
    kinds = texts.distinct(setting.data)
    alone = _alone(reports[:kinds])
    same = sum(found.get(report.id) == alone[at % kinds] for at, report in enumerate(reports))
    yield Measure("with the claims that one machine finds", "share", (same / number,), number)
    yield Measure("claims", "claims", (sum(len(json.loads(claims)) for claims in found.values()),), number)


def _kept(folder: Path) -> Mapping[str, str]:
    """The claims of each report that Spark read, by its id."""
    found = pq.read_table(folder / "readings" / "kind=read", columns=["id", "claims"]).to_pylist()
    return {row["id"]: _told(json.loads(row["claims"])) for row in found}


def _alone(reports: list[Report]) -> list[str]:
    readings = side_by_side(reports, partial(reader, settings().weights, 1), 2)
    return [_told([full_json(claim) for claim in one.claims]) for one in readings]


def _told(claims: Sequence[Mapping[str, object]]) -> str:
    """Claims as JSON, without the ids of theirs and of the report, which are digests of the whole text."""
    return json.dumps([{k: v for k, v in one.items() if k not in ("id", "report")} for one in claims], sort_keys=True)


CASE = Case("alike", "50,000 reports on Spark, and on one machine the same claims", measure)
