"""One moment of the book, by one profile: every question that a face may ask of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from sqlite3 import Connection as Store
from typing import Any

from sqlalchemy import Connection

from tollbook import __version__
from tollbook.ledger import Counting, account, profile
from tollbook.ledger.asking import found_problems, found_receipts, found_rulings, latest_rulings
from tollbook.ledger.asking import report as book_report
from tollbook.ledger.restricting import found_restrictions, restricted
from tollbook.ledger.versions import versions_of
from tollbook.pipeline.catalogue import wanted as conditions
from tollbook.pipeline.catalogue.changes import last_moment, received
from tollbook.pipeline.catalogue.clusters import Cluster, Placeless, clusters, placeless
from tollbook.pipeline.catalogue.masks import mask
from tollbook.pipeline.catalogue.pages import FIRST, Orders, Page, Paging, page
from tollbook.pipeline.catalogue.sight import Sight
from tollbook.pipeline.catalogue.sources import Source, named_sources
from tollbook.pipeline.catalogue.store import Catalogue
from tollbook.pipeline.catalogue.stored import stored, with_parts_of
from tollbook.pipeline.catalogue.sums import Sum, sums
from tollbook.pipeline.catalogue.tables import NO_DAY
from tollbook.pipeline.catalogue.wanted import EVERYTHING, Box, Wanted
from tollbook.pipeline.link import options
from tollbook.pipeline.publish import sheet
from tollbook.pipeline.tell import Telling
from tollbook.pipeline.world import Tables
from tollbook.publish.edition import Edition, Method
from tollbook.publish.geojson import feature
from tollbook.vocabulary import (
    ForbiddenError,
    NotFoundError,
    Problem,
    Receipt,
    Report,
    Restriction,
    Ruling,
    naming_claim,
)

INCIDENT_ORDERS = Orders(
    "l",
    {
        "date": "day", "-date": "latest", "killed": "killed", "-killed": "killed", "injured": "injured",
        "-injured": "injured", "sources": "sources", "-sources": "sources",
    },
)  # fmt: skip
CLAIM_ORDERS = Orders("c", {"date": "day", "-date": "latest"})
REPORT_ORDERS = Orders("r", {"published": "day", "-published": "latest"})
NAME_KINDS = ("place", "actor", "speaker", "publisher")

Row = dict[str, Any]
"""A row of JSON."""

_NOW = 1 << 62
_WORLD = Edition((), Method(__version__, "", "", ""), world=Tables())
"""What features ask of an edition: who is named by a private role."""
_REPORT_COLUMNS = ("id", "name", "publisher", "published", "title", "url")


@dataclass(frozen=True, slots=True)
class ToldReport:
    """A report with all that is known of it. claims: as JSON, in the order of its words.

    versions: ids, from the oldest to the one that stands; its own is among them.
    """

    report: Report
    claims: tuple[Row, ...]
    receipts: tuple[Receipt, ...]
    problems: tuple[Problem, ...]
    versions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Laid:
    """How a lookup is made: by which profile, with its key in the catalogue; at which moment, None for now.

    cleared: whether who asks may see restricted reports. masked: without the names of private persons.
    """

    profile: str
    key: int
    moment: int | None
    cleared: bool = False
    masked: bool = False


class Lookup:
    """Take it from `Library.look`. Rows are as JSON; `telling` gives values."""

    def __init__(self, catalogue: Catalogue, store: Store, book: Connection, asked: Laid) -> None:
        self.profile = asked.profile
        self._catalogue = catalogue
        self._store = store
        self._book = book
        self._key = asked.key
        self._moment = asked.moment
        self.sight = Sight.of(book, store, asked.cleared, asked.masked)

    @property
    def book(self) -> Connection:
        """The book itself at the same moment, for what the catalogue does not lay out."""
        return self._book

    @property
    def store(self) -> Store:
        """The catalogue's tables."""
        return self._store

    @property
    def key(self) -> int:
        """The profile's key in the catalogue."""
        return self._key

    @property
    def moment(self) -> int | None:
        """The moment that was asked for, None for now."""
        return self._moment

    @property
    def written(self) -> int:
        """The number of the book's last transaction, as this lookup sees it."""
        return last_moment(self._book).number

    @property
    def restricted(self) -> frozenset[str]:
        """The ids of the reports that are not for everybody."""
        return self.sight.hidden or restricted(self._book)

    @property
    def counting(self) -> Counting:
        """What the tolls are counted by."""
        return Counting(profile=profile(self.profile), aliases=options().aliases)

    def incidents(self, wanted: Wanted = EVERYTHING, paging: Paging = FIRST) -> Page[Row]:
        """One row an incident: `Telling.row` with its `location`."""
        query = self._of_incidents(wanted)
        found = page(self._store, "l.incident", query, INCIDENT_ORDERS, paging)
        return Page(tuple(self._rows([key for (key,) in found.rows])), found.next, found.total)

    def incident(self, name: str) -> Row:
        """By its id, or by one that it once had. Raises NotFoundError."""
        (found,) = self._rows([self._incident_key(name)])
        return found

    def incident_in_full(self, name: str) -> Row:
        """The same, with its claims under `said`, in the order of `claims`."""
        key = self._incident_key(name)
        (found,) = self._rows([key])
        said = [json.loads(row) for (row,) in self._store.execute("SELECT row FROM claims WHERE incident = ?", (key,))]
        places = {claim: number for number, claim in enumerate(found["claims"])}
        return found | {"said": sorted(map(self.sight.claim, said), key=lambda claim: places[claim["id"]])}

    def _incident_key(self, name: str) -> int:
        row = self._store.execute("SELECT key FROM incidents WHERE id = ?", (name,)).fetchone()
        if row is None:
            # After a split, the one that holds the claim which the id is of.
            row = self._store.execute(
                "SELECT f.incident FROM former f LEFT JOIN claims c ON c.incident = f.incident AND c.id = ? "
                "WHERE f.old = ? ORDER BY c.id IS NULL, f.incident LIMIT 1",
                (naming_claim(name), name),
            ).fetchone()
        if row is None:
            raise NotFoundError(f"No incident {name!r} is in the book.", "See the list of incidents.")
        return int(row[0])

    def _rows(self, keys: Sequence[int]) -> list[Row]:
        marks = ", ".join("?" * len(keys))
        rows = dict(
            self._store.execute(
                f"SELECT incident, row FROM rows WHERE profile = ? AND incident IN ({marks})", [self._key, *keys]
            ).fetchall()
        )
        old: dict[int, list[str]] = {}
        query = (
            f"SELECT incident, old FROM former WHERE incident IN ({marks}) AND old NOT IN (SELECT id FROM incidents)"
        )
        for incident, name in self._store.execute(query + " ORDER BY old", keys):
            old.setdefault(incident, []).append(name)
        return [self.sight.incident(json.loads(rows[key]) | {"redirects": old.get(key, [])}) for key in keys]

    def telling(self, name: str) -> Telling:
        """An incident as values, by its id or one that it once had. Raises NotFoundError."""
        (found,) = self.tellings([self._incident_key(name)])
        return found

    def tellings_of(self, names: Sequence[str]) -> list[Telling]:
        """Several, in the order of these ids, with everything that they are counted by. Raises NotFoundError."""
        return self.tellings([self._incident_key(name) for name in names])

    def tellings(self, keys: Sequence[int]) -> list[Telling]:
        """Incidents as values, by their keys in the catalogue."""
        counting = self.counting
        old = [tuple(row["redirects"]) for row in self._rows(keys)]
        groups = with_parts_of(self._store, keys, stored(self._store, keys))
        return [
            Telling(incident, tuple(members), account(incident, members, counting), redirects)
            for (incident, members), redirects in zip(groups, old, strict=True)
        ]

    def telling_page(self, wanted: Wanted = EVERYTHING, paging: Paging = FIRST) -> Page[Telling]:
        """As `incidents`, but as values: for maps and pages that need them."""
        query = self._of_incidents(wanted)
        found = page(self._store, "l.incident", query, INCIDENT_ORDERS, paging)
        tellings = self.tellings([key for (key,) in found.rows])
        return Page(tuple(tellings), found.next, found.total)

    def features(self, wanted: Wanted = EVERYTHING, paging: Paging = FIRST) -> Page[Row]:
        """As `incidents`, but as GeoJSON features."""
        found = self.telling_page(wanted, paging)
        shown = (replace(telling, members=self.sight.told(telling.members)) for telling in found.rows)
        return Page(tuple(feature(sheet(telling), _WORLD) for telling in shown), found.next, found.total)

    def sums(self, wanted: Wanted = EVERYTHING, by: str = "all") -> tuple[Sum, ...]:
        """What the incidents that are wanted come to, told apart by a span (`SPANS`)."""
        columns = self._catalogue.columns(self._store, self._key)
        return sums(columns, mask(columns, self._store, self._open(wanted), self._key, self._party(wanted)), by)

    def clusters(self, wanted: Wanted = EVERYTHING, zoom: int = 2, view: Box | None = None) -> tuple[Cluster, ...]:
        """The incidents that have a point, those that lie close together on a map of this zoom as one.

        view: only the marks within it.
        """
        query = self._of_incidents(wanted)
        return clusters(self._store, query, zoom, view)

    def placeless(self, wanted: Wanted = EVERYTHING) -> tuple[Placeless, ...]:
        """The incidents that have no point, by the country that they are known to be in."""
        return placeless(self._store, self._of_incidents(wanted))

    def undated(self, wanted: Wanted = EVERYTHING) -> int:
        """How many incidents say no day, and are left out because days are asked for; 0 if none are."""
        if not (wanted.since or wanted.until):
            return 0
        timeless = replace(wanted, since=None, until=None)
        query = self._of_incidents(timeless)
        query.add("l.day = ?", NO_DAY)
        rows = self._store.execute(f"SELECT count(*) FROM {query.tables} WHERE {query.where}", query.values)
        return int(rows.fetchone()[0])

    def claims(self, wanted: Wanted = EVERYTHING, paging: Paging = FIRST) -> Page[Row]:
        """One row a claim in force, with its incident and what its report is called."""
        query = conditions.of_claims(self._open(wanted), self._key, self._party(wanted))
        found = page(self._store, "c.row", query, CLAIM_ORDERS, paging)
        return Page(tuple(self.sight.claim(json.loads(row)) for (row,) in found.rows), found.next, found.total)

    def claim(self, name: str) -> Row:
        """Raises NotFoundError if none of this id is in force."""
        found = self.claim_or_none(name)
        if found is None:
            raise NotFoundError(f"No claim {name!r} is in force.", "See the list of claims.")
        return found

    def claim_or_none(self, name: str) -> Row | None:
        """None if none of this id is in force: it was rejected, or another stands in its place."""
        row = self._store.execute("SELECT row FROM claims WHERE id = ?", (name,)).fetchone()
        return self.sight.claim(json.loads(row[0])) if row else None

    def rulings(self, *claims: str) -> tuple[Ruling, ...]:
        """Every ruling that names one of these claims, or without any every ruling, in the order of arrival."""
        return found_rulings(self._book, _NOW if self._moment is None else self._moment, claims or None)

    def latest_rulings(self, after: int, most: int) -> tuple[tuple[Ruling, ...], int]:
        """The last ones ever made, the latest first, without the first so many; and how many there are."""
        return latest_rulings(self._book, after, most)

    def restrictions(self, report: str) -> tuple[Restriction, ...]:
        """What was decided on who may see a report, in the order of arrival."""
        return found_restrictions(self._book, report)

    def reports(self, wanted: Wanted = EVERYTHING, paging: Paging = FIRST) -> Page[Row]:
        """One row a report without its text."""
        columns = ", ".join(f"r.{column}" for column in _REPORT_COLUMNS)
        counted = "(SELECT count(*) FROM claims c WHERE c.report = r.id)"
        found = page(
            self._store, f"{columns}, {counted}", conditions.of_reports(self._open(wanted)), REPORT_ORDERS, paging
        )
        names = (*_REPORT_COLUMNS, "claims")
        shown = (self.sight.report(dict(zip(names, row, strict=True))) for row in found.rows)
        return Page(tuple(shown), found.next, found.total)

    def report(self, name: str) -> ToldReport:
        """By our id, or the one that it came with. Raises NotFoundError, ForbiddenError if it is withheld."""
        row = self._store.execute(
            "SELECT id FROM reports WHERE id = ? OR name = ? ORDER BY id <> ?, key LIMIT 1", (name, name, name)
        ).fetchone()
        if row is None:
            raise NotFoundError(f"No report {name!r} is in the book.", "See the list of reports.")
        if row[0] in self.sight.hidden:
            raise ForbiddenError("This report is restricted.", "Sign in as somebody who may code, or ask an admin.")
        claims = [json.loads(text) for (text,) in self._store.execute("SELECT row FROM claims WHERE report = ?", row)]
        return ToldReport(
            book_report(self._book, row[0]),
            tuple(sorted(claims, key=lambda claim: (claim["start"], claim["end"], claim["id"]))),
            found_receipts(self._book, row[0]),
            found_problems(self._book, row[0]),
            versions_of(self._book, row[0]),
        )

    def sources(self) -> tuple[Source, ...]:
        """Where reports were received from; of what is withheld, nothing."""
        return named_sources(received(self._book, _NOW if self._moment is None else self._moment, self.sight.listed))

    def names(self, kind: str, most: int = 1000) -> list[tuple[str, int]]:
        """What incidents are found by (`NAME_KINDS`), folded, with how many there are of each; the most first."""
        query = (
            "SELECT n.folded, count(*) FROM names n JOIN named d ON d.name = n.key WHERE n.kind = ? "
            "GROUP BY n.key ORDER BY 2 DESC, 1 LIMIT ?"
        )
        return list(self._store.execute(query, (kind, most)))

    def _of_incidents(self, wanted: Wanted) -> conditions.Query:
        return conditions.of_incidents(self._store, self._open(wanted), self._key, self._party(wanted))

    def _open(self, wanted: Wanted) -> Wanted:
        """So that nobody finds out by searching what he may not see."""
        return replace(wanted, withheld=self.sight.listed) if self.sight.hidden else wanted

    def _party(self, wanted: Wanted) -> str | None:
        return None if wanted.actor is None else options().aliases.key(wanted.actor)
