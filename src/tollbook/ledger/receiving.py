"""How a receipt stands in the book: who was asked, what was answered, and how the text was made of it."""

from json import dumps, loads
from typing import Any

from tollbook.ledger.encoding import micros, moment_of
from tollbook.vocabulary import Capture, Extraction, Receipt

PERSONAL = ("url", "asked", "reached", "headers", "byline", "left_out")
"""What of it goes when a report is removed."""


def receipt_row(receipt: Receipt) -> dict[str, Any]:
    """Its columns, but for those that the book counts."""
    capture, extraction = receipt.capture, receipt.extraction
    return {
        "source": receipt.source,
        "retrieved": micros(receipt.retrieved),
        "digest": receipt.digest,
        "url": receipt.url,
        "asked": capture.url if capture else None,
        "reached": capture.final_url if capture else None,
        "status": capture.status if capture else None,
        "headers": _text(capture.headers) if capture else None,
        "extractor": extraction.extractor if extraction else None,
        "byline": extraction.byline if extraction else None,
        "language": extraction.language if extraction else None,
        "left_out": _text(extraction.left_out) if extraction else None,
    }


def receipt_of(row: Any, report: str) -> Receipt:
    """The receipt of a report's row."""
    retrieved = moment_of(row.retrieved)
    capture, extraction = None, None
    if row.status is not None:
        headers = tuple((name, value) for name, value in loads(row.headers or "[]"))
        capture = Capture(retrieved, row.asked or "", row.reached or "", row.status, headers)
    if row.extractor is not None:
        extraction = Extraction(row.extractor, row.byline, row.language, tuple(loads(row.left_out or "[]")))
    return Receipt(report, row.source, retrieved, row.digest, row.url, capture, extraction)


def _text(value: Any) -> str:
    return dumps(value, ensure_ascii=False, separators=(",", ":"))
