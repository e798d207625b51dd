"""What passes between recognising and resolving: the expression as found, what is known by then, and what it means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tollbook.reading.dates.model import Kind
from tollbook.reading.dates.stretches import clipped, edge_of, written
from tollbook.vocabulary.when import When

_SO_FAR = re.compile(r"\bso far(?:\s+in)?\s+$")


@dataclass(frozen=True, slots=True)
class Expression:
    """A form found in the text, taken apart.

    lead, tail: what stands before and after it in its sentence, in lower case, cut to some forty characters.
    parts: the named pieces of the form that are there, in lower case.
    """

    form: str
    start: int
    end: int
    text: str
    parts: Mapping[str, str]
    lead: str
    tail: str
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may be relative to.

    history: the text tells of the past, so that its months belong to its own years, not to the day of printing.
    day: the last single day mentioned. month: the last day or month. stretch: the last day, month, season or year.
    told: the last day that was written with a year before the publication's, while no other kind of date followed.
    dateline: the day on which a dateline says the report was written, which "today" is.
    """

    published: date | None
    history: bool = False
    day: date | None = None
    month: date | None = None
    stretch: When | None = None
    told: date | None = None
    dateline: date | None = None

    @property
    def today(self) -> date | None:
        return None if self.history else self.dateline or self.published

    @property
    def past(self) -> date | None:
        """The first day of a month or a year before the publication's, where such was mentioned last."""
        last = self.stretch
        long = last is not None and last.days > 2 and self.published is not None
        return last.first if last and long and self.published and last.last.year < self.published.year else None

    @property
    def here(self) -> date | None:
        """The day that "earlier" and "later" count from."""
        return self.day or (self.stretch.first if self.history and self.stretch else None) or self.today


@dataclass(frozen=True, slots=True)
class Meaning:
    """An expression's kind, days and TIMEX3 type and value."""

    kind: Kind
    when: When | None
    type: str
    value: str


def dated(when: When, unit: str, published: date | None = None, edge: str = "", mark: str = "") -> Meaning:
    """A stretch of the calendar, or the early, mid or late part of it; `mark` (of the day) makes it a time.

    With a day of publication the stretch ends there, if it has begun by then ("this week").
    """
    days = edge_of(when, edge) if edge else when
    kind = Kind.POINT if days.days == 1 else Kind.PERIOD
    return Meaning(kind, clipped(days, published), "TIME" if mark else "DATE", written(when, unit) + mark)


def so_far(meaning: Meaning, found: Expression, context: Context) -> Meaning:
    """The stretch up to the publication where the words say "so far"."""
    if meaning.when is None or not (_SO_FAR.search(found.lead) or found.tail.lstrip().startswith("so far")):
        return meaning
    return Meaning(Kind.SINCE, clipped(meaning.when, context.published), meaning.type, meaning.value)


def unknown(value: str, type: str = "DATE", kind: Kind = Kind.PERIOD) -> Meaning:
    """Something of which the days are not known."""
    return Meaning(kind, None, type, value)
