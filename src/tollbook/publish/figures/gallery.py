"""All figures of an edition: where and when for the whole, who says what for each incident with several figures."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tollbook.publish.edition import Edition
from tollbook.publish.figures.drawing import Look, draw, inline
from tollbook.publish.figures.over_time import over_time
from tollbook.publish.figures.spread import bars, spread
from tollbook.publish.figures.where import where_map
from tollbook.publish.files import Written, whole
from tollbook.vocabulary import Harm

Chart = Callable[[Look], Any]

_LOOKS = {
    "": Look(),
    "-dark": Look(dark=True),
    "-narrow": Look(narrow=True),
    "-narrow-dark": Look(dark=True, narrow=True),
}

_FIGURE = "<figure><div class=wide>{}</div><div class=narrow>{}</div></figure>"


def charts(edition: Edition) -> Iterator[tuple[str, Chart]]:
    """By name: `map`, `killed`, `injured`, and the ids of incidents. A chart may turn out to be None."""
    sheets = tuple(edition.sheets)
    yield "map", lambda look: where_map(sheets, look)
    if len({sheet.incident.when for sheet in sheets}) > 1:
        yield "killed", lambda look: over_time(sheets, Harm.KILLED, look)
        yield "injured", lambda look: over_time(sheets, Harm.INJURED, look)
    for sheet in sheets:
        if len(bars(sheet, edition)) > 1:
            yield sheet.incident.id, lambda look, sheet=sheet: spread(sheet, edition, look)  # type: ignore[misc]


def write_gallery(edition: Edition, folder: Path) -> tuple[Written, ...]:
    """Every figure as SVG and PNG in every look: `map.svg`, `map-dark.png`, `killed-narrow.svg` …"""
    written = []
    for name, chart in charts(edition):
        for suffix, look in _LOOKS.items():
            drawn = chart(look)
            if drawn is None:
                continue
            for kind in ("svg", "png"):
                path = folder / f"{name}{suffix}.{kind}"
                with whole(path) as part:
                    part.write_bytes(draw(drawn, look, kind))
                written.append(Written(path, 1, "figure"))
    return tuple(written)


def embedded(edition: Edition) -> dict[str, str]:
    """For a page: SVG wide and narrow by incident; under the empty name those of the whole."""
    found: dict[str, str] = {}
    for name, chart in charts(edition):
        wide, narrow = chart(Look()), chart(Look(narrow=True))
        if wide is not None:
            own = "" if name in ("map", "killed", "injured") else name
            pair = (inline(wide, Look()), inline(narrow, Look(narrow=True)))
            found[own] = found.get(own, "") + _FIGURE.format(*pair)
    return found
