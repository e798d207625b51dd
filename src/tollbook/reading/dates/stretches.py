"""Stretches of the calendar: the week, month, season, year that holds a day, their parts, and steps between them."""

import calendar
from datetime import date, timedelta

from tollbook.vocabulary.when import When

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_OF = {"M": 1, "Y": 12, "DE": 120, "CE": 1200}
_DAYS_OF = {"D": 1, "W": 7, "F": 14, "WE": 7}
_MONTHS_OF_YEAR = {"start": (1, 1), "early": (1, 4), "mid": (5, 8), "late": (10, 12), "end": (12, 12)}
_EARLIEST, _LATEST = date(2, 1, 1).toordinal(), date(9998, 12, 31).toordinal()


def shifted(day: date, days: int) -> date:
    """The day so many days on, kept inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, _EARLIEST), _LATEST))


def month_of(year: int, month: int) -> When:
    return When(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def years_of(first: int, last: int) -> When:
    return When(date(max(first, 2), 1, 1), date(min(last, 9998), 12, 31))


def season_of(year: int, mark: str) -> When:
    """Three months of the northern year; winter is the one that begins in the year."""
    start = date(year, _SEASON_MONTHS[mark], 1)
    return When(start, stepped(start, 3, "M") - timedelta(days=1))


def stretch(day: date, unit: str) -> When:
    """The day, week (Monday to Sunday), weekend, month, year, decade or century that holds a day."""
    if unit == "W":
        return When(shifted(day, -day.weekday()), shifted(day, 6 - day.weekday()))
    if unit == "WE":
        return When(shifted(day, 5 - day.weekday()), shifted(day, 6 - day.weekday()))
    if unit == "M":
        return month_of(day.year, day.month)
    if unit == "Y":
        return years_of(day.year, day.year)
    if unit in ("DE", "CE"):
        span = 10 if unit == "DE" else 100
        return years_of(day.year // span * span, day.year // span * span + span - 1)
    return When.day(day)


def stepped(day: date, count: int, unit: str) -> date:
    """The day so many units on (back, if negative); a month's end where the month is shorter, hours as whole days."""
    if unit in _MONTHS_OF:
        months = day.year * 12 + day.month - 1 + count * _MONTHS_OF[unit]
        year, month = min(max(months // 12, 2), 9998), months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    if unit == "TH":
        return shifted(day, count // 24 if count >= 0 else -(-count // 24))
    return shifted(day, count * _DAYS_OF.get(unit, 0))


def edge_of(whole: When, edge: str) -> When:
    """Its start, early, mid, late part or its end: months of a year, thirds of anything else (of a month, ten days)."""
    if " " in edge:
        return _counted_part(whole, *edge.split())
    if 300 < whole.days < 400:
        first, last = _MONTHS_OF_YEAR[edge]
        return When(month_of(whole.first.year, first).first, month_of(whole.first.year, last).last)
    third = 10 if 28 <= whole.days <= 31 else max(whole.days // 3, 1)
    middle, late = shifted(whole.first, third), min(shifted(whole.first, 2 * third), whole.last)
    if edge in ("start", "early"):
        return When(whole.first, shifted(middle, -1))
    if edge == "mid":
        return When(min(middle, late), max(shifted(late, -1), min(middle, late)))
    return When(late, whole.last)


def _counted_part(whole: When, part: str, which: str) -> When:
    """A half, a quarter, or a week of seven days (the fifth is the last)."""
    at = int(which)
    if part == "week":
        first = shifted(whole.last, -6) if at == 5 else shifted(whole.first, 7 * at - 7)
        return When(first, min(shifted(first, 6), whole.last))
    parts = 2 if part == "half" else 4
    if whole.days > 300:
        months = 12 // parts
        first = stepped(whole.first, months * (at - 1), "M")
        return When(first, shifted(stepped(first, months, "M"), -1))
    size = (whole.days + 1) // parts if whole.days > 28 else whole.days // parts
    first = shifted(
        whole.first, size * (at - 1) if whole.days < 28 or at == 1 else 15 if parts == 2 else size * (at - 1)
    )
    return When(
        first, whole.last if at == parts else shifted(first, (15 if parts == 2 and whole.days >= 28 else size) - 1)
    )


def weekday_back(day: date, weekday: int) -> date:
    """The last such weekday on or before the day."""
    return shifted(day, -((day.weekday() - weekday) % 7))


def weekday_on(day: date, weekday: int) -> date:
    """The first such weekday on or after the day."""
    return shifted(day, (weekday - day.weekday()) % 7)


def clipped(when: When, published: date | None) -> When:
    """Its days up to the publication, where it has begun by then: what is told has happened."""
    return When(when.first, published) if published and when.first <= published < when.last else when


def written(when: When, unit: str) -> str:
    """The stretch in TIMEX3's way: 2013-08-02, 2013-W31, 2013-W31-WE, 2013-08, 2013, 201, 20."""
    day = when.first
    if unit in ("W", "F", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    return f"{day.year:04}-{day.month:02}-{day.day:02}"[: {"M": 7, "Y": 4, "DE": 3, "CE": 2}.get(unit, 10)]
