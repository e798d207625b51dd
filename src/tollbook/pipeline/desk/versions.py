"""Versions of a report: what was printed under the same address, and the same words printed elsewhere."""

from dataclasses import dataclass

from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.vocabulary import Report

_MOST = 50


@dataclass(frozen=True, slots=True)
class Version:
    """kind: `later` or `earlier` at the same address, or a `copy` of the same words. published: ISO day or None."""

    kind: str
    id: str
    name: str
    publisher: str | None
    published: str | None
    title: str


def versions(lookup: Lookup, report: Report) -> tuple[Version, ...]:
    """The other reports that are this one again, in the order of their days."""
    query = (
        "SELECT id, name, publisher, published, title, url FROM reports WHERE id <> ? AND (url = ? OR id IN "
        "(SELECT DISTINCT report FROM claims WHERE text_id = ?)) ORDER BY day, id LIMIT ?"
    )
    rows = lookup.store.execute(query, (report.id, report.url or "\0", report.text_id, _MOST))
    own = report.published.isoformat() if report.published else ""
    return tuple(
        Version(_kind(url == report.url and bool(url), published or "", own), ident, name, publisher, published, title)
        for ident, name, publisher, published, title, url in rows
    )


def _kind(same_address: bool, published: str, own: str) -> str:
    if not same_address:
        return "copy"
    return "earlier" if published < own else "later"
