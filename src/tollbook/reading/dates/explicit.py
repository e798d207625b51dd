"""Expressions that name a place in the calendar: days, months, seasons, years, decades, centuries."""

from collections.abc import Callable, Mapping
from datetime import date

from tollbook.reading.dates.lexicon import FEASTS, MONTHS, ORDINALS, SEASONS, edge
from tollbook.reading.dates.meaning import Context, Expression, Meaning, dated, so_far, unknown
from tollbook.reading.dates.model import Kind
from tollbook.reading.dates.stretches import month_of, season_of, stepped, years_of
from tollbook.vocabulary.when import When

_BACK, _ON = ("last", "previous", "preceding", "past"), ("next", "following", "coming")


_TURN = 8  # months
_SOON = 2  # months from a day of an earlier year in which a text goes on with it


def _digits(text: str) -> int:
    return int("".join(character for character in text if character.isdigit()))


def _edge(found: Expression) -> str:
    return edge(found.parts.get("edge", ""))


def _year(found: Expression, context: Context) -> int | None:
    """The year that the expression itself gives: in figures, or relative to this one."""
    if "y" in found.parts:
        return int(found.parts["y"])
    word = found.parts.get("rel", "last" if "last" in found.parts else "").removeprefix("the ")
    told = context.stretch.first if context.stretch and word in ("same", "that") else context.here
    base = told if word in ("same", "that", "following", "previous", "preceding") else context.today
    if not word or base is None:
        return None
    return base.year + (-1 if word in _BACK else 1 if word in _ON else 0)


def _nearest_year(month: int, day: int, found: Expression, context: Context) -> int | None:
    """The year of a month or day without one: the last on or before publication, or, in a history, that of the text."""
    if context.told is not None and not found.ahead and 0 <= (month - context.told.month) % 12 <= _SOON:
        return context.told.year + (context.told.month > month)
    if context.today:
        today = context.today
        passed = (month, day) <= (today.month, today.day)
        if found.ahead:
            return today.year if not passed or (month, day) == (today.month, today.day) else today.year + 1
        return today.year if passed else today.year - 1
    if context.stretch:
        return _told_year(month, context.stretch, context.month)
    return None


def _told_year(month: int, last: When, told: date | None) -> int:
    """The year that a history has come to; a month long before the last one told of the same year begins the next."""
    year = last.first.year
    turned = told is not None and last.days < 300 and told.year == year and told.month - month > _TURN
    return year + turned


def _day(year: int | None, month: int, day: int, context: Context) -> Meaning | None:
    if year is None:
        return unknown(f"XXXX-{month:02}-{day:02}")
    try:
        return dated(When.day(date(year, month, day)), "D")
    except ValueError:
        return None


def iso(found: Expression, context: Context) -> Meaning | None:
    return _day(int(found.parts["y"]), int(found.parts.get("m") or found.parts["m2"]), int(found.parts["d"]), context)


def numeric(found: Expression, context: Context) -> Meaning | None:
    """Day or month first: the reading that is a date, and of two the one on or shortly before the publication."""
    first, second, year = int(found.parts["a"]), int(found.parts["b"]), int(found.parts["y"])
    readings = [(month, day) for day, month in ((first, second), (second, first)) if month <= 12 and 1 <= day <= 31]
    if "/" in found.text:
        readings.reverse()
    days = [meaning for month, day in readings if month and (meaning := _day(year, month, day, context))]
    if context.published and len(days) > 1:
        published = context.published
        days.sort(key=lambda meaning: _distance(meaning, published))
    return days[0] if days else None


def _distance(meaning: Meaning, published: date) -> int:
    back = (published - meaning.when.first).days if meaning.when else 0
    return back if back >= 0 else 100_000 - back


def month_and_day(found: Expression, context: Context) -> Meaning | None:
    month, day = MONTHS[found.parts["m"].rstrip(".")], _digits(found.parts["d"])
    year = _year(found, context)
    return _day(year if year is not None else _nearest_year(month, day, found, context), month, day, context)


def feast(found: Expression, context: Context) -> Meaning | None:
    month, day = (int(part) for part in FEASTS[" ".join(found.parts["feast"].replace("’", "'").split())].split("-"))
    year = _year(found, context)
    return _day(year if year is not None else _nearest_year(month, day, found, context), month, day, context)


def day_of_month(found: Expression, context: Context) -> Meaning | None:
    """ "On the 14th": of the month last mentioned in a history, else the last such day on or before publication."""
    day, today = _digits(found.parts["d"]), context.today or context.here
    if today is None:
        return unknown(f"XXXX-XX-{day:02}", kind=Kind.POINT)
    month = today.replace(day=1)
    if context.today and day > today.day:
        month = stepped(month, -1, "M")
    return _day(month.year, month.month, day, context)


def month(found: Expression, context: Context) -> Meaning | None:
    number = MONTHS[found.parts["m"].rstrip(".")]
    year = _year(found, context)
    if year is None:
        year = _nearest_year(number, 1, found, context)
    if year is None:
        return unknown(f"XXXX-{number:02}")
    relative, today = found.parts.get("mrel", "").removeprefix("the "), context.today
    if relative == "last" and today and (year, number) == (today.year, today.month):
        year -= 1
    return so_far(dated(month_of(year, number), "M", context.today, edge=_edge(found)), found, context)


def season(found: Expression, context: Context) -> Meaning | None:
    mark = SEASONS[found.parts["s"]]
    year = _year(found, context)
    if year is None and context.today:
        start = season_of(context.today.year, mark).first
        year = context.today.year - (start > context.today and not found.ahead)
    elif year is None and context.stretch:
        year = context.stretch.first.year + (found.parts.get("srel", "").removeprefix("the ") in _ON)
    if year is None:
        return unknown(f"XXXX-{mark}")
    meaning = dated(season_of(year, mark), "M", edge=_edge(found))
    return Meaning(meaning.kind, meaning.when, meaning.type, f"{year:04}-{mark}")


def year(found: Expression, context: Context) -> Meaning | None:
    number = int(found.parts["y"])
    return so_far(dated(years_of(number, number), "Y", context.today, edge=_edge(found)), found, context)


def decade(found: Expression, context: Context) -> Meaning | None:
    number = int(found.parts["y"])
    return dated(years_of(number, number + 9), "DE", edge=_edge(found))


def century(found: Expression, context: Context) -> Meaning | None:
    word = found.parts["c"]
    number = ORDINALS[word] if word in ORDINALS else _digits(word)
    return dated(years_of(number * 100 - 100, number * 100 - 1), "CE", edge=_edge(found))


def before_christ(found: Expression, context: Context) -> Meaning | None:
    number = int(found.parts["y"])
    return unknown(f"BC{number // 10:03}" if "decade" in found.parts else f"BC{number:04}")


EXPLICIT: Mapping[str, Callable[[Expression, Context], Meaning | None]] = {
    "iso": iso,
    "numeric": numeric,
    "day_month": month_and_day,
    "day_listed": month_and_day,
    "month_day": month_and_day,
    "day_of_month": day_of_month,
    "marked_day": day_of_month,
    "feast": feast,
    "month": month,
    "season": season,
    "bc": before_christ,
    "decade": decade,
    "year": year,
    "century": century,
}
