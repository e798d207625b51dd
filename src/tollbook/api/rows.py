"""Values as the rows that are answered, where the pipeline does not say it in JSON itself."""

from typing import Any

from tollbook.pipeline.query import Source, Sum, ToldReport, public_name
from tollbook.pipeline.reports import receipt_row, report_row
from tollbook.vocabulary import Ruling, Toll
from tollbook.vocabulary.claim import to_json


def sum_row(found: Sum) -> dict[str, Any]:
    return {
        "of": found.of,
        "incidents": found.incidents,
        "aggregates": found.aggregates,
        "checks": found.checks,
        "totals": [_toll(toll) for toll in found.totals],
        "tolls": [_toll(toll) for toll in found.tolls],
        "contested": dict(found.contested),
    }


def _toll(toll: Toll) -> dict[str, Any]:
    return {
        "harm": toll.harm.value,
        "status": toll.status.value if toll.status else None,
        "side": toll.side.name if toll.side else None,
        "low": toll.low,
        "best": toll.best,
        "high": toll.high,
        "open": toll.open,
        "contested": toll.contested,
    }


def ruling_row(ruling: Ruling) -> dict[str, Any]:
    return {
        "id": ruling.id,
        "kind": ruling.kind.value,
        "claims": list(ruling.claims),
        "by": ruling.by,
        "reason": ruling.reason,
        "made": ruling.made.isoformat(),
        "correction": to_json(ruling.correction) if ruling.correction else None,
    }


def told_report_row(told: ToldReport) -> dict[str, Any]:
    return report_row(told.report) | {
        "claims": list(told.claims),
        "versions": list(told.versions),
        "receipts": [receipt_row(each) | {"source": public_name(each.source)} for each in told.receipts],
        "problems": [
            {"code": p.code, "message": p.message, "remedy": p.remedy, "quote": p.quote} for p in told.problems
        ],
    }


def source_row(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "reports": source.reports,
        "first": source.first.isoformat(),
        "last": source.last.isoformat(),
    }
