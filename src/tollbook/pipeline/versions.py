"""Updates of one page become versions of one report: of which report each that comes in is a newer or an older one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tollbook.intake.repeats import is_version
from tollbook.ledger import Book, Newest
from tollbook.vocabulary import Entry, NotFoundError


def placed(book: Book, entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each told which report it replaces, or which has replaced it already.

    `Entry.replaces` as it comes in is a hint: the last version that a watch took from the same page. What was got over
    the network is ordered by the time of its capture, so that an archive may be read in any order; files by their
    arrival. A file's report that is in the book changes nothing.
    """
    known = book.known([entry.report.id for entry in entries])
    by_url = defaultdict(list, book.newest([entry.report.url for entry in entries if entry.report.url]))
    found = []
    for entry in entries:
        there = by_url[entry.report.url] if entry.report.url else []
        new = entry.report.id not in known and not any(each.report.id == entry.report.id for each in there)
        found.append(_placed(book, entry, there, new))
        _stand(there, found[-1], new)
    return found


def _placed(book: Book, entry: Entry, there: Sequence[Newest], new: bool) -> Entry:
    bare = replace(entry, replaces=None)
    if any(each.report.id == entry.report.id for each in there) or not (new or _captured(entry)):
        return bare
    hint = _hinted(book, entry, there)
    earlier = next((each for each in [*hint, *there] if is_version(each.report, entry.report)), None)
    if earlier is None:
        return bare
    captured = _captured(entry)
    if captured is not None and earlier.captured is not None and captured <= earlier.captured:
        return replace(bare, replaced_by=earlier.report.id) if new else bare
    return replace(bare, replaces=earlier.report.id)


def _hinted(book: Book, entry: Entry, there: Sequence[Newest]) -> list[Newest]:
    """The hint, if it is not found by its address: the page may have given itself another one."""
    if entry.replaces is None or entry.replaces == entry.report.id:
        return []
    if any(each.report.id == entry.replaces for each in there):
        return []
    try:
        return [Newest(book.report(entry.replaces), None)]
    except NotFoundError:
        return []


def _stand(there: list[Newest], entry: Entry, new: bool) -> None:
    """What stands at the address once the entry is kept."""
    if entry.report.url is None or entry.replaced_by is not None or not (new or entry.replaces):
        return
    there[:] = [each for each in there if each.report.id != entry.replaces]
    there.insert(0, Newest(entry.report, _captured(entry)))


def _captured(entry: Entry) -> datetime | None:
    return entry.receipt.capture.retrieved if entry.receipt and entry.receipt.capture else None
