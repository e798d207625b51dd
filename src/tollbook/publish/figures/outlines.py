"""Outlines of countries near a view, from Natural Earth: enough to see where a map is, no more."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def outlines(view: Box) -> list[dict[str, Any]]:
    """GeoJSON features of the countries whose bounds meet the view, each with its name and ISO's number."""
    return [feature for bounds, feature in _countries() if _meet(bounds, view)]


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def countries_in(features: Sequence[dict[str, Any]], view: Box) -> list[dict[str, Any]]:
    """For each feature a point to write its name at, in the view and well inside it; none where there is no room."""
    west, south, east, north = view
    wide, high = (east - west) / _GRID, (north - south) / _GRID
    held: dict[str, list[tuple[int, int]]] = {}
    for column in range(1, _GRID):
        for row in range(1, _GRID):
            x, y = west + column * wide, south + row * high
            name = next((each["properties"]["name"] for each in features if _inside(each, x, y)), "")
            held.setdefault(name, []).append((column, row))
    found = []
    for name, cells in held.items():
        column, row = max(cells, key=lambda cell: _room(cell, cells))
        if name and _room((column, row), cells) > 1:
            found.append({"name": name, "lon": west + column * wide, "lat": south + row * high})
    return found


_GRID = 16


def _room(cell: tuple[int, int], cells: Sequence[tuple[int, int]]) -> int:
    """How many steps to the nearest cell that is not of the same country, across and, less, up and down."""
    column, row = cell
    own = set(cells)
    reach = 0
    while all((column + side * (reach + 1), row + up) in own for side in (-1, 1) for up in (-1, 0, 1)):
        reach += 1
    return reach


def _inside(feature: dict[str, Any], x: float, y: float) -> bool:
    """Even-odd rule over all rings."""
    odd = False
    for polygon in feature["geometry"]["coordinates"]:
        for ring in polygon:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                    odd = not odd
    return odd


@cache
def _countries() -> list[tuple[Box, dict[str, Any]]]:
    text = files("tollbook.publish").joinpath("data", "countries-50m.json").read_text(encoding="utf-8")
    topology = json.loads(text)
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    found = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry["type"] in ("Polygon", "MultiPolygon"):
            polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            rings = [[_ring(ring, arcs) for ring in polygon] for polygon in polygons]
            points = [point for polygon in rings for point in polygon[0]]
            lons, lats = [point[0] for point in points], [point[1] for point in points]
            shape = {"type": "MultiPolygon", "coordinates": rings}
            code = int(geometry["id"]) if geometry.get("id") else None
            name = geometry["properties"]["name"]
            feature = {"type": "Feature", "geometry": shape, "properties": {"name": name, "numeric": code}}
            found.append(((min(lons), min(lats), max(lons), max(lats)), feature))
    return found


def _decoded(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[list[float]]:
    """TopoJSON's arcs are steps from point to point, in whole numbers."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append([round(x * kx + dx, 4), round(y * ky + dy, 4)])
    return points


def _ring(numbers: Sequence[int], arcs: Sequence[list[list[float]]]) -> list[list[float]]:
    """A negative number is an arc walked backwards; the last point of one arc is the first of the next."""
    points: list[list[float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points
