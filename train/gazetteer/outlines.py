"""The middle of each country: the centroid of its largest polygon in Natural Earth, as degrees."""

import json
from collections.abc import Iterable
from pathlib import Path

Point = tuple[float, float]
"""Latitude, longitude."""


def middles(path: Path) -> dict[int, Point]:
    """By ISO 3166-1 numeric code, from a TopoJSON file of countries."""
    atlas = json.loads(path.read_text(encoding="utf-8"))
    arcs = [_line(arc, atlas["transform"]) for arc in atlas["arcs"]]
    found: dict[int, tuple[float, Point]] = {}
    for shape in atlas["objects"]["countries"]["geometries"]:
        if "id" in shape and shape.get("type") in ("Polygon", "MultiPolygon"):
            polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
            largest = max(_centroid(_ring(polygon[0], arcs)) for polygon in polygons)
            found[int(shape["id"])] = max(largest, found.get(int(shape["id"]), largest))
    return {code: point for code, (_, point) in found.items()}


def _line(arc: Iterable[tuple[int, int]], transform: dict[str, list[float]]) -> list[Point]:
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((y * sy + ty, x * sx + tx))
    return points


def _ring(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for index in indices:
        points += arcs[index] if index >= 0 else arcs[~index][::-1]
    return points


def _centroid(ring: list[Point]) -> tuple[float, Point]:
    """Area in square degrees and centroid of a ring."""
    area = lat = lon = 0.0
    for (y, x), (v, u) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x * v - u * y
        area += cross / 2
        lat += (y + v) * cross / 6
        lon += (x + u) * cross / 6
    return abs(area), ((lat / area, lon / area) if area else ring[0])
