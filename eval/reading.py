"""Runs the default reader over reports and takes its claims as the codes of the judge."""

from collections.abc import Iterable, Mapping
from datetime import date

from eval.coding import Row
from tollbook.engines.onnx.reader import shipped
from tollbook.pipeline.read import reader
from tollbook.pipeline.settings import settings
from tollbook.vocabulary.claim import to_json
from tollbook.vocabulary.report import Report


def weights_here() -> bool:
    """Whether the reader has weights to read with: those that are named, else those that are shipped."""
    return ((settings().weights or shipped()) / "reader.json").exists()


def report_of(row: Row) -> Report:
    """A report from {id, publisher, published, title, text}; all but id and text may be missing."""
    published = row.get("published")
    return Report(
        text=row["text"],
        title=row.get("title") or "",
        publisher=row.get("publisher"),
        published=date.fromisoformat(published) if published else None,
        origin_id=row["id"],
    )


def read_claims(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    """The claims that the reader finds, by report. Raises ModelError where its weights are missing."""
    readings = reader(settings().weights).read_all(report_of(row) for row in rows)
    return {reading.report.name: [to_json(claim) for claim in reading.claims] for reading in readings}
