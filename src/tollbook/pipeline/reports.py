"""One report with all that is known of how it came in: its receipts, its versions, and the bytes as received."""

from dataclasses import dataclass
from typing import Any

from tollbook.pipeline.settings import Settings
from tollbook.pipeline.tell import there
from tollbook.vocabulary import NotFoundError, Problem, Receipt, Report


@dataclass(frozen=True, slots=True)
class Kept:
    """versions: ids from the oldest to the one that stands; the report's own is among them."""

    report: Report
    receipts: tuple[Receipt, ...]
    versions: tuple[str, ...]
    problems: tuple[Problem, ...]

    def row(self) -> dict[str, Any]:
        """As JSON."""
        return report_row(self.report) | {
            "versions": list(self.versions),
            "receipts": [receipt_row(receipt) | _captured(receipt) for receipt in self.receipts],
            "problems": [{"code": p.code, "message": p.message, "remedy": p.remedy} for p in self.problems],
        }


def report_row(report: Report) -> dict[str, Any]:
    """What was printed and where, as JSON."""
    return {
        "id": report.id,
        "name": report.name,
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else None,
        "title": report.title,
        "text": report.text,
        "url": report.url,
    }


def receipt_row(receipt: Receipt) -> dict[str, Any]:
    """What may be shown to anyone; `source` is as it was given, and may be the name of a folder."""
    capture, extraction = receipt.capture, receipt.extraction
    return {
        "source": receipt.source,
        "retrieved": receipt.retrieved.isoformat(),
        "digest": receipt.digest,
        "url": receipt.url,
        "final_url": capture.final_url if capture else None,
        "status": capture.status if capture else None,
        "extractor": extraction.extractor if extraction else None,
        "byline": extraction.byline if extraction else None,
        "language": extraction.language if extraction else None,
    }


def _captured(receipt: Receipt) -> dict[str, Any]:
    return {
        "headers": [list(each) for each in receipt.capture.headers] if receipt.capture else None,
        "left_out": list(receipt.extraction.left_out) if receipt.extraction else None,
    }


def kept(settings: Settings, name: str) -> Kept:
    """By our id, its first characters, or the id that it came with. Raises NotFoundError."""
    with there(settings) as book:
        report = book.report(name)
        return Kept(report, book.receipts(report.id), book.versions(report.id), book.problems(report.id))


def original(settings: Settings, name: str) -> bytes:
    """The bytes as they were last received. Raises NotFoundError if they were not kept, or were removed."""
    with there(settings) as book:
        receipts = book.receipts(book.report(name).id)
        if not receipts:
            raise NotFoundError(f"The report {name} has no receipt.", "Its original was never kept.")
        return book.original(receipts[-1].digest)
