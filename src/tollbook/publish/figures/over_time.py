"""Tolls over time: how many on each day or month, from low to high, with the best count; gaps stay gaps."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from tollbook.publish.edition import Sheet
from tollbook.publish.figures.drawing import Look, altair
from tollbook.publish.words import HARM_WORDS
from tollbook.vocabulary import Harm

_DAYS = 62
"""Up to so many days from first to last, days are drawn; beyond, months."""


def over_time(sheets: Iterable[Sheet], harm: Harm, look: Look) -> Any:
    """A chart; None where not two dates have incidents that count that harm. An incident stands on its first day; those
    over more than a month, and sums whose parts are in the book, are left out."""
    alt = altair()
    rows = _rows(sheets, harm)
    span = (rows[-1][0] - rows[0][0]).days if rows else 0
    if span == 0:
        return None
    long = span > _DAYS
    summed = _summed(rows, long)
    data = alt.Data(values=summed)
    form = "%b %Y" if long else "%-d %b"
    axis = alt.Axis(
        grid=False, labelAngle=0, labelOverlap=True, format=form, tickCount=_ticks(span, long, 4 if look.narrow else 8)
    )
    base = alt.Chart(data).encode(x=alt.X("day:T", title=None, axis=axis, scale=alt.Scale(padding=16)))
    people = alt.Axis(tickMinStep=1, format="d", tickCount=5)
    mark = look.colour("mark")
    room = alt.Scale(domain=[0, 1.1 * max(row["high"] for row in summed)], nice=False)
    band = base.mark_rule(strokeWidth=7 if look.narrow else 10, opacity=0.35, color=mark)
    band = band.encode(y=alt.Y("low:Q", title=f"people {HARM_WORDS[harm]}", axis=people, scale=room), y2="high:Q")
    best = base.mark_tick(orient="horizontal", thickness=3, width=14, color=mark).encode(y="best:Q")
    title = f"People {HARM_WORDS[harm]} a {'month' if long else 'day'}, from low to high, and the best count"
    words = alt.TitleParams(_lines(title, look), subtitle=_lines("Running totals are not in it.", look))
    return alt.layer(band, best).properties(width=look.width, height=200, title=words)


def _ticks(span: int, long: bool, most: int) -> dict[str, object]:
    """Whole days or months, so that none is written twice."""
    steps = max(1, -(-(span // 30 if long else span) // most))
    return {"interval": "month" if long else "day", "step": steps}


def _lines(words: str, look: Look) -> list[str]:
    half = words.find(", ") + 1
    return [words[:half], words[half + 1 :]] if look.narrow and half else [words]


def _rows(sheets: Iterable[Sheet], harm: Harm) -> list[tuple[date, int, int, int]]:
    found = []
    for sheet in sheets:
        when = sheet.incident.when
        toll = next((toll for toll in sheet.account.totals if toll.harm is harm), None)
        if when is None or when.days > 31 or toll is None or sheet.incident.parts:
            continue
        high = toll.high if toll.high is not None else toll.best or 0
        found.append((when.first, toll.low or 0, toll.best if toll.best is not None else high, high))
    return sorted(found)


def _summed(rows: list[tuple[date, int, int, int]], long: bool) -> list[dict[str, Any]]:
    sums: dict[date, list[int]] = defaultdict(lambda: [0, 0, 0])
    for when, *ends in rows:
        own = sums[when.replace(day=1) if long else when]
        for index, end in enumerate(ends):
            own[index] += end
    return [
        {"day": f"{when.isoformat()}T00:00:00", "low": low, "best": best, "high": high}
        for when, (low, best, high) in sorted(sums.items())
    ]
