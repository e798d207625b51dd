"""Dates that a report does not name, but that follow from two things that it says."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from tollbook.reading.dates.asked import Asked, Candidate
from tollbook.reading.dates.distance import chain, distance
from tollbook.reading.dates.lexicon import VIOLENCE, number
from tollbook.reading.dates.model import Kind, PlacedDate
from tollbook.reading.dates.stretches import month_of, shifted, stepped, years_of
from tollbook.vocabulary.when import When

COUNTED = (Kind.DURATION, Kind.SINCE)
"""What others may follow from."""
_LASTED = re.compile(r"P(?P<n>\d+)(?P<unit>[DWM])|PT(?P<hours>24|36|48|72)H")
_YEARS = re.compile(r"P(?P<n>\d+)Y")
_MOST = frozenset("worst most first largest biggest heaviest highest deadliest bloodiest only such".split())
_AWAY = re.compile(r"(?P<n>\w+(?:-\w+)?) (?P<unit>day|week|month)s? (?P<way>after|before)")
_DAYS = {"day": 1, "week": 7, "month": 30}
_OF = (("of", "the"), ("of", "its"), ("of", "their"))
_LEADS = frozenset(("in", "within", "over", "after", "during", "for"))
_SMALL = frozenset(("the", "just", "only", "about", "some", "less", "more", "than", "nearly", "these", "those", "past"))
_HELD = frozenset(
    "missing held detained captive abducted kidnapped disappeared unaccounted seized jailed hostage imprisoned".split()
)
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_HAVE = frozenset(("has", "have", "had"))
_REACH, _FARTHEST = 3, 62
_ENDED, _ENDING = frozenset(("ended", "ending", "stopped")), 6


def derived(asked: Asked, at: int, placed: PlacedDate) -> Iterator[Candidate]:
    """What a mention gives together with others.

    span: so many days that end with a day ("in three days of fighting"). years: so many up to the publication ("in six
    years the war has killed"). away: so many days before or after one ("five
    days after they attacked"). until: from a beginning to a day before the publication ("on Monday that 14 had died
    since Saturday"). when then: the beginning itself, of what is told in a clause about it ("the worst since May, when
    ..."); then: of those gone since ("missing since Friday").
    """
    mention = placed.mention
    if mention.kind is Kind.SINCE and mention.when is not None:
        yield from _until(asked, at, placed)
        then = _stretch(mention.value)
        if then and at == asked.sentence and _when(asked, placed):
            yield _candidate(asked, at, placed, then, "when then")
        elif then and at == asked.sentence and _gone(asked, placed):
            yield _candidate(asked, at, placed, then, "then")
    days = _away(mention.text) if mention.kind is Kind.DURATION else None
    if days is not None and at == asked.sentence and _counts_to(asked, placed):
        return
    phrase = counted_from(asked, placed) if days is not None and at == asked.sentence else None
    if days is not None and phrase is not None:
        for day in (_day(one) for one in asked.here.dates if one.first in phrase):
            if day is not None:
                yield _candidate(asked, at, placed, When.day(shifted(day, -days)), "away")
        return
    if days is not None:
        going_on = at < asked.sentence and "them" not in asked.here.lower
        made = "gone before" if going_on and _is_violent(asked, at, placed) else "away"
        for day in _anchors(asked, at, placed) if 0 < abs(days) <= _FARTHEST else ():
            yield _candidate(asked, at, placed, When.day(shifted(day, days)), made)
        return
    lasted = _LASTED.fullmatch(mention.value) if mention.kind in COUNTED else None
    if lasted and _spans(asked, at, placed):
        made = (
            "span that ended" if _ENDED & set(asked.report[at].lower[placed.last : placed.last + _ENDING]) else "span"
        )
        for when in _lasting(asked, at, placed, lasted):
            yield _candidate(asked, at, placed, when, made)
    years = _YEARS.fullmatch(mention.value) if mention.kind is Kind.DURATION and asked.published else None
    if years and asked.published and _spans(asked, at, placed) and _is_sum(asked, at, placed):
        first = stepped(asked.published, -int(years["n"]), "Y")
        yield _candidate(asked, at, placed, When(first, asked.published), "years")


def _counts_to(asked: Asked, placed: PlacedDate) -> bool:
    """Whether days are counted to what is asked about, and not from it to something else: "they took the town, a day
    after the government had declared"."""
    parse = asked.here.parse
    return (
        parse is not None
        and asked.word < placed.first
        and parse.heads[placed.last - 1] not in chain(parse, asked.word)
        and parse.heads[placed.head] not in chain(parse, asked.word)
    )


def counted_from(asked: Asked, placed: PlacedDate) -> range | None:
    """The words of what days are counted from where something else is asked about: "three days after the shelling of
    Dorin, a strike killed nine"."""
    parse, case = asked.here.parse, placed.last - 1
    noun = parse.heads[case] if parse is not None and placed.first < asked.word else -1
    if parse is None or noun <= case or parse.relations[case] != "case" or parse.tags[noun] != "NOUN":
        return None
    if _away(placed.mention.text) is None or asked.here.lower[noun] not in VIOLENCE or noun in chain(parse, asked.word):
        return None
    ends = (at for at in range(noun, len(parse.tags)) if asked.here.words[at] == "," or parse.tags[at] == "VERB")
    end = next(ends, noun)
    return None if parse.relations[noun] in _SUBJECTS else range(noun, end)


def _is_violent(asked: Asked, at: int, placed: PlacedDate) -> bool:
    """Whether violence is what a day is counted from, up to the next comma, and nothing else that the sentence tells:
    "they marched on Thursday, two days after a bomb exploded"."""
    there = asked.report[at].lower
    words = there[placed.last :]
    after = words[: words.index(",") if "," in words else len(words)]
    return VIOLENCE.isdisjoint(there[: placed.first]) and not VIOLENCE.isdisjoint(after)


@lru_cache(1 << 12)
def _away(text: str) -> int | None:
    """How many days on the rest of its sentence is where a mention says "two weeks after"; None where it does not."""
    away = _AWAY.fullmatch(" ".join(text.lower().split()))
    return away and (1 if away["n"] == "the" else number(away["n"]) or 0) * _DAYS[away["unit"]] * (
        -1 if away["way"] == "after" else 1
    )


def _candidate(asked: Asked, at: int, placed: PlacedDate, when: When, made: str) -> Candidate:
    gap = asked.sentence - at
    cost = placed.depth if gap else distance(asked.here.parse, asked.word, placed.head, False)
    if made in ("span", "span that ended", "years", "until"):
        placed = replace(placed, mention=replace(placed.mention, kind=Kind.SINCE, when=when))
    return Candidate(replace(placed, said=False), at, gap, cost, when, False, made)


def _first(last: date, lasted: re.Match[str]) -> date:
    """The first of so many days, the last of them counted; of so many weeks the day of the week that the last is."""
    if lasted["hours"]:
        return shifted(last, -(int(lasted["hours"]) // 24))
    count, unit = int(lasted["n"]), lasted["unit"]
    return shifted(last, 1 - count) if unit == "D" else stepped(last, -count, unit)


def _lasting(asked: Asked, at: int, placed: PlacedDate, lasted: re.Match[str]) -> Iterator[When]:
    """So many days up to a day; or from one on: "in the eight days since it began on 10 May"."""
    there = asked.report[at]
    if there.lower[placed.last : placed.last + 1] != ("since",):
        yield from (When(min(day, _first(day, lasted)), day) for day in _anchors(asked, at, placed))
        return
    for first in (one.mention.when.first for one in there.dates if one.mention.when and one.first > placed.last):
        last = shifted(first, (first - _first(first, lasted)).days + 1)
        if asked.published is None or last <= asked.published:
            yield When(first, last)


def _spans(asked: Asked, at: int, placed: PlacedDate) -> bool:
    """Whether so long a time is what something was done in: "in two days", "the four-day siege", "72 hours of"."""
    words = asked.report[at].lower
    before = [word for word in words[max(0, placed.first - 4) : placed.first] if word not in _SMALL]
    led = bool(before) and before[-1] in _LEADS
    return led or words[placed.last : placed.last + 1] in (("of",), ("since",)) or "-" in placed.mention.text


def _is_sum(asked: Asked, at: int, placed: PlacedDate) -> bool:
    """Whether years are what is summed over: nobody's age, nor how long nothing was like it ("the worst in years")."""
    words = asked.report[at].lower
    if words[placed.last : placed.last + 2] in _OF and words[max(0, placed.first - 2) : placed.first] == ("in", "the"):
        return False  # "in the five years of the conflict"
    if "old" in words[placed.last - 1 : placed.last + 2] or words[placed.last : placed.last + 1] == ("since",):
        return False
    return _MOST.isdisjoint(words[: placed.first])


def _anchors(asked: Asked, at: int, placed: PlacedDate) -> Iterator[date]:
    """The days that something may be counted from: those of its sentence, else the last one said before, and that of
    publication."""
    days = {day for one in asked.report[at].dates if one != placed and (day := _day(one))}
    if not days:
        before = (_day(one) for there in asked.report[max(0, at - _REACH) : at] for one in there.dates)
        days = {day for day in (*[day for day in before if day][-1:], asked.published) if day}
    yield from sorted(days)


def _day(placed: PlacedDate) -> date | None:
    """The day, or of a night the later one, that a mention names."""
    mention = placed.mention
    told = mention.kind is Kind.POINT and not mention.printed
    return mention.when.last if told and mention.when and mention.when.days <= 2 else None


def _until(asked: Asked, at: int, placed: PlacedDate) -> Iterator[Candidate]:
    """From the beginning to each day of its sentence that is not the publication's."""
    first = placed.mention.when.first if placed.mention.when else None
    for one in asked.report[at].dates:
        last = _day(one)
        if first and last and first < last and (asked.published is None or last < asked.published):
            yield _candidate(asked, at, placed, When(first, last), "until")


def _when(asked: Asked, placed: PlacedDate) -> bool:
    """Whether what is asked for is told of the beginning: "the worst since 2015, when nine died"."""
    told = asked.here.lower[placed.last : placed.last + 3]
    return asked.word > placed.last and ("when" in told or told[:3] == (",", "in", "which"))


def _gone(asked: Asked, placed: PlacedDate) -> bool:
    """Whether people are told of who have been gone from then on."""
    words = asked.here.lower
    before = range(max(1, placed.first - 8), placed.first)
    return any(words[at] in _HELD and words[at - 1] not in _HAVE for at in before)


def _stretch(value: str) -> When | None:
    """The days that a TIMEX3 value means: a day, a month, a year."""
    if not re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", value[:10]):
        return None
    numbers = [int(part) for part in value[:10].split("-")]
    if len(numbers) == 1:
        return years_of(numbers[0], numbers[0])
    return month_of(*numbers) if len(numbers) == 2 else When.day(date(*numbers))
