"""A small map of where an incident lies: outlines around it, and the place as a point or as the area it may be in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.publish.figures.outlines import countries_in, outlines
from tollbook.vocabulary.location import Location

WIDTH, HEIGHT = 360, 220

RADIUS = {1: 0.0, 2: 10.0, 3: 30.0, 4: 90.0, 5: 200.0}
"""About how far from the point the place may lie, in kilometres, by UCDP's precision code."""

_KM = 111.2
"""Of one degree of latitude."""


@dataclass(frozen=True, slots=True)
class Locator:
    """In pixels of WIDTH by HEIGHT. land: paths. names: place and word. radius: None for an exact place."""

    land: tuple[str, ...]
    names: tuple[tuple[float, float, str], ...]
    x: float
    y: float
    radius: float | None


def locator(place: Location | None) -> Locator | None:
    """None where no point is known: the middle of a country is no place."""
    if place is None or place.lat is None or place.lon is None:
        return None
    reach = RADIUS.get(place.where_prec or 5, RADIUS[5])
    high = max(5.0, 4 * reach / _KM)
    stretch = max(0.2, math.cos(math.radians(place.lat)))
    wide = high * WIDTH / HEIGHT / stretch
    west, north = place.lon - wide / 2, place.lat + high / 2
    box = (west, place.lat - high / 2, west + wide, north)

    def at(lon: float, lat: float) -> tuple[float, float]:
        return round((lon - west) / wide * WIDTH, 1), round((north - lat) / high * HEIGHT, 1)

    shapes = outlines(box)
    land = []
    for shape in shapes:
        rings = [ring for polygon in shape["geometry"]["coordinates"] for ring in polygon]
        path = "".join(_path([at(*point) for point in ring]) for ring in rings)
        if path:
            land.append(path)
    names = tuple((*at(each["lon"], each["lat"]), each["name"]) for each in countries_in(shapes, box))
    radius = round(reach / _KM / high * HEIGHT, 1) if reach else None
    return Locator(tuple(land), names, WIDTH / 2, HEIGHT / 2, radius)


_FAR = 400.0
"""Points further outside the picture than this, in pixels, are drawn there: no line of theirs is seen."""


def _path(points: list[tuple[float, float]]) -> str:
    kept = list(_near(points))
    if len(kept) < 3 or max(x for x, _ in kept) < 0 or min(x for x, _ in kept) > WIDTH:
        return ""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in kept) + "Z"


def _near(points: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Without what cannot be seen: steps of less than a pixel, and corners far away."""
    last = None
    for x, y in points:
        point = (min(max(x, -_FAR), WIDTH + _FAR), min(max(y, -_FAR), HEIGHT + _FAR))
        if last is None or abs(point[0] - last[0]) + abs(point[1] - last[1]) >= 1.0:
            last = point
            yield point
