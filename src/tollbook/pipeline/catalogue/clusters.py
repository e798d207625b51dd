"""Incidents on a map: those that lie close together are one mark, so that no map has more than it can show."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection

import numpy as np

from tollbook.pipeline.catalogue.wanted import Box, Query, within

_TILE = 256
"""Pixels of the whole world at zoom 0, as maps on the web have it."""

_CELL = 56
"""How far marks stand apart, in pixels."""

_TOUCH = 40
"""How near two marks may be, in pixels, before they are one."""

_POLE = 85.0
"""Beyond this latitude Web Mercator has no map."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Incidents close together.

    lat, lon: their middle, in degrees. incidents, contested: how many. killed: the sum of their best counts, None if
    nobody gives one. box: west, south, east, north of their points. one: the id, if it is one alone. prec: UCDP's code
    of the least precise of them (1 exact to 7), if all lie on one point; place: what it is called then.
    """

    lat: float
    lon: float
    incidents: int
    contested: int
    killed: int | None
    box: tuple[float, float, float, float]
    one: str | None = None
    prec: int | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Placeless:
    """Incidents without a point. country: ISO 3166-1 alpha-2, None where not even that is known."""

    country: str | None
    incidents: int
    contested: int


def clusters(store: Connection, query: Query, zoom: int, view: Box | None = None) -> tuple[Cluster, ...]:
    """The largest first. A point's mark depends on the zoom and what lies near it, not on what is in view.

    view: then only the marks within it are found, and what lies far outside of it is not gone through.
    """
    around = Query(query.tables, [*query.conditions, "l.lat IS NOT NULL"], list(query.values))
    if view is not None:
        within(around, _wider(view, zoom))
    rows = store.execute(
        f"SELECT l.lat, l.lon, l.id, l.contested, l.killed, l.prec, l.place FROM {around.tables} WHERE {around.where}",
        around.values,
    ).fetchall()
    if not rows:
        return ()
    lat, lon = np.array([row[0] for row in rows], float), np.array([row[1] for row in rows], float)
    cells = _cells(lat, lon, zoom)
    order = np.argsort(cells, kind="stable")
    edges = np.flatnonzero(np.diff(cells[order])) + 1
    parts = _joined([[rows[place] for place in part] for part in np.split(order, edges)], zoom)
    found = [_cluster(part) for part in parts]
    if view is not None:
        found = [each for each in found if _inside(view, each)]
    return tuple(sorted(found, key=lambda each: (-each.incidents, each.lat, each.lon)))


_MARGIN = 3
"""How many squares around a view are gone through too, so that marks at its edge come out as they would inside."""


def _wider(view: Box, zoom: int) -> Box:
    west, south, east, north = view
    more = _MARGIN * _CELL * 360.0 / (_TILE * 2**zoom)
    if west > east or east - west + 2 * more >= 360.0:
        west, east = -180.0, 180.0
    return max(-180.0, west - more), max(-90.0, south - more), min(180.0, east + more), min(90.0, north + more)


def _inside(view: Box, mark: Cluster) -> bool:
    west, south, east, north = view
    along = west <= mark.lon <= east if west <= east else (mark.lon >= west or mark.lon <= east)
    return along and south <= mark.lat <= north


def _cells(lat: "np.ndarray[tuple[int], np.dtype[np.float64]]", lon: "np.ndarray[tuple[int], np.dtype[np.float64]]",
           zoom: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":  # fmt: skip
    """Squares of the map in Web Mercator, each with one number."""
    side = _TILE * 2**zoom / _CELL
    angle = np.radians(np.clip(lat, -_POLE, _POLE))
    x = np.floor((lon + 180.0) / 360.0 * side).astype(np.int64)
    y = np.floor((1.0 - np.arcsinh(np.tan(angle)) / np.pi) / 2.0 * side).astype(np.int64)
    found: np.ndarray[tuple[int], np.dtype[np.int64]] = x * (1 << 31) + y
    return found


Row = tuple[float, float, str, int, int, int | None, str | None]
"""lat, lon, id, contested, killed, precision, place."""


def _joined(parts: list[list[Row]], zoom: int) -> list[list[Row]]:
    """Squares whose marks would touch across a border are put together, the fuller ones first."""
    pixel = 360.0 / (_TILE * 2**zoom)
    kept: dict[tuple[int, int], list[tuple[float, float, list[Row]]]] = {}
    for part in sorted(parts, key=lambda part: (-len(part), part[0][0], part[0][1])):
        lat, lon = sum(row[0] for row in part) / len(part), sum(row[1] for row in part) / len(part)
        squeeze = max(0.1, math.cos(math.radians(lat)))
        x, y = lon / pixel / _TOUCH, lat / squeeze / pixel / _TOUCH
        column, row = math.floor(x), math.floor(y)
        near = [each for a in (-1, 0, 1) for b in (-1, 0, 1) for each in kept.get((column + a, row + b), ())]
        host = min(near, key=lambda each: math.dist(each[:2], (x, y)), default=None)
        if host is not None and math.dist(host[:2], (x, y)) < 1.0:
            host[2].extend(part)
        else:
            kept.setdefault((column, row), []).append((x, y, list(part)))
    return [rows for held in kept.values() for _, _, rows in held]


def _cluster(rows: list[Row]) -> Cluster:
    lats, lons = [row[0] for row in rows], [row[1] for row in rows]
    counted = [row[4] for row in rows if row[4] >= 0]
    together = len({(row[0], row[1]) for row in rows}) == 1
    return Cluster(
        lat=sum(lats) / len(rows),
        lon=sum(lons) / len(rows),
        incidents=len(rows),
        contested=sum(row[3] for row in rows),
        killed=sum(counted) if counted else None,
        box=(min(lons), min(lats), max(lons), max(lats)),
        one=rows[0][2] if len(rows) == 1 else None,
        prec=_coarsest(row[5] for row in rows) if together else None,
        place=Counter(row[6] for row in rows).most_common(1)[0][0] if together else None,
    )


def _coarsest(codes: Iterable[int | None]) -> int | None:
    return max((code for code in codes if code is not None), default=None)


def placeless(store: Connection, query: Query) -> tuple[Placeless, ...]:
    """By country, the most first; those of no known country last."""
    rows = store.execute(
        f"SELECT l.country, count(*), sum(l.contested) FROM {query.tables} "
        f"WHERE {query.where} AND l.lat IS NULL GROUP BY l.country",
        query.values,
    )
    found = [Placeless(country, number, contested) for country, number, contested in rows]
    return tuple(sorted(found, key=lambda each: (each.country is None, -each.incidents, each.country or "")))
