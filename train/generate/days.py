"""Wordings of time with the days they resolve to against the day of publication."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SMALL = "two three four five six seven eight nine ten".split()


@dataclass(frozen=True, slots=True)
class When:
    """A time expression and its first and last day."""

    words: str
    first: date
    last: date

    @property
    def days(self) -> tuple[str, str]:
        return self.first.isoformat(), self.last.isoformat()


def on(words: str, day: date) -> When:
    return When(words, day, day)


def named(day: date, rng: Random, year: bool = False) -> str:
    """The day as "March 3", "3 March", with the year if asked for."""
    month = MONTHS[day.month - 1]
    if rng.random() < 0.6:
        return f"{month} {day.day}" + (f", {day.year}" if year else "")
    return f"{day.day} {month}" + (f" {day.year}" if year else "")


def recent(published: date, rng: Random) -> When:
    """A day of the last week, as a report says when the news happened."""
    back = rng.choices([0, 1, 2, 3, 4, 5, 6], [22, 40, 14, 8, 5, 4, 3])[0]
    day = published - timedelta(back)
    weekday = WEEKDAYS[day.weekday()]
    part = rng.choice(["morning", "afternoon", "evening", "night"])
    ways = [f"on {weekday}"] * 6 + [f"on {weekday} {part}", f"late on {weekday}", f"early on {weekday}", weekday]
    ways += [f"before dawn on {weekday}", f"at dawn on {weekday}", f"at about noon on {weekday}"]
    if back == 1:
        ways += ["yesterday", f"yesterday {part}"]
    if back == 0:
        ways += ["today", f"this {'morning' if part == 'night' else part}"]
    if back > 1:
        ways += [f"on {named(day, rng)}"] * 3 + [f"on {weekday}, {named(day, rng)}"]
    words = rng.choice(ways)
    if back < 2 and rng.random() < 0.08:
        return When("overnight", published - timedelta(1), published)
    return on(words, day)


def spread(published: date, rng: Random) -> When:
    """Some days together, as a report says of several incidents."""
    n = rng.randint(2, 5)
    last = published - timedelta(rng.choice([0, 0, 1]))
    first = last - timedelta(n - 1)
    names = WEEKDAYS[first.weekday()], WEEKDAYS[last.weekday()]
    sunday = published - timedelta((published.weekday() + 1) % 7)
    ways = [
        When(f"between {names[0]} and {names[1]}", first, last),
        When(f"from {names[0]} to {names[1]}", first, last),
        When("over the weekend", sunday - timedelta(1), sunday),
        When("in the past 24 hours", published - timedelta(1), published),
        When(f"over the past {SMALL[n - 2]} days", published - timedelta(n), published),
        When(f"since {WEEKDAYS[(published - timedelta(n)).weekday()]}", published - timedelta(n), published),
    ]
    day = last - timedelta(1)
    ways.append(When(f"on {WEEKDAYS[day.weekday()]} and {WEEKDAYS[last.weekday()]}", day, last))
    return rng.choice(ways)


def earlier(published: date, rng: Random) -> When:
    """A time before last week, for an incident of the background."""
    day = published - timedelta(rng.randint(8, 160))
    year = day.year != published.year
    way = rng.randrange(6)
    if way == 0:
        monday = published - timedelta(published.weekday() + 7)
        return When("last week", monday, monday + timedelta(6))
    if way == 1 and not year and (day.year, day.month) != (published.year, published.month):
        return month_of(day, f"in {MONTHS[day.month - 1]}")
    if way == 2:
        last = published.replace(day=1) - timedelta(1)
        return month_of(last, "last month")
    return on(f"on {named(day, rng, year)}", day)


def month_of(day: date, words: str) -> When:
    return When(words, day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def span(published: date, rng: Random) -> When:
    """A longer time that ends with the report, or a closed one, for running totals."""
    n = rng.randint(2, 10)
    begun = published - timedelta(rng.randint(20, 300))
    january = published.replace(month=1, day=1)
    year = published.year - rng.randint(1, 12)
    open_ended = [
        When("this year", january, published),
        When("so far this year", january, published),
        When("since the start of the year", january, published),
        When(f"since {named(begun, rng, begun.year != published.year)}", begun, published),
        When(f"since {year}", date(year, 1, 1), published),
        When(f"since {MONTHS[begun.month - 1]} {begun.year}", begun.replace(day=1), published),
        When(f"in the past {SMALL[n - 2]} days", published - timedelta(n), published),
        When(f"in {SMALL[n - 2]} days of fighting", published - timedelta(n), published),
        When(f"in the past {SMALL[n - 2]} weeks", published - timedelta(7 * n), published),
        When("in the past 24 hours", published - timedelta(1), published),
        When("this month", published.replace(day=1), published),
        When(f"over the past {SMALL[n - 2]} days", published - timedelta(n), published),
    ]
    monday = published - timedelta(published.weekday() + 7)
    closed = [
        When("last week", monday, monday + timedelta(6)),
        month_of(published.replace(day=1) - timedelta(1), "last month"),
        When(f"in {year}", date(year, 1, 1), date(year, 12, 31)),
        When("last year", date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)),
        between(begun, n, rng),
    ]
    return rng.choice(open_ended if rng.random() < 0.7 else closed)


def between(begun: date, n: int, rng: Random) -> When:
    """From one named day to another, both with the year."""
    end = begun + timedelta(n)
    return When(f"between {named(begun, rng, True)} and {named(end, rng, True)}", begun, end)


def since(published: date, rng: Random) -> When:
    """From a day of the last week to the report."""
    day = published - timedelta(rng.randint(1, 6))
    return When(f"since {WEEKDAYS[day.weekday()]}", day, published)
