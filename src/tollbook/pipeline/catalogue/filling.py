"""Writes incidents, claims and reports into the catalogue, and takes out what a change has touched."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from sqlite3 import Connection
from typing import Any

from tollbook.ledger import Counting
from tollbook.ledger.chunks import chunks
from tollbook.pipeline.catalogue import reckoning
from tollbook.pipeline.catalogue.reckoning import Group, Reckoned, reckon, sort_days
from tollbook.vocabulary import Incident, Report, Told
from tollbook.vocabulary.spelling import fold


@dataclass(frozen=True, slots=True)
class Ruler:
    """A counting profile and its key in the catalogue."""

    key: int
    counting: Counting


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of rows; none is ever given twice, so that what was read under one is known to be gone or the same."""

    reports: Iterator[int] = field(default_factory=lambda: count(1))
    incidents: Iterator[int] = field(default_factory=lambda: count(1))
    claims: Iterator[int] = field(default_factory=lambda: count(1))
    names: Iterator[int] = field(default_factory=lambda: count(1))

    @classmethod
    def after(cls, store: Connection) -> "Keys":
        """Keys above all that a catalogue has."""

        def above(table: str) -> Iterator[int]:
            return count(store.execute(f"SELECT coalesce(max(key), 0) + 1 FROM {table}").fetchone()[0])

        return cls(above("reports"), above("incidents"), above("claims"), above("names"))


class Filler:
    """Writes within one transaction of the catalogue's only writer; rows of one call go in together."""

    def __init__(self, store: Connection, rulers: Sequence[Ruler], keys: Keys) -> None:
        self._store = store
        self._rulers = rulers
        self._keys = keys
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._names: dict[tuple[str, str], int] = {}

    def reports(self, found: Iterable[Report]) -> None:
        for some in chunks(found):
            for report in some:
                day = report.published.isoformat() if report.published else None
                words = (report.id, report.name, report.publisher, day, report.title, report.url)
                key = next(self._keys.reports)
                self._put("reports", (key, *words, *sort_days(day, day), fold(report.publisher or "")))
                self._put("report_words(rowid, title, text)", (key, report.title, report.text))
            self._write()

    def incidents(
        self, groups: Iterable[Group], former: Mapping[str, Collection[str]], parts: Sequence[Group] = ()
    ) -> None:
        """Incidents with all their claims.

        former: for each claim, the ids of incidents that it was ever in. parts: what the incidents are sums of.
        """
        for incident, members in groups:
            key = next(self._keys.incidents)
            self._put("incidents", (key, incident.id))
            old = {name for told in members for name in former.get(told.id, ()) if name != incident.id}
            for name in sorted(old):
                self._put("former", (name, key))
            for ruler in self._rulers:
                self._reckoned(key, reckon(incident, members, ruler.counting, parts), ruler)
            self._name(key, incident, members)
            self._claims(members, incident.id, key)
        self._write()

    def reckoned(self, found: Iterable[tuple[int, Reckoned]], ruler: Ruler) -> None:
        """What one profile makes of incidents that are laid out already, by their keys."""
        for key, each in found:
            self._reckoned(key, each, ruler)
        self._write()

    def claims(self, members: Iterable[Told]) -> None:
        """Claims that are in no incident."""
        self._claims(members, None, None)
        self._write()

    def _reckoned(self, key: int, found: Reckoned, ruler: Ruler) -> None:
        row = found.columns
        first, last = row[:2]
        day, latest = sort_days(first, last)
        self._put("listed", (ruler.key, day, found.telling.incident.id, latest, key, *row))
        self._put("rows", (key, ruler.key, found.row))
        for number, toll in enumerate(reckoning.toll_rows(found.added, ruler.counting)):
            self._put("tolls", (ruler.key, key, number, *toll))

    def _name(self, key: int, incident: Incident, members: Sequence[Told]) -> None:
        for kind, folded in reckoning.incident_names(incident, members, self._rulers[0].counting):
            self._put("named", (self._name_key(kind, folded), key))

    def _name_key(self, kind: str, folded: str) -> int:
        known = self._names.get((kind, folded))
        if known is None:
            query = "SELECT key FROM names WHERE kind = ? AND folded = ?"
            found = self._store.execute(query, (kind, folded)).fetchone()
            known = self._names[kind, folded] = found[0] if found else next(self._keys.names)
            if not found:
                self._put("names", (known, kind, folded))
        return known

    def _claims(self, members: Iterable[Told], incident: str | None, incident_key: int | None) -> None:
        for told in members:
            key = next(self._keys.claims)
            columns = reckoning.claim_columns(told, incident, self._rulers[0].counting)
            self._put("claims", (key, told.id, told.report, incident_key, *columns))
            self._put("claim_words(rowid, quote)", (key, told.claim.quote))

    def _put(self, table: str, row: tuple[Any, ...]) -> None:
        self._rows[table].append(row)

    def _write(self) -> None:
        for table, rows in self._rows.items():
            self._store.executemany(f"INSERT INTO {table} VALUES(?{', ?' * (len(rows[0]) - 1)})", rows)
        self._rows.clear()


def take_out(store: Connection, incidents: Collection[str], claims: Collection[str]) -> None:
    """Removes incidents with all their claims, and further claims."""
    for part in chunks(incidents):
        marks = _marks(part)
        keys = [key for (key,) in store.execute(f"SELECT key FROM incidents WHERE id IN ({marks})", part)]
        held = f"SELECT key FROM claims WHERE incident IN ({_marks(keys)})"
        store.execute(f"DELETE FROM claim_words WHERE rowid IN ({held})", keys)
        store.execute(f"DELETE FROM claims WHERE incident IN ({_marks(keys)})", keys)
        by_profile = f"profile IN (SELECT key FROM profiles) AND incident IN ({_marks(keys)})"
        store.execute(f"DELETE FROM tolls WHERE {by_profile}", keys)
        for table in ("former", "listed", "rows", "named"):
            store.execute(f"DELETE FROM {table} WHERE incident IN ({_marks(keys)})", keys)
        store.execute(f"DELETE FROM incidents WHERE key IN ({_marks(keys)})", keys)
    for part in chunks(claims):
        held = f"SELECT key FROM claims WHERE id IN ({_marks(part)})"
        store.execute(f"DELETE FROM claim_words WHERE rowid IN ({held})", part)
        store.execute(f"DELETE FROM claims WHERE id IN ({_marks(part)})", part)


def take_out_reports(store: Connection, reports: Collection[str]) -> None:
    for part in chunks(reports):
        held = f"SELECT key FROM reports WHERE id IN ({_marks(part)})"
        store.execute(f"DELETE FROM report_words WHERE rowid IN ({held})", part)
        store.execute(f"DELETE FROM reports WHERE id IN ({_marks(part)})", part)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
