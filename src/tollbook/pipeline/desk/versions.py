"""Versions of a report: what the same page said before and after, and the same words printed elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.ledger.asking import report as book_report
from tollbook.ledger.versions import versions_of
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.vocabulary import NotFoundError, Report

_MOST = 50


@dataclass(frozen=True, slots=True)
class Version:
    """kind: `earlier` or `later` version of the page, or a `copy` of the same words. published: ISO day or None."""

    kind: str
    id: str
    name: str
    publisher: str | None
    published: str | None
    title: str


def versions(lookup: Lookup, report: Report) -> tuple[Version, ...]:
    """The other reports that are this one again: versions from the oldest on, then copies by their days."""
    chain = versions_of(lookup.book, report.id)
    place = chain.index(report.id) if report.id in chain else len(chain)
    found = [each for n, name in enumerate(chain) if n != place for each in _version(lookup, name, n < place)]
    everything = (*found, *_copies(lookup, report, {report.id, *chain}))
    return tuple(each for each in everything if each.id not in lookup.sight.hidden)


def _version(lookup: Lookup, name: str, earlier: bool) -> Iterator[Version]:
    """None if its words were taken out of the book."""
    try:
        told = book_report(lookup.book, name)
    except NotFoundError:
        return
    published = told.published.isoformat() if told.published else None
    yield Version("earlier" if earlier else "later", told.id, told.name, told.publisher, published, told.title)


def _copies(lookup: Lookup, report: Report, known: set[str]) -> Iterator[Version]:
    query = (
        "SELECT id, name, publisher, published, title FROM reports WHERE id IN "
        "(SELECT DISTINCT report FROM claims WHERE text_id = (SELECT text_id FROM claims WHERE report = ? LIMIT 1)) "
        "ORDER BY day, id LIMIT ?"
    )
    for row in lookup.store.execute(query, (report.id, _MOST)):
        if row[0] not in known:
            yield Version("copy", *row)
