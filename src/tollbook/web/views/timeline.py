"""The tolls of days, months or years, from low to high with the best count, as places on a chart; gaps stay gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tollbook.pipeline.query import Sum

_DAYS, _MONTHS = 75, 96
"""Up to so many days, days are drawn; up to so many months, months; beyond, years."""


@dataclass(frozen=True, slots=True)
class Bar:
    """label: the span (`Nov 2018`). first, last: its days. x, width: percent; the rest: percent from the top.

    top, bottom: of the band; best: of the best count, None where nobody says. contested: of how many incidents.
    """

    label: str
    first: str
    last: str
    x: float
    width: float
    top: float
    bottom: float
    best: float | None
    low: int | None
    count: int | None
    high: int | None
    open: bool
    contested: int
    incidents: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """by: day, month or year. rows: percent from the top and label. marks: percent from the left and label."""

    by: str
    bars: tuple[Bar, ...]
    rows: tuple[tuple[float, str], ...]
    marks: tuple[tuple[float, str], ...]


def span_of(days: Sequence[str]) -> str:
    """What to tell sums apart by, for incidents on these days (ISO)."""
    if not days:
        return "month"
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    if (last - first).days <= _DAYS:
        return "day"
    months = (last.year - first.year) * 12 + last.month - first.month
    return "month" if months <= _MONTHS else "year"


def timeline(sums: Iterable[Sum], by: str, harm: str) -> Timeline | None:
    """None where no dated incident counts the harm."""
    dated = [each for each in sums if each.of]
    if not dated:
        return None
    spans = list(_spans(dated[0].of, dated[-1].of, by))
    tolls = {each.of: (each, next((toll for toll in each.totals if toll.harm.value == harm), None)) for each in dated}
    top = max((toll.high or toll.best or 0 for _, toll in tolls.values() if toll), default=0)
    if not any(toll for _, toll in tolls.values()):
        return None
    step = _step(max(top, 1))
    end = -(-max(top, 1) // step) * step
    places = {of: place for place, of in enumerate(spans)}
    each_width = 100.0 / len(spans)
    bars = []
    for of, (found, toll) in tolls.items():
        if toll is None:
            continue
        low, high = toll.low or 0, toll.high if toll.high is not None else toll.best or toll.low or 0
        bars.append(
            Bar(
                label=named(of),
                first=_first(of),
                last=_last(of),
                x=round(places[of] * each_width, 3),
                width=round(each_width, 3),
                top=round(100 - 100 * high / end, 3),
                bottom=round(100 - 100 * low / end, 3),
                best=None if toll.best is None else round(100 - 100 * toll.best / end, 3),
                low=toll.low,
                count=toll.best,
                high=toll.high,
                open=toll.open,
                contested=dict(found.contested).get(harm, 0),
                incidents=found.incidents,
            )
        )
    rows = tuple((round(100 - 100 * n / end, 3), f"{n:,}") for n in range(0, end + 1, step))
    return Timeline(by, tuple(bars), rows, tuple(_marks(spans, by)))


def _spans(first: str, last: str, by: str) -> Iterable[str]:
    if by == "year":
        return [str(year) for year in range(int(first), int(last) + 1)]
    if by == "month":
        a, b = [int(word[:4]) * 12 + int(word[5:7]) - 1 for word in (first, last)]
        return [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(a, b + 1)]
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(day + timedelta(days=n)).isoformat() for n in range((end - day).days + 1)]


def _marks(spans: Sequence[str], by: str) -> Iterable[tuple[float, str]]:
    """At most about eight labels, each in the middle of its span."""
    every = max(1, -(-len(spans) // 8))
    for place in range(0, len(spans), every):
        yield round((place + 0.5) * 100.0 / len(spans), 3), named(spans[place])


_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def named(of: str) -> str:
    """A span as people write it: 2018, Nov 2018, 4 Nov 2018."""
    parts = of.split("-")
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    words += [_NAMES[int(parts[1]) - 1]] if len(parts) > 1 else []
    return " ".join([*words, parts[0]])


def _first(of: str) -> str:
    return (of + "-01-01"[len(of) - 4 :]) if len(of) < 10 else of


def _last(of: str) -> str:
    first = date.fromisoformat(_first(of))
    if len(of) == 10:
        return of
    following = (
        date(first.year + 1, 1, 1) if len(of) == 4 else (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    )
    return (following - timedelta(days=1)).isoformat()


def _step(top: int) -> int:
    size = 1
    while True:
        for step in (1, 2, 5):
            if top <= 4 * step * size:
                return step * size
        size *= 10
