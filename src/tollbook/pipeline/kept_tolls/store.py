"""One file of kept tolls: brought up to the book in one transaction, then asked for sums."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select

from tollbook.ledger import Counting, View, account, period, profile
from tollbook.ledger.chunks import chunks
from tollbook.ledger.schema import claims, moments, standing
from tollbook.linking.summary import summarise
from tollbook.linking.sums import with_parts
from tollbook.pipeline.catalogue.changes import Moment, last_moment
from tollbook.pipeline.kept_tolls.file import opened
from tollbook.pipeline.kept_tolls.touched import touched
from tollbook.pipeline.link import options
from tollbook.vocabulary import Account, Incident, Told, spelling
from tollbook.vocabulary.names import key

_INCIDENTS = 200
"""How many incidents are in hand at a time."""

Group = tuple[Incident, tuple[Told, ...]]


class Store:
    """Use it in a `with`. file: None keeps nothing. stamp: of the program that folds."""

    def __init__(self, file: Path | None, stamp: str, counting: str) -> None:
        """Raises UsageError for an unknown profile."""
        self._counting = Counting(profile=profile(counting), aliases=options().aliases)
        self._stamp = stamp
        self.connection = opened(file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()

    def follow(self, book: Connection) -> int:
        """Brings the file up to a connection's view of the book; how many incidents had to be folded."""
        now = last_moment(book)
        if self._held(book) == now:
            return 0
        with self.connection as store:
            store.execute("BEGIN IMMEDIATE")
            held = self._held(book)  # another process may have been here meanwhile
            if held is None:
                store.execute("DELETE FROM tolls")
                store.execute("DELETE FROM incidents")
            done = 0 if held == now else self._fold(book, held)
            store.execute("DELETE FROM folded")
            store.execute("INSERT INTO folded VALUES(?, ?, ?)", (self._stamp, now.number, now.at))
        return done

    def _held(self, book: Connection) -> Moment | None:
        """Up to when the file holds this book, by this program; None if it is of another."""
        row = self.connection.execute("SELECT stamp, number, at FROM folded").fetchone()
        if row is None or row[0] != self._stamp:
            return None
        at = book.execute(select(moments.c.at).where(moments.c.key == row[1])).scalar()
        return Moment(row[1], row[2]) if at == row[2] else None

    def _fold(self, book: Connection, held: Moment | None) -> int:
        view, done = View(book), 0
        ids = _all(book) if held is None else sorted(touched(book, held.number))
        days = list(self._take_out(ids)) if held is not None else []
        for some in chunks(ids, _INCIDENTS):
            for incident, members in _groups(book, view, some):
                self._put({incident.id: (incident, account(incident, members, self._counting))}, incident.id)
                done += 1
        if held is not None:
            days += self._days(ids)
        for total in self._sums(None if held is None else days):
            self._put_sum(book, view, total)
        return done

    def _take_out(self, ids: Collection[str]) -> Iterator[tuple[str, str]]:
        """Removes incidents; the days that they had."""
        yield from self._days(ids)
        for part in chunks(ids):
            marks = ", ".join("?" * len(part))
            self.connection.execute(
                f"DELETE FROM tolls WHERE incident IN (SELECT key FROM incidents WHERE id IN ({marks}))", part
            )
            self.connection.execute(f"DELETE FROM incidents WHERE id IN ({marks})", part)

    def _days(self, ids: Collection[str]) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for part in chunks(ids):
            marks = ", ".join("?" * len(part))
            query = f"SELECT first, last FROM incidents WHERE first IS NOT NULL AND id IN ({marks})"
            found += self.connection.execute(query, part).fetchall()
        return found

    def _sums(self, days: Sequence[tuple[str, str]] | None) -> list[str]:
        """The sums over several places that touch these days, or all."""
        if days is None:
            return [
                each for (each,) in self.connection.execute("SELECT id FROM incidents WHERE clarity = 2 ORDER BY id")
            ]
        query = "SELECT id FROM incidents WHERE clarity = 2 AND first <= ? AND last >= ?"
        return sorted({each for first, last in set(days) for (each,) in self.connection.execute(query, (last, first))})

    def _put_sum(self, book: Connection, view: View, total: str) -> None:
        """Lays a sum out again, less what its parts come to."""
        places, first, last = self.connection.execute(
            "SELECT spelt, first, last FROM incidents WHERE id = ?", (total,)
        ).fetchone()
        near = self.connection.execute(
            "SELECT id, spelt FROM incidents WHERE clarity = 1 AND first >= ? AND last <= ?", (first, last)
        ).fetchall()
        of = set(places.split("\n"))
        inside = [each for each, spelt in near if spelt and set(spelt.split("\n")) < of]
        groups = with_parts(list(_groups(book, view, [total, *inside])))
        counted = {each.id: (each, account(each, members, self._counting)) for each, members in groups}
        list(self._take_out([total]))
        self._put(counted, total)

    def _put(self, counted: Mapping[str, tuple[Incident, Account]], name: str) -> None:
        """An incident, and what it adds to a sum. counted: it, and those that it is a sum of."""
        incident, made = counted[name]
        adds = period([counted[name]], made.profile, among=counted)
        first, last = incident.when.isoformat() if incident.when else (None, None)
        names = [*incident.places, incident.region or "", incident.country or ""]
        place = ", ".join(incident.places) or incident.region
        spelt = "\n".join(sorted({spelling.key(name) for name in incident.places}))
        contested = any(toll.contested for toll in made.totals)
        row = (incident.id, first, last, place, incident.region, incident.country, incident.event)
        found = (*row, "\n".join(names).casefold(), spelt, contested, incident.clarity)
        store = self.connection
        at = store.execute(f"INSERT INTO incidents VALUES(NULL{', ?' * len(found)})", found).lastrowid
        for whole, tolls in ((0, adds.tolls), (1, adds.totals)):
            for toll in tolls:
                side = (key(toll.side.name), toll.side.name) if toll.side else ("", None)
                ends = (toll.low, toll.best, toll.high, toll.open, toll.contested)
                status = toll.status.value if toll.status else None
                each = (at, whole, toll.harm.value, status, *side, *ends)
                store.execute(f"INSERT INTO tolls VALUES(?{', ?' * (len(each) - 1)})", each)


def _all(book: Connection) -> list[str]:
    query = select(standing.c.incident).where(standing.c.incident.is_not(None)).distinct()
    return sorted(book.execute(query).scalars())


def _groups(book: Connection, view: View, ids: Collection[str]) -> Iterator[Group]:
    """What the claims of incidents say together, with the claims; nothing of one that has none in force."""
    of: dict[str, str] = {}
    query = select(claims.c.id, standing.c.incident).join_from(standing, claims, standing.c.claim == claims.c.key)
    for part in chunks(ids):
        of.update(book.execute(query.where(standing.c.incident.in_(part))).all())
    members: dict[str, list[Told]] = {}
    for told in view.told(of):
        members.setdefault(of[told.id], []).append(told)
    for name in ids:
        if name in members:
            held = {told.id: told for told in members[name]}
            incident = summarise(members[name])
            yield incident, tuple(held[claim] for claim in incident.claims)
