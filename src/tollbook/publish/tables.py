"""The book as tables: what SQLite and Parquet files hold; one list of columns for both."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tollbook.publish.claims.rows import sha256
from tollbook.publish.countries import countries
from tollbook.publish.edition import Edition, Imprint, Sheet
from tollbook.publish.masking import headline, masked_claim, masked_text, person, speaker
from tollbook.vocabulary import Told, Toll
from tollbook.vocabulary.codes import events

Cell = str | int | float | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """columns: `name type` with type text, int, real or day; a column `x>table` holds ids of that table.

    about: what a row is. rows: of an edition, one after the other.
    """

    name: str
    about: str
    columns: tuple[str, ...]
    rows: Callable[[Edition], Iterator[Row]]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.split()[0].partition(">")[0] for column in self.columns)

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(column.split()[1] for column in self.columns)

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Columns that hold ids of another table, with its name."""
        parted = (column.split()[0].partition(">") for column in self.columns)
        return tuple((name, table) for name, _, table in parted if table)


def claims_of(edition: Edition) -> Iterator[tuple[Told, str | None]]:
    """Every claim with the incident it is in."""
    for sheet in edition.sheets:
        for told in sheet.members:
            yield told, sheet.incident.id
    for told in edition.others:
        yield told, None


def _reports(edition: Edition) -> Iterator[Row]:
    seen: set[str] = set()
    for told, _ in claims_of(edition):
        if told.report not in seen:
            seen.add(told.report)
            yield _report(edition.imprint(told), edition)


def _report(printed: Imprint, edition: Edition) -> Row:
    day = printed.published.isoformat() if printed.published else None
    title = headline(printed.title, edition.world, edition.quotes)
    return printed.id, printed.name, printed.publisher, day, title or None, printed.url


def _incidents(edition: Edition) -> Iterator[Row]:
    for sheet in edition.sheets:
        incident, place = sheet.incident, sheet.place
        first, last = incident.when.isoformat() if incident.when else (None, None)
        known = countries().get(incident.country or (place.country if place else None) or "")
        yield (
            incident.id,
            first,
            last,
            incident.when.precision if incident.when else None,
            incident.event,
            events()[incident.event].label,
            ", ".join(incident.places) or None,
            incident.region,
            known.alpha3 if known else None,
            place.lat if place else None,
            place.lon if place else None,
            place.where_prec if place else None,
            place.adm1.name if place and place.adm1 else None,
            place.adm2.name if place and place.adm2 else None,
            incident.actor.name if incident.actor else None,
            incident.target.name if incident.target else None,
            incident.clarity,
            "; ".join(incident.parts) or None,
            sheet.account.grade.value,
            sheet.account.sources,
            sheet.account.independent,
        )


def _claims(edition: Edition) -> Iterator[Row]:
    for told, incident in claims_of(edition):
        claim = told.claim
        first, last = claim.when.isoformat() if claim.when else (None, None)
        yield (
            claim.id,
            incident,
            claim.report,
            speaker(claim, edition.world),
            person(claim, edition.world),
            claim.speaker.via,
            claim.stance.value,
            claim.event,
            claim.scope.value,
            first,
            last,
            ", ".join(claim.where.places) or None,
            claim.where.region,
            claim.where.country,
            claim.actor.name if claim.actor else None,
            claim.target.name if claim.target else None,
            claim.responsibility.value if claim.responsibility else None,
            claim.span.start,
            claim.span.end,
            sha256(claim.quote),
            masked_claim(claim, edition.world) if edition.quotes else None,
            int(told.accepted),
            int(told.unverifiable),
            claim.confidence,
            claim.reader,
        )


def _counts(edition: Edition) -> Iterator[Row]:
    for told, _ in claims_of(edition):
        for index, count in enumerate(told.claim.counts):
            yield (
                told.id,
                index,
                count.part_of,
                count.harm.value,
                count.low,
                count.high,
                masked_text(told, count.who, edition.world) if count.who else None,
                count.side.name if count.side else None,
                count.status.value,
                count.span.start,
                count.span.end,
                sha256(count.text),
                masked_text(told, count.text, edition.world) if edition.quotes else None,
            )


def _tolls(edition: Edition) -> Iterator[Row]:
    for sheet in edition.sheets:
        for toll in sheet.account.totals:
            yield _toll(sheet, toll, "total")
        for toll in sheet.account.tolls:
            yield _toll(sheet, toll, "kind")


def _toll(sheet: Sheet, toll: Toll, of: str) -> Row:
    return (
        sheet.incident.id,
        of,
        toll.harm.value,
        toll.status.value if toll.status else None,
        toll.side.name if toll.side else None,
        toll.low,
        toll.best,
        toll.high,
        int(toll.open),
        int(toll.contested),
        _ids(toll.low_by),
        _ids(toll.best_by),
        _ids(toll.high_by),
    )


def _denials(edition: Edition) -> Iterator[Row]:
    for sheet in edition.sheets:
        for denial in sheet.account.denials:
            yield sheet.incident.id, denial.claim, denial.denies.value, _ids(denial.against)


def _ids(claims: Iterable[str]) -> str | None:
    return " ".join(claims) or None


TABLES = (
    Table(
        "reports",
        "One report that tells of something; its words are not here.",
        ("id text", "name text", "publisher text", "published day", "title text", "url text"),
        _reports,
    ),
    Table(
        "incidents",
        "What claims are judged to speak of together.",
        (
            "id text", "first_day day", "last_day day", "date_prec int", "event text", "event_label text",
            "places text", "region text", "country_iso3 text", "lat real", "lon real", "where_prec int",
            "adm1 text", "adm2 text", "actor text", "target text", "event_clarity int", "is_sum_of text",
            "grade text", "sources int", "independent_sources int",
        ),
        _incidents,
    ),
    Table(
        "claims",
        "One speaker's assertion, denial or question, with where its words stand in the report.",
        (
            "id text", "incident>incidents text", "report>reports text", "speaker text", "person text", "via text",
            "stance text", "event text", "scope text", "first_day day", "last_day day", "places text",
            "region text", "country text", "actor text", "target text", "responsibility text", "start int",
            "end int", "quote_sha256 text", "quote text", "accepted int", "unverifiable int", "confidence real",
            "reader text",
        ),
        _claims,
    ),
    Table(
        "counts",
        "How many came to what harm, by one claim. Empty low or high: an open end, not zero.",
        (
            "claim>claims text", "number int", "part_of int", "harm text", "low int", "high int", "who text",
            "side text", "status text", "start int", "end int", "text_sha256 text", "text text",
        ),
        _counts,
    ),
    Table(
        "tolls",
        "Low, best and high of an incident. `total`: every kind of victim; `kind`: one, and kinds may overlap.",
        (
            "incident>incidents text", "of text", "harm text", "status text", "side text", "low int", "best int",
            "high int", "open int", "contested int", "low_by text", "best_by text", "high_by text",
        ),
        _tolls,
    ),
    Table(
        "denials",
        "A claim that denies, what it denies, and the claims that it is set against.",
        ("incident>incidents text", "claim>claims text", "denies text", "against text"),
        _denials,
    ),
)  # fmt: skip
"""In an order in which no row names one that is not there yet."""
