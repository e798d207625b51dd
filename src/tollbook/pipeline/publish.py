"""Editions: the book as values for publishing, now or as of a time, all of it or what was asked for."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tollbook import __version__
from tollbook.ledger import Book, Profile, profile
from tollbook.pipeline.link import options
from tollbook.pipeline.locate import locate
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.tell import Bookful, Selection, Telling, tell
from tollbook.pipeline.world import Tables
from tollbook.publish.edition import Asked, Edition, Imprint, Method, Sheet
from tollbook.publish.export import Export, export
from tollbook.publish.withholding import open_to_all
from tollbook.vocabulary import Report, Told


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an edition is to hold. quotes: the reports' own words too, names masked. hxl: tags in a second row."""

    selection: Selection = field(default_factory=Selection)
    as_of: datetime | None = None
    quotes: bool = False
    hxl: bool = False


def edition(settings: Settings, wanted: Wanted) -> Edition:
    """What the book holds of what is wanted, by the profile of the settings. Raises UsageError for an unknown one."""
    bookful = tell(settings, wanted.as_of)
    with Book.open(settings.book) as book:
        restricted = book.restricted()
    chosen = tuple(telling for telling in bookful.tellings if wanted.selection.holds(telling))
    asked = wanted.selection
    return Edition(
        sheets=tuple(sheet(telling, restricted) for telling in chosen),
        method=method(profile(settings.profile)),
        others=open_to_all(_others(bookful, asked), restricted),
        imprints=_imprints(settings, chosen, bookful.others, restricted),
        asked=Asked(wanted.as_of, asked.since, asked.until, asked.where, asked.actor),
        world=Tables(),
        quotes=wanted.quotes,
        hxl=wanted.hxl,
    )


def publish(settings: Settings, wanted: Wanted, form: str, out: Path) -> Export:
    """Writes an edition in one of the field's formats, with its manifest. Raises UsageError for an unknown format."""
    return export(edition(settings, wanted), form, out)


def sheet(telling: Telling, restricted: frozenset[str] = frozenset()) -> Sheet:
    """An incident as it goes out; the words of restricted reports (ids) do not."""
    members = open_to_all(telling.members, restricted)
    return Sheet(telling.incident, telling.account, members, locate(telling.incident), telling.redirects)


def method(counting: Profile) -> Method:
    """What made the figures, for the manifest."""
    words = {word: str(number) for word, number in counting.words.items()}
    rules = {
        "best": counting.best,
        "ties": counting.ties,
        "enemy claims": counting.enemy,
        "vague words": counting.vague,
        "unknown number": counting.unknown,
        "counted": " ".join(sorted(counting.statuses)),
        "independent speakers to publish": str(counting.publish_from),
    }
    return Method(
        version=__version__,
        profile=counting.name,
        label=counting.label,
        source=counting.source,
        rules=tuple((rules | words).items()),
        weights=options().weights.id,
    )


def _others(bookful: Bookful, asked: Selection) -> tuple[Told, ...]:
    """Claims of no incident that touch what is asked for, by their own day and place."""
    return tuple(told for told in bookful.others if _touches(told, asked))


def _touches(told: Told, asked: Selection) -> bool:
    when, where = told.claim.when, told.claim.where
    if (asked.since or asked.until) and when is None:
        return False
    if when and ((asked.since and when.last < asked.since) or (asked.until and when.first > asked.until)):
        return False
    lies = asked.lies((*where.places, where.region, where.country))
    return not asked.contested and lies and asked.names(told.claim)


def _imprints(
    settings: Settings, chosen: tuple[Telling, ...], others: tuple[Told, ...], restricted: frozenset[str]
) -> dict[str, Imprint]:
    wanted = {told.report for telling in chosen for told in telling.members} | {told.report for told in others}
    with Book.open(settings.book) as book:
        found = {report.id: imprint(report) for report in book.reports() if report.id in wanted}
    # Of a restricted report it is told that it is there, and its day.
    return {
        name: Imprint(name, name, published=each.published) if name in restricted else each
        for name, each in found.items()
    }


def imprint(report: Report) -> Imprint:
    """A report without its words."""
    return Imprint(report.id, report.name, report.publisher, report.published, report.title, report.url)
