"""Marks on a map: close together they are one, far apart they are not, and none is lost."""

import sqlite3
from collections.abc import Iterator

import pytest

from tollbook.pipeline.catalogue.clusters import Cluster, clusters, placeless
from tollbook.pipeline.catalogue.tables import SCHEMA
from tollbook.pipeline.catalogue.wanted import Query

Point = tuple[float | None, float | None]


@pytest.fixture
def store() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:")
    made.executescript(SCHEMA)
    yield made
    made.close()


def put(store: sqlite3.Connection, *points: Point, prec: int = 1, country: str | None = "SY", killed: int = 2) -> None:
    start = store.execute("SELECT count(*) FROM listed").fetchone()[0]
    for number, (lat, lon) in enumerate(points, start):
        row = (1, "2018-11-04", f"i{number}", "2018-11-04", number, "attack", country, "Hajin", "weak", 0, 0, 0, killed)
        store.execute(
            "INSERT INTO listed(profile, day, id, latest, incident, event, country, place, grade, contested, cells, "
            "stances, killed, injured, sources, sum, lat, lon, prec) "
            f"VALUES({', '.join('?' * len(row))}, -1, 1, 0, ?, ?, ?)",
            (*row, lat, lon, prec),
        )


def found(store: sqlite3.Connection, zoom: int) -> tuple[Cluster, ...]:
    return clusters(store, Query("listed l"), zoom)


def test_points_close_together_are_one_mark_from_afar_and_several_closer_up(store: sqlite3.Connection) -> None:
    put(store, (34.7, 40.8), (35.0, 40.4), (33.5, 36.3))
    assert [each.incidents for each in found(store, 2)] == [3]
    assert sorted(each.incidents for each in found(store, 11)) == [1, 1, 1]


@pytest.mark.parametrize("zoom", [0, 3, 6, 9, 12])
def test_no_incident_is_lost_or_counted_twice(store: sqlite3.Connection, zoom: int) -> None:
    put(store, *[(-80 + 1.7 * n, -179 + 3.9 * n) for n in range(90)], (90.0, 180.0), (-90.0, -180.0))
    assert sum(each.incidents for each in found(store, zoom)) == 92


@pytest.mark.parametrize("zoom", [3, 5, 7])
def test_marks_do_not_touch(store: sqlite3.Connection, zoom: int) -> None:
    put(store, *[(34 + n * 0.37 % 3, 36 + n * 0.61 % 5) for n in range(300)])
    pixel = 360 / (256 * 2**zoom)
    marks = found(store, zoom)
    near = [
        (a, b)
        for n, a in enumerate(marks)
        for b in marks[n + 1 :]
        if abs(a.lon - b.lon) / pixel < 12 and abs(a.lat - b.lat) / pixel < 10
    ]
    assert near == []


def test_a_mark_of_one_point_has_its_precision_and_name_and_the_least_precise_counts(store: sqlite3.Connection) -> None:
    put(store, (34.7, 40.8))
    put(store, (34.7, 40.8), prec=4)
    (mark,) = found(store, 8)
    assert (mark.prec, mark.place, mark.one, mark.killed) == (4, "Hajin", None, 4)


def test_one_incident_alone_is_named(store: sqlite3.Connection) -> None:
    put(store, (34.7, 40.8), killed=-1)
    (mark,) = found(store, 8)
    assert mark.one == "i0" and mark.killed is None


def test_those_without_a_point_are_told_by_country(store: sqlite3.Connection) -> None:
    put(store, (None, None), (None, None), (34.7, 40.8))
    put(store, (None, None), country=None)
    assert [(each.country, each.incidents) for each in placeless(store, Query("listed l"))] == [("SY", 2), (None, 1)]


@pytest.mark.parametrize("zoom", [5, 7, 9])
def test_a_view_has_the_marks_that_the_whole_world_has_there(store: sqlite3.Connection, zoom: int) -> None:
    put(store, *[(34 + n * 0.377 % 3, 36 + n * 0.613 % 5) for n in range(400)])
    west, south, east, north = view = (37.0, 34.5, 39.0, 36.0)
    inside = [each for each in found(store, zoom) if west <= each.lon <= east and south <= each.lat <= north]
    assert inside and clusters(store, Query("listed l"), zoom, view) == tuple(inside)


def test_a_view_may_lie_across_the_date_line(store: sqlite3.Connection) -> None:
    put(store, (0.0, 179.0), (0.0, -179.0), (0.0, 0.0))
    marks = clusters(store, Query("listed l"), 7, (175.0, -5.0, -175.0, 5.0))
    assert sorted(each.lon for each in marks) == [-179.0, 179.0]
