"""Web archives (WARC), such as Common Crawl's news crawl: pages stream by, each with when and how it was captured."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import too_big
from tollbook.intake.pages import answered
from tollbook.intake.spot import Spot
from tollbook.intake.web.manners import Limits
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Capture

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_MOST = Limits().size
_BROKEN = (ArchiveLoadFailed, StatusAndHeadersParserException, ValueError, AttributeError, TypeError, IndexError)
"""What warcio raises at records that are none; the last four where it takes a header for granted."""


def warc(stream: BinaryIO, source: str, defaults: Defaults) -> Iterator[Arrival]:
    """The reports of an archive's pages; who has it packed unpacks it. What is no page is counted in one Problem."""
    left: Counter[str] = Counter()
    for record in _records(stream, source):
        if isinstance(record, Problem):
            yield Spot(source).refused(record)
        elif (aside := _aside(record)) is not None:
            left[aside] += 1
        else:
            yield _arrival(record, source, defaults)
    if left:
        what = ", ".join(f"{number:,} {kind}" for kind, number in left.most_common(5))
        message = f"{left.total():,} records that are no pages were left aside: {what}."
        yield Spot(source).refused(Spot(source).problem("left-aside", message, "Nothing needs to be done."))


def _records(stream: BinaryIO, source: str) -> Iterator[Any]:
    """The records as far as they can be had, and a Problem if that is not to the end."""
    records = iter(ArchiveIterator(stream, arc2warc=False))
    while True:
        try:
            record = next(records)
        except StopIteration:
            return
        except _BROKEN as error:
            message = f"It is damaged: {str(error)[:200]}. What came before was taken."
            yield Spot(source).problem("damaged", message, "Get the file again.")
            return
        yield record


def _aside(record: Any) -> str | None:
    """What a record is, if it is no page that was answered with success."""
    if record.rec_type != "response" or record.http_headers is None:
        return str(record.rec_type)
    status = str(record.http_headers.get_statuscode())
    if status != "200":
        return f"answers {status[:3]}"
    kind = str(record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return None if kind in _PAGES or not kind else kind[:40]


def _arrival(record: Any, source: str, defaults: Defaults) -> Arrival:
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    data = record.content_stream().read(_MOST + 1)
    spot = Spot(f"{source}!{address}", None, data)
    if len(data) > _MOST:
        return Spot(spot.source).refused(too_big(spot, _MOST))
    headers = tuple((str(name), str(value)) for name, value in record.http_headers.headers)
    capture = Capture(_time(record), address, address, int(record.http_headers.get_statuscode()), headers)
    return replace(answered(spot, defaults, capture), capture=capture)


def _time(record: Any) -> datetime:
    """WARC-Date, which is UTC (ISO 28500); the beginning of time if it says none."""
    said = str(record.rec_headers.get_header("WARC-Date") or "")
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
