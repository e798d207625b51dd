"""What the map shows of what is chosen: marks close together as one, and what is known of a mark's incidents."""

import gzip
import json
from functools import lru_cache
from typing import Any

from fastapi import APIRouter, Request, Response

from tollbook.api.answering import GEOJSON, answer, library
from tollbook.api.asking import box
from tollbook.pipeline.query import Box, Lookup, Paging
from tollbook.publish.countries import countries
from tollbook.publish.figures.outlines import outlines
from tollbook.vocabulary import UsageError
from tollbook.web.pages.asking import choice
from tollbook.web.pages.overview import _amounts
from tollbook.web.render import page
from tollbook.web.views.locator import RADIUS

router = APIRouter(include_in_schema=False, prefix="/map")

_CLOSEST = 12
_LISTED = 12


@router.get("/marks")
def marks(request: Request) -> Response:
    """JSON: marks with where they are and how many incidents they stand for; countries of those without a point.

    With a `view`, as `bbox` is written, only the marks within it: closer up, the whole world has more than a map bears.
    """
    chosen, zoom, view = choice(request), _zoom(request), box(request.query_params.get("view") or None)

    def make(lookup: Lookup) -> dict[str, Any]:
        known = countries()
        return {
            "marks": [
                {
                    "lat": round(each.lat, 5), "lon": round(each.lon, 5), "n": each.incidents,
                    "contested": each.contested, "killed": each.killed, "box": [round(d, 5) for d in each.box],
                    "one": each.one, "radius": 1000 * RADIUS.get(each.prec or 1, 0.0), "prec": each.prec,
                    "place": each.place[:60] if each.place else None,
                }
                for each in lookup.clusters(chosen.wanted, zoom, view)
            ],
            "countries": [
                {
                    "code": each.country, "numeric": known[each.country].numeric, "name": known[each.country].name,
                    "n": each.incidents, "contested": each.contested,
                }
                for each in lookup.placeless(chosen.wanted) if each.country in known and each.country
            ],
        }  # fmt: skip

    return answer(request, chosen.asked, make)


@router.get("/list")
def listed(request: Request) -> Response:
    """A piece of a page: the incidents of a mark, those that killed most first."""
    chosen = choice(request)
    with library(request).look(chosen.asked) as lookup:
        found = lookup.incidents(chosen.wanted, Paging(_LISTED, None, "-killed", total=True))
    rows = [row | {"amounts": _amounts(row["totals"])} for row in found.rows]
    return page(request, "_marked.html", rows=rows, total=found.total, list_query=request.url.query)


@router.get("/outlines")
def near_outlines(request: Request) -> Response:
    """GeoJSON: the countries about a view, finer than those of the whole world that the page begins with."""
    view = box(request.query_params.get("bbox"))
    if view is None:
        raise UsageError("Which part of the world?", "Give bbox=west,south,east,north in degrees.")
    headers = {"Cache-Control": "public, max-age=86400", "Vary": "Accept-Encoding"}
    content = _outlined(*view)
    if "gzip" in request.headers.get("accept-encoding", ""):
        content, headers["Content-Encoding"] = gzip.compress(content, 6, mtime=0), "gzip"
    return Response(content, headers=headers, media_type=GEOJSON)


@lru_cache(maxsize=64)
def _outlined(west: float, south: float, east: float, north: float) -> bytes:
    """Cut to two digits after the point: about a kilometre."""
    found = []
    for feature in outlines((west, south, east, north)):
        rings = [
            [[[round(x, 2), round(y, 2)] for x, y in ring] for ring in polygon]
            for polygon in feature["geometry"]["coordinates"]
            if _meets(polygon[0], (west, south, east, north))
        ]
        if rings:
            found.append(feature | {"geometry": {"type": "MultiPolygon", "coordinates": rings}})
    return json.dumps({"type": "FeatureCollection", "features": found}, separators=(",", ":")).encode()


def _meets(ring: list[list[float]], view: Box) -> bool:
    west, south, east, north = view
    lons, lats = [point[0] for point in ring], [point[1] for point in ring]
    return min(lons) <= east and max(lons) >= west and min(lats) <= north and max(lats) >= south


def _zoom(request: Request) -> int:
    given = request.query_params.get("zoom", "2")
    if not given.isdigit() or len(given) > 2:
        raise UsageError(f"{given[:20]!r} is no zoom.", f"Give 0 to {_CLOSEST}.")
    return min(int(given), _CLOSEST)
