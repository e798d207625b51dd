"""Writes a gazetteer file: in one go beside its target, then in its place, so that a reader never meets half of one."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tollbook.engines.gazetteer import keys
from tollbook.engines.gazetteer.schema import SCALE, prepare
from tollbook.vocabulary.gazetteer import Kind


@dataclass(frozen=True, slots=True)
class Thing:
    """A row with the names it is found by. area: the `ref` of what holds it; ref: its own code, if it is an area."""

    id: int
    name: str
    kind: Kind
    lat: float | None
    lon: float | None
    area: str | None
    people: int
    ref: str | None
    names: frozenset[str]
    pcode: str | None = None
    version: str | None = None


def write(target: Path, things: Iterable[Thing], about: Mapping[str, str]) -> int:
    """Makes the file anew and says how many things are in it."""
    kept = {thing.id: thing for thing in things}
    numbers = {thing.ref: thing.id for thing in kept.values() if thing.ref}
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as connection:
        prepare(connection)
        connection.executemany("insert into about values (?, ?)", about.items())
        connection.executemany(
            "insert into things values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (_row(t, numbers) for t in kept.values())
        )
        names = {row for thing in kept.values() for row in keys.rows(thing.id, thing.names)}
        connection.executemany("insert into names values (?, ?)", keys.packed(sorted(names)))
        connection.commit()
        connection.execute("vacuum")
    unfinished.replace(target)
    return len(kept)


def _row(thing: Thing, numbers: Mapping[str, int]) -> tuple[int | str | None, ...]:
    lat, lon = (None if degree is None else round(degree * SCALE) for degree in (thing.lat, thing.lon))
    holder = _holder(thing.area, numbers)
    return thing.id, thing.name, int(thing.kind), lat, lon, holder, thing.people, thing.ref, thing.pcode, thing.version


def _holder(area: str | None, numbers: Mapping[str, int]) -> int | None:
    """The smallest area that the file has of those that a code names: `SY.07` where it has no `SY.07.174447`."""
    while area and area not in numbers:
        area = area.rpartition(".")[0]
    return numbers[area] if area else None
