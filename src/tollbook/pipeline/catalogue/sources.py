"""Sources by what receipts say; of a file its name alone, for the folders of a machine are nobody else's business."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tollbook.vocabulary.identity import content_id

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Source:
    """A feed, page, archive or file that reports came from. reports: how many. first, last: when received, in UTC."""

    id: str
    name: str
    reports: int
    first: datetime
    last: datetime


def named_sources(rows: Iterable[tuple[str, int, int, int]]) -> tuple[Source, ...]:
    """From what the book says of each: source, reports, first and last time in microseconds."""
    return tuple(
        Source(content_id("source", source), public_name(source), number, _time(first), _time(last))
        for source, number, first, last in rows
    )


def public_name(source: str) -> str:
    """An address without its user and password, or the name of a file."""
    if _ADDRESS.match(source):
        scheme, _, rest = source.partition("://")
        host, slash, path = rest.partition("/")
        return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"
    return re.split(r"[/\\]", source)[-1] or source


def _time(micros: int) -> datetime:
    return _EPOCH + timedelta(microseconds=micros)
