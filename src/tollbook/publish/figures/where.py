"""Where: a map of incidents; exact places are filled circles, areas are hollow ones, and countries are not on it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from tollbook.publish.edition import Sheet
from tollbook.publish.figures.drawing import Look, altair
from tollbook.publish.figures.outlines import Box, countries_in, outlines
from tollbook.vocabulary import Harm
from tollbook.vocabulary.location import COUNTRY, NEAR

_LEAST = 3.0
"""Degrees that a map shows at least, so that one can see where it is."""


def where_map(sheets: Iterable[Sheet], look: Look) -> Any:
    """A chart; None where no incident has a point. Circles are as large as the high counts of people killed there."""
    alt = altair()
    spots = _spots(sheets)
    if not spots:
        return None
    width, height = look.width, round(look.width * (0.9 if look.narrow else 0.6))
    view = _view(spots, width / height)
    near = outlines(view)
    land = alt.Chart(alt.Data(values=near)).mark_geoshape(fill=look.colour("land"), stroke=look.colour("soft"))
    labels = (
        alt.Chart(alt.Data(values=countries_in(near, view)))
        .mark_text(color=look.colour("soft"), fontSize=11)
        .encode(text="name:N")
    )
    size = alt.Size(
        "high:Q", scale=alt.Scale(type="sqrt", range=[70, 900], domainMin=0), title="killed, high count",
        legend=alt.Legend(orient="bottom", tickCount=3, format="d", symbolFillColor=look.colour("mark")),
    )  # fmt: skip
    circles = alt.Chart(alt.Data(values=[asdict(spot) for spot in spots]))
    mark = alt.value(look.colour("mark"))
    points = circles.mark_circle(strokeWidth=2).encode(
        size=size, fill=mark, stroke=mark, fillOpacity=alt.condition("datum.exact", alt.value(0.5), alt.value(0.0))
    )
    names = circles.mark_text(align="left", dx=20, fontSize=12, color=look.colour("ink")).encode(text="name:N")
    subtitle = ["Hollow: only the area is known.", "Outlines: Natural Earth."]
    title = alt.TitleParams("Where it happened", subtitle=subtitle if look.narrow else [" ".join(subtitle)])
    placed = [layer.encode(longitude="lon:Q", latitude="lat:Q") for layer in (labels, points, names)]
    return (
        alt.layer(land, *placed)
        .project(type="mercator", fit=_frame(view), size=[width, height], clipExtent=[[0, 0], [width, height]])
        .properties(width=width, height=height, title=title)
    )


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of incidents. high: their high counts of people killed, added up. exact: the place, not an area."""

    name: str
    lat: float
    lon: float
    high: int
    exact: bool


def _spots(sheets: Iterable[Sheet]) -> list[Spot]:
    found: dict[tuple[float, float], Spot] = {}
    for sheet in sheets:
        place = sheet.place
        if place is None or place.lat is None or place.lon is None or sheet.incident.parts:
            continue
        killed = next((toll.high or 0 for toll in sheet.account.totals if toll.harm is Harm.KILLED), 0)
        spot = Spot(place.name or place.words, place.lat, place.lon, killed, (place.where_prec or COUNTRY) <= NEAR)
        before = found.get((place.lat, place.lon))
        found[place.lat, place.lon] = replace(spot, high=spot.high + before.high) if before else spot
    return sorted(found.values(), key=lambda spot: -spot.high)


def _view(spots: Sequence[Spot], ratio: float) -> Box:
    lats, lons = [spot.lat for spot in spots], [spot.lon for spot in spots]
    high = max(max(lats) - min(lats), (max(lons) - min(lons)) / ratio, _LEAST) * 0.7
    lat, lon = (max(lats) + min(lats)) / 2, (max(lons) + min(lons)) / 2
    return lon - high * ratio, max(lat - high, -85), lon + high * ratio, min(lat + high, 85)


def _frame(view: Box) -> dict[str, Any]:
    west, south, east, north = view
    corners = [[west, south], [east, north]]
    return {"type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": corners}, "properties": {}}
