"""One catalogue in its file: brought up to the book in one transaction, read by many."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock

from sqlalchemy import Connection

from tollbook.ledger import Counting, View, profile
from tollbook.ledger.asking import reports as all_reports
from tollbook.ledger.chunks import chunks
from tollbook.linking import incidents as fold_incidents
from tollbook.linking.summary import summarise
from tollbook.linking.sums import with_parts
from tollbook.pipeline.catalogue.changes import Moment, changes, former_ids, last_moment, reports_by_id, unplaced
from tollbook.pipeline.catalogue.columns import Columns, brought_up, empty
from tollbook.pipeline.catalogue.filling import Filler, Keys, Ruler, take_out, take_out_reports
from tollbook.pipeline.catalogue.kept import TABLE
from tollbook.pipeline.catalogue.parts import EVER, Reach, is_check, joined, near, parts_of, reach, sums_within
from tollbook.pipeline.catalogue.reckoning import Group, reckon
from tollbook.pipeline.catalogue.stored import stored, with_parts_of
from tollbook.pipeline.catalogue.tables import INDEXES, SCHEMA
from tollbook.pipeline.link import options

_INCIDENTS = 200
"""How many incidents are in hand at a time."""

_NOW = 1 << 62
"""After every moment."""


class Catalogue:
    """Of the book as it is, followed as it changes; or of one past moment, laid out once (`past`).

    stamp: says which program laid out which book, if the file is to outlive this process. held: up to when it has the
    book already.
    """

    def __init__(
        self, file: Path, past: Moment | None = None, stamp: str | None = None, held: Moment | None = None
    ) -> None:
        self._file = file
        self._past = past
        self._stamp = stamp
        self._idle: SimpleQueue[sqlite3.Connection] = SimpleQueue()
        self._alone = Lock()
        self._writer = self._connect()
        if held is None:
            self._writer.executescript(SCHEMA + TABLE)
        self._rulers = self._known_rulers()
        self._columns: dict[int, Columns] = {}
        self._adding = Lock()
        self._keys = Keys.after(self._writer)
        self.moment = held or Moment(-1, -1)

    def close(self) -> None:
        """Readers that are under way end as they like."""
        with self._alone:
            self._writer.close()
            while True:
                try:
                    self._idle.get_nowait().close()
                except Empty:
                    return

    def _connect(self) -> sqlite3.Connection:
        made = sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)
        # What is lost with the process anyway does not have to reach the disk.
        made.execute(f"PRAGMA synchronous={'NORMAL' if self._stamp else 'OFF'}")
        made.execute(f"PRAGMA secure_delete={'ON' if self._stamp else 'OFF'}")
        made.execute("PRAGMA cache_size=-65536")
        return made

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The catalogue at one moment, whatever is written meanwhile."""
        try:
            reader = self._idle.get_nowait()
        except Empty:
            reader = self._connect()
            reader.execute("PRAGMA query_only=ON")
        reader.execute("BEGIN")
        try:
            yield reader
        finally:
            reader.execute("ROLLBACK")
            self._idle.put(reader)

    def columns(self, store: sqlite3.Connection, key: int) -> Columns:
        """Of the profile with this key, as a reader sees them."""
        version = int(store.execute("SELECT version FROM versions").fetchone()[0])
        with self._adding:
            found = self._columns.get(key) or empty()
            if found.version != version:
                found = self._columns[key] = brought_up(found, store, key, version)
        return found

    def follow(self, book: Connection, name: str) -> int:
        """Brings the catalogue up to a connection's view of the book, counted by a profile too; the profile's key.

        Raises UsageError for an unknown profile.
        """
        counting = Counting(profile=profile(name), aliases=options().aliases)
        now = self._past or last_moment(book)
        if name in self._rulers and self.moment >= now:
            return self._rulers[name].key
        with self._alone:
            if not self._rulers:
                self._count_by(book, counting)
            if self.moment < now:
                with self._writer:
                    self._writer.execute("BEGIN IMMEDIATE")
                    self._catch_up(book)
                    self._writer.execute("UPDATE versions SET version = version + 1")
                    if self._stamp:
                        self._writer.execute("DELETE FROM kept")
                        self._writer.execute("INSERT INTO kept VALUES(?, ?, ?)", (self._stamp, now.number, now.at))
                # From here on there may be readers beside the writer; before, it would only write everything twice.
                self._writer.execute("PRAGMA journal_mode=WAL")
                self.moment = now
            if name not in self._rulers:
                self._count_by(book, counting)
        return self._rulers[name].key

    def _catch_up(self, book: Connection) -> None:
        if self._past is not None:
            self._lay_out(book, self._past)
        elif self.moment.number < 0:
            self._fill(book)
        else:
            self._repair(book)

    def _lay_out(self, book: Connection, moment: Moment) -> None:
        """A past moment, by the folded judgements of then."""
        view = View(book, moment.number)
        groups = fold_incidents(view, options())
        inside = {told.id for _, members in groups for told in members}
        fill = self._filler()
        for part in chunks(groups, _INCIDENTS):
            self._put(book, fill, part, moment.number)
        fill.claims(told for told in view.told() if told.id not in inside)
        fill.reports(all_reports(book, moment.number))
        self._index()
        self._add_up(book, moment.number, EVER)

    def _fill(self, book: Connection) -> None:
        """The book as it is, from nothing."""
        view, fill = View(book), self._filler()
        for part in chunks((view.groups() or {}).values(), _INCIDENTS):
            self._put(book, fill, _folded(view, part), _NOW)
        for some in chunks(unplaced(book)):
            fill.claims(view.told(some))
        fill.reports(all_reports(book, None))
        self._index()
        self._add_up(book, _NOW, EVER)

    def _index(self) -> None:
        for statement in filter(None, map(str.strip, INDEXES.split(";"))):
            self._writer.execute(statement)

    def _repair(self, book: Connection) -> None:
        """Takes out what was written since and everything that it was linked with, and lays that out anew."""
        changed = changes(book, self.moment.number)
        old, incidents = self._known(changed.reports)
        touched = old | changed.claims | self._held(incidents)
        view = View(book)
        groups = view.groups(touched) or {}
        told = touched | {claim for claims in groups.values() for claim in claims}
        days = reach(self._writer, incidents | groups.keys())
        take_out(self._writer, incidents | groups.keys(), touched)
        fill = self._filler()
        placed: set[str] = set()
        for part in chunks(groups.values(), _INCIDENTS):
            self._put(book, fill, _folded(view, part), _NOW)
            placed.update(claim for claims in part for claim in claims)
        fill.claims(view.told(told - placed))
        take_out_reports(self._writer, changed.reports)
        fill.reports(reports_by_id(book, changed.reports))
        self._add_up(book, _NOW, joined(days, reach(self._writer, groups.keys())))

    def _add_up(self, book: Connection, moment: int, days: Reach) -> None:
        """Lays out anew the sums over several places that touch these days, as far as any has parts or had some."""
        for key in sums_within(self._writer, days):
            nearby = near(self._writer, key)
            total, *others = stored(self._writer, [key, *nearby])
            incident, members = with_parts([total, *others])[0]
            if not incident.parts and not is_check(self._writer, key):
                continue
            parts = [each for each in others if each[0].id in incident.parts]
            take_out(self._writer, {incident.id}, ())
            former = former_ids(book, incident.claims, moment)
            self._filler().incidents([(incident, members)], former, parts)

    def _put(self, book: Connection, fill: Filler, groups: Sequence[Group], moment: int) -> None:
        claims = [told.id for _, members in groups for told in members]
        fill.incidents(groups, former_ids(book, claims, moment))

    def _known_rulers(self) -> dict[str, Ruler]:
        """The profiles by which the incidents are counted already."""
        rows = self._writer.execute("SELECT key, name FROM profiles ORDER BY key").fetchall()
        return {name: Ruler(key, Counting(profile=profile(name), aliases=options().aliases)) for key, name in rows}

    def _count_by(self, book: Connection, counting: Counting) -> None:
        """Counts every incident that is laid out already by one more profile."""
        ruler = Ruler(len(self._rulers), counting)
        with self._writer:
            self._writer.execute("BEGIN IMMEDIATE")
            self._writer.execute("INSERT INTO profiles VALUES(?, ?)", (ruler.key, counting.profile.name))
            if self.moment.number >= 0:
                self._recount(ruler)
        self._rulers = {**self._rulers, counting.profile.name: ruler}

    def _recount(self, ruler: Ruler) -> None:
        fill = Filler(self._writer, [ruler], self._keys)
        for some in chunks(self._writer.execute("SELECT key FROM incidents ORDER BY key").fetchall(), _INCIDENTS):
            keys = [key for (key,) in some]
            groups = with_parts_of(self._writer, keys, stored(self._writer, keys))
            found = [
                reckon(*group, ruler.counting, self._parts(key, group)) for key, group in zip(keys, groups, strict=True)
            ]
            fill.reckoned(zip(keys, found, strict=True), ruler)

    def _parts(self, key: int, group: Group) -> list[Group]:
        return stored(self._writer, parts_of(self._writer, key)) if group[0].parts else []

    def _filler(self) -> Filler:
        return Filler(self._writer, list(self._rulers.values()), self._keys)

    def _known(self, reports: Collection[str]) -> tuple[set[str], set[str]]:
        """The claims of these reports that are laid out, and the incidents that they are in."""
        claims: set[str] = set()
        incidents: set[str] = set()
        for part in chunks(reports):
            marks = ", ".join("?" * len(part))
            query = "SELECT c.id, i.id FROM claims c LEFT JOIN incidents i ON i.key = c.incident WHERE c.report IN "
            for claim, incident in self._writer.execute(f"{query} ({marks})", part):
                claims.add(claim)
                incidents |= {incident} if incident else set()
        return claims, incidents

    def _held(self, incidents: Collection[str]) -> set[str]:
        found: set[str] = set()
        for part in chunks(incidents):
            marks = ", ".join("?" * len(part))
            query = f"SELECT c.id FROM incidents i JOIN claims c ON c.incident = i.key WHERE i.id IN ({marks})"
            found.update(claim for (claim,) in self._writer.execute(query, part))
        return found


def _folded(view: View, groups: Collection[Sequence[str]]) -> list[Group]:
    """What the claims of each group say together, with the claims; nothing of a group that has none in force."""
    told = {each.id: each for each in view.told({claim for claims in groups for claim in claims})}
    found: list[Group] = []
    for claims in groups:
        members = [told[claim] for claim in claims if claim in told]
        if members:
            incident = summarise(members)
            found.append((incident, tuple(told[claim] for claim in incident.claims)))
    return found
