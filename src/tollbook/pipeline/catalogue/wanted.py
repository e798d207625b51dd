"""What is wanted of a catalogue, and the conditions in SQL that say so; every value goes in as a parameter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from sqlite3 import Connection
from typing import Any

from tollbook.pipeline.catalogue.reckoning import SCOPES, STANCES
from tollbook.pipeline.catalogue.tables import cells
from tollbook.vocabulary import Grade, Harm, Scope, Stance, Status
from tollbook.vocabulary.spelling import fold

_WORD = re.compile(r"\w+")
_FEW = 2_000
"""Up to how many incidents of a name are looked up one by one; of more, the list is gone through."""

_NAMES = 8
"""Of more names than this, incidents are looked up whatever their number: asking for each in turn takes longer."""

Box = tuple[float, float, float, float]
"""west, south, east, north, in degrees (RFC 7946); west may lie east of east, across the date line."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are wanted; None asks for nothing.

    text: words that all stand in one quote (of reports: in title and text). where, actor, speaker, publisher: a part of
    a name, accents and case aside; an actor by any of its names. country: ISO alpha-2. since, until: days that
    the row's own interval touches. harm, status: somebody counted such victims. report, incident: ids, of claims.
    withheld: reports whose words, speakers and publishers nothing is found by.
    """

    text: str | None = None
    where: str | None = None
    country: str | None = None
    since: date | None = None
    until: date | None = None
    actor: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    harm: Harm | None = None
    status: Status | None = None
    grade: Grade | None = None
    contested: bool | None = None
    event: str | None = None
    stance: Stance | None = None
    scope: Scope | None = None
    box: Box | None = None
    report: str | None = None
    incident: str | None = None
    withheld: tuple[str, ...] = ()


EVERYTHING = Wanted()


@dataclass(slots=True)
class Query:
    """Conditions under way. tables: what is selected from."""

    tables: str
    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, condition: str, *values: Any) -> None:
        self.conditions.append(condition)
        self.values.extend(values)

    @property
    def where(self) -> str:
        return " AND ".join(self.conditions) or "1"


def match(text: str) -> str | None:
    """Words as FTS5 takes them, all of which have to be there; None if there is no word."""
    words = _WORD.findall(text)
    return " ".join(f'"{word}"' for word in words) or None


def of_incidents(store: Connection, wanted: Wanted, profile: int, actor: str | None) -> Query:
    """actor: the key of the party that `wanted.actor` names, if it is a known one."""
    query = Query("listed l")
    query.add("l.profile = ?", profile)
    _days(query, "l", wanted)
    for column, value in (("event", wanted.event), ("country", wanted.country), ("grade", wanted.grade)):
        if value is not None:
            query.add(f"l.{column} = ?", str(value))
    if wanted.contested is not None:
        query.add("l.contested = ?", wanted.contested)
    if wanted.harm or wanted.status:
        query.add("l.cells & ?", cells(wanted.harm, wanted.status))
    if wanted.stance:
        query.add("l.stances & ?", 1 << STANCES.index(wanted.stance))
    if wanted.scope:
        query.add("l.stances & ?", 1 << (8 + SCOPES.index(wanted.scope)))
    if wanted.box:
        within(query, wanted.box)
    if wanted.text is not None:
        found = "SELECT c.incident FROM claim_words w JOIN claims c ON c.key = w.rowid WHERE {}"
        _words(query, f"l.incident IN ({found}{_elsewhere(wanted)})", "claim_words", wanted.text)
    for kind, name in names(wanted):
        _named(store, query, kind, name, actor)
        if wanted.withheld and kind in _OF_CLAIMS:
            _said_openly(query, kind, name, wanted)
    return query


_OF_CLAIMS = {"speaker": "speakers", "publisher": "publisher"}
"""Names of incidents that are those of single claims, with the column of claims that has them."""


def _said_openly(query: Query, kind: str, name: str, wanted: Wanted) -> None:
    query.add(
        "EXISTS (SELECT 1 FROM claims c WHERE c.incident = l.incident AND instr(c."
        f"{_OF_CLAIMS[kind]}, ?){_elsewhere(wanted)})",
        fold(name),
    )


def _elsewhere(wanted: Wanted) -> str:
    """Not in a report that is withheld; ids are ours, of letters, digits and a hyphen."""
    listed = ", ".join(f"'{name}'" for name in wanted.withheld if _ID.fullmatch(name))
    return f" AND c.report NOT IN ({listed})" if listed else ""


_ID = re.compile(r"[a-z0-9-]+")


def of_claims(wanted: Wanted, profile: int, actor: str | None) -> Query:
    query = Query("claims c")
    if wanted.withheld and (wanted.text, wanted.speaker, wanted.publisher) != (None, None, None):
        query.add(_elsewhere(wanted).removeprefix(" AND "))
    _days(query, "c", wanted)
    for column in ("event", "country", "stance", "scope", "report"):
        value = getattr(wanted, column)
        if value is not None:
            query.add(f"c.{column} = ?", str(value))
    if wanted.incident is not None:
        query.add("c.incident = (SELECT key FROM incidents WHERE id = ?)", wanted.incident)
    if wanted.harm or wanted.status:
        query.add("c.cells & ?", cells(wanted.harm, wanted.status))
    for column, value in (("grade", wanted.grade), ("contested", wanted.contested)):
        if value is not None:
            of = f"c.incident IN (SELECT incident FROM listed WHERE profile = ? AND {column} = ?)"
            query.add(of, profile, value if column == "contested" else str(value))
    if wanted.text is not None:
        _words(query, "c.key IN (SELECT rowid FROM claim_words WHERE {})", "claim_words", wanted.text)
    columns = {"place": "places", "actor": "parties", "speaker": "speakers", "publisher": "publisher"}
    for kind, name in names(wanted):
        folded, known = fold(name), fold(actor) if kind == "actor" and actor else fold(name)
        column = f"c.{columns[kind]}"
        query.add(f"? <> '' AND (instr({column}, ?) OR instr({column}, ?))", folded, folded, known)
    return query


def of_reports(wanted: Wanted) -> Query:
    query = Query("reports r")
    if wanted.withheld and (wanted.text, wanted.publisher) != (None, None):
        query.add(_elsewhere(wanted).removeprefix(" AND ").replace("c.report", "r.id"))
    if wanted.since:
        query.add("r.published >= ?", wanted.since.isoformat())
    if wanted.until:
        query.add("r.published <= ?", wanted.until.isoformat())
    if wanted.publisher is not None:
        query.add("instr(r.folded, ?)", fold(wanted.publisher))
    if wanted.text is not None:
        _words(query, "r.key IN (SELECT rowid FROM report_words WHERE {})", "report_words", wanted.text)
    return query


def names(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """The kinds of names that are asked for, with the words."""
    named = (
        ("place", wanted.where),
        ("actor", wanted.actor),
        ("speaker", wanted.speaker),
        ("publisher", wanted.publisher),
    )
    for kind, name in named:
        if name is not None:
            yield kind, name


def _days(query: Query, table: str, wanted: Wanted) -> None:
    # Intervals that touch the wanted days; `day` is the first day too, and is what the list is in the order of.
    if wanted.since:
        query.add(f"{table}.last >= ?", wanted.since.isoformat())
    if wanted.until:
        query.add(f"{table}.first <= ? AND {table}.day <= ?", *[wanted.until.isoformat()] * 2)


def within(query: Query, box: Box) -> None:
    """Only incidents with a point in the box."""
    west, south, east, north = box
    query.add("l.lat BETWEEN ? AND ?", south, north)
    if west <= east:
        query.add("l.lon BETWEEN ? AND ?", west, east)
    else:
        query.add("(l.lon >= ? OR l.lon <= ?)", west, east)


def _words(query: Query, condition: str, table: str, text: str) -> None:
    words = match(text)
    if words is None:
        query.add("0")
    else:
        query.add(condition.format(f"{table} MATCH ?"), words)


def name_keys(store: Connection, kind: str, name: str, actor: str | None) -> list[int]:
    """The keys of all names of a kind that have this name in them; of an actor, those of the party too."""
    folded = fold(name)
    known = fold(actor) if kind == "actor" and actor else folded
    query = "SELECT key FROM names WHERE kind = ? AND ? <> '' AND (instr(folded, ?) OR folded = ?)"
    return [key for (key,) in store.execute(query, (kind, folded, folded, known))]


def _named(store: Connection, query: Query, kind: str, name: str, actor: str | None) -> None:
    keys = name_keys(store, kind, name, actor)
    listed = ", ".join(map(str, keys))
    few = f"SELECT count(*) FROM (SELECT 1 FROM named WHERE name IN ({listed}) LIMIT {_FEW + 1})"
    if len(keys) > _NAMES or store.execute(few).fetchone()[0] <= _FEW:
        query.add(f"l.incident IN (SELECT incident FROM named WHERE name IN ({listed}))")
    else:
        query.add(f"EXISTS (SELECT 1 FROM named n WHERE n.incident = l.incident AND n.name IN ({listed}))")
