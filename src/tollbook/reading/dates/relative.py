"""Expressions that count from a day: the publication's, or the one last mentioned."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from tollbook.reading.dates.lexicon import MONTHS, PARTS, VIOLENCE, WEEKDAYS, any_of, edge, number, unit
from tollbook.reading.dates.meaning import Context, Expression, Meaning, dated, so_far, unknown
from tollbook.reading.dates.model import Kind
from tollbook.reading.dates.stretches import shifted, stepped, stretch, weekday_back, weekday_on, written
from tollbook.vocabulary.when import When

_BACK, _ON = ("last", "previous", "preceding", "past"), ("next", "following", "coming")
_LAST_IS_OVER = 3  # days: on a Tuesday nobody calls the day before "last Monday"
_OF_MONTH = re.compile(rf"\s+of\s+{any_of(MONTHS)}\b")
_WITHIN = re.compile(r"\b(?:in|over|during|within|throughout)\s+$")
_MONTH = 31
_FROM_TEXT = ("same", "that", "following", "previous", "preceding")


def _relation(found: Expression, name: str = "rel") -> str:
    return " ".join(found.parts.get(name, "").removeprefix("the ").split())


def _mark(found: Expression) -> str:
    part = found.parts.get("part", "")
    return f"T{PARTS[part]}" if part in PARTS else "TNI" if part == "overnight" else ""


def night(ending: date) -> Meaning:
    """The night between two days, which belongs to both (codebook)."""
    start = shifted(ending, -1)
    return Meaning(Kind.POINT, When(start, ending), "TIME", written(When.day(start), "D") + "TNI")


def weekday(found: Expression, context: Context) -> Meaning | None:
    """The last such day on or before publication; the next one where the words look ahead."""
    wanted, lead, week = WEEKDAYS[found.parts["w"]], _relation(found, "lead"), _relation(found)
    today = context.here if lead in ("previous", "following") else context.today
    if today is None:
        today = context.day
        if today is None:
            return unknown("XXXX-WXX-" + str(wanted + 1), kind=Kind.POINT)
        day = weekday_on(shifted(today, 1), wanted)
    elif week or "week" in found.parts:
        base = shifted(today, -7 if week in _BACK or "week" in found.parts else 7 if week in _ON else 0)
        day = shifted(base, wanted - base.weekday())
    elif lead in ("next", "this coming", "coming", "following"):
        day = weekday_on(shifted(today, 1), wanted)
    elif lead in ("last", "previous"):
        day = weekday_back(shifted(today, -_LAST_IS_OVER), wanted)
    else:
        day = weekday_on(today, wanted) if found.ahead else weekday_back(today, wanted)
    if lead == "overnight" or found.parts.get("part") == "overnight":
        return night(day if day == context.published else shifted(day, 1))
    return dated(When.day(day), "D", context.published, mark=_mark(found))


def night_to(found: Expression, context: Context) -> Meaning | None:
    """ "In the night to Tuesday", "overnight from Monday into Tuesday"."""
    if context.today is None:
        return unknown("XXXX-XX-XXTNI", "TIME", Kind.POINT)
    return night(weekday_back(context.today, WEEKDAYS[found.parts.get("w") or found.parts["w3"]]))


def deictic(found: Expression, context: Context) -> Meaning | None:
    word, today = " ".join(found.parts["word"].removeprefix("the ").split()), context.today
    if word in ("recently", "lately", "past"):
        return unknown("PAST_REF")
    if word == "future":
        return unknown("FUTURE_REF")
    if word in ("overnight", "last night") or word.endswith("the night"):
        return night(today) if today else unknown("XXXX-XX-XXTNI", "TIME", Kind.POINT)
    if word in ("now", "right now", "currently", "at present") and today:
        return Meaning(Kind.POINT, When.day(today), "DATE", "PRESENT_REF")
    steps = {
        "day before yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tonight": 0,
        "tomorrow": 1,
        "day after tomorrow": 2,
    }
    if word not in steps or (context.history and word == "today"):
        return unknown("PRESENT_REF")
    if today is None:
        return unknown("XXXX-XX-XX", kind=Kind.POINT)
    mark = "TNI" if word == "tonight" else _mark(found)
    return dated(When.day(shifted(today, steps[word])), "D", None, mark=mark)


def part_of_day(found: Expression, context: Context) -> Meaning | None:
    """ "This morning" of publication, "that night" of the day last mentioned."""
    here = context.today if _relation(found) == "this" else context.here
    if here is None:
        return unknown("XXXX-XX-XX" + _mark(found), "TIME", Kind.POINT)
    ahead = 1 if _relation(found) in _ON else -1 if _relation(found) in _BACK else 0
    return dated(When.day(shifted(here, ahead)), "D", None, mark=_mark(found))


def unit_named(found: Expression, context: Context) -> Meaning | None:
    """Last week, this month, the following day, the end of the year, the week before last."""
    parts, relation = found.parts, _relation(found)
    mark = unit(parts.get("u") or parts.get("u2") or parts["u3"])
    if mark.startswith("T"):
        return None
    if relation == "past" and mark != "WE":
        return _reaching_back(1, mark, context)
    if relation in ("last", "past") and mark == "WE":
        return _last(mark, context)
    named = parts.get("edge") or parts.get("edge2") or ""
    from_text = (
        relation in _FROM_TEXT or context.history or (relation == "next" and "the" in found.text.lower().split())
    )
    here = context.here if from_text or (mark == "D" and named) else context.today
    if from_text and context.past and mark in ("M", "Y"):
        here = context.past
    if here is None:
        return unknown(_blank(mark))
    steps = -2 if "u3" in parts else -1 if relation in _BACK else 1 if relation in _ON else 0
    whole = stretch(stepped(here, steps, mark), mark)
    if named.split()[:1] in (["earlier"], ["later"]) and not steps and not context.history and mark != "D":
        earlier = named.startswith("earlier")
        days = When(whole.first, max(whole.first, here)) if earlier else When(here, max(whole.last, here))
        return Meaning(Kind.PERIOD, days, "DATE", written(whole, mark))
    return so_far(dated(whole, mark, context.published, edge(named)), found, context)


def _last(mark: str, context: Context) -> Meaning | None:
    """The weekend that is over, or has begun, by the day of publication."""
    if context.today is None:
        return unknown(_blank(mark))
    days = stretch(context.today, mark)
    if days.first > context.today:
        days = stretch(shifted(context.today, -7), mark)
    return dated(days, mark, context.published)


def weekend(found: Expression, context: Context) -> Meaning | None:
    return _last("WE", context)


def _blank(mark: str) -> str:
    return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX"}.get(
        mark, "XXXX-XX-XX"
    )


def period(count: int | float | None, mark: str) -> str:
    """A duration in TIMEX3's way: P2W, PT24H, PXM; fortnights as weeks, decades and centuries as years."""
    plural = {"F": 2, "DE": 10, "CE": 100}.get(mark, 1)
    letter = {"F": "W", "DE": "Y", "CE": "Y", "WE": "D"}.get(mark, mark)
    amount = "X" if count is None else f"{count * plural:g}"
    return f"PT{amount}{letter[1:]}" if letter.startswith("T") else f"P{amount}{letter}"


def _count(found: Expression) -> int | float | None:
    words = "one" if found.form == "day_from" else found.parts.get("n", "")
    try:
        count = float(words) if "." in words else number(words)
    except ValueError:
        return None
    return count + 0.5 if count is not None and "half" in found.text.lower().split() else count


def _reaching_back(count: int | float | None, mark: str, context: Context) -> Meaning:
    value, today = period(count, mark), context.published
    if today is None or count is None or mark in ("TM", "TS"):
        return Meaning(Kind.SINCE, None, "DURATION", value)
    return Meaning(Kind.SINCE, When(stepped(today, -round(count), mark), today), "DURATION", value)


def units_spanned(found: Expression, context: Context) -> Meaning | None:
    """The past two weeks, in the last month: up to the day of publication. The first days, the next weeks: no date."""
    mark, relation = unit(found.parts["u"]), found.parts["rel"]
    if "whole" in found.parts and context.today:
        per = unit(found.parts["per"])
        return part_of(found, stretch(stepped(context.today, -1 if found.parts["whole"] == "last" else 0, per), per))
    one = "n" not in found.parts and not found.parts["u"].endswith("s")
    if one and relation in ("last", "past") and _WITHIN.search(found.lead) and not found.tail.lstrip().startswith("of"):
        return _reaching_back(1, mark, context)
    if one:
        named = _OF_MONTH.match(found.tail)
        return Meaning(Kind.DURATION, None, "DURATION", period(1, mark)) if named else None
    if relation == "recent":
        return unknown("PAST_REF", kind=Kind.SINCE)
    if relation in ("last", "past", "previous", "preceding", "recent"):
        return _reaching_back(_count(found), mark, context)
    return Meaning(Kind.DURATION, None, "DURATION", period(_count(found), mark))


def up_to(found: Expression, last: When) -> Meaning | None:
    """The 24 hours to Tuesday (Monday and Tuesday), the week ending Sunday (its seven days), the week of 11 August."""
    mark, count = unit(found.parts["u"]), number(found.parts.get("n", "1"))
    if count is None or mark in ("TM", "TS"):
        return None
    if mark in ("W", "WE") and last.first == last.last and found.tail.lstrip().startswith("of"):
        return dated(stretch(last.first, mark), mark)
    first = shifted(stepped(last.last, -count, mark), 0 if mark.startswith("T") else 1)
    return Meaning(Kind.PERIOD, When(min(first, last.first), last.last), "DURATION", period(count, mark))


def unit_alone(found: Expression, context: Context) -> Meaning | None:
    return Meaning(Kind.DURATION, None, "DURATION", period(number(found.parts.get("n", "1")), unit(found.parts["u"])))


def part_of(found: Expression, whole: When) -> Meaning | None:
    """The first six months of 2016, the last 12 days of September."""
    mark, count = unit(found.parts["u"]), _count(found)
    count = 1 if count is None and not found.parts["u"].endswith("s") else count
    if count is None or mark.startswith("T"):
        return None
    if found.parts["rel"] in ("first", "opening"):
        days = When(whole.first, min(whole.last, shifted(stepped(whole.first, round(count), mark), -1)))
    elif found.parts["rel"] in ("last", "final"):
        days = When(max(whole.first, shifted(stepped(shifted(whole.last, 1), -round(count), mark), 0)), whole.last)
    else:
        return None
    return Meaning(Kind.PERIOD, days, "DURATION", period(count, mark))


def counted(found: Expression, context: Context) -> Meaning | None:
    """Two days ago (from publication), a day earlier (from the day last mentioned), three weeks later."""
    mark, way = unit(found.parts.get("u") or found.parts["bare"]), found.parts["way"]
    if found.form == "day_from" and not _follows_violence(found):
        return None
    count, back = _count(found), way in ("ago", "earlier", "before", "beforehand", "prior", "previously")
    if way in ("before", "after") and found.tail.strip() and found.tail.strip()[0] not in '.,;:)"”-':
        return Meaning(Kind.DURATION, None, "DURATION", period(count, mark))
    here = context.today if way in ("ago", "from now", "hence") else context.past or context.here
    if here is None or count is None or mark in ("TM", "TS"):
        same = mark.startswith("T") and here is not None
        return dated(When.day(here), "D", None) if same and here else unknown("PAST_REF" if back else _blank(mark))
    if found.lead.endswith("the ") and way in ("before", "after") and not mark.startswith("TM"):
        first, last = sorted((stepped(here, -round(count) if back else round(count), mark), here))
        return Meaning(Kind.PERIOD, When(first, last), "DURATION", period(count, mark))
    day = stepped(here, -round(count) if back else round(count), "D" if mark == "WE" else mark)
    if here == context.past and context.stretch:
        whole = "Y" if context.stretch.days > _MONTH else "M"
        told = stretch(day, whole) if mark in ("M", "Y") else context.stretch
        return dated(told, whole, context.published)
    if mark in ("M", "Y", "DE", "CE") and way == "ago":
        return dated(stretch(day, "M" if mark == "M" else "Y"), "M" if mark == "M" else "Y", context.published)
    meaning = dated(When.day(day), "D", context.published)
    coarse = written(stretch(day, mark), mark) if mark in ("W", "M", "Y", "DE") else meaning.value
    return Meaning(meaning.kind, meaning.when, meaning.type, coarse)


def _follows_violence(found: Expression) -> bool:
    """Whether "the day after" says what went before a day: "on Friday, the day after a bomb killed nine"; not "the day
    after the election", nor "and the day after gunmen killed two"."""
    told = not VIOLENCE.isdisjoint(found.tail.partition(",")[0].split())
    return told and found.lead.rstrip().endswith(",")


def neighbour(found: Expression, context: Context) -> Meaning | None:
    """The day before, the week after: next to the day last mentioned."""
    mark, here = unit(found.parts["u"]), context.here
    if here is None or mark.startswith("T"):
        return unknown(_blank(mark))
    step = -1 if found.parts["way"] == "before" else 1
    return dated(stretch(stepped(here, step, mark), mark), mark, context.published)


def edge_since(days: When, found: Expression) -> date:
    """Where "since" begins: with the stretch, in its middle for "mid-January", at its end for "the end of July"."""
    named = edge(found.parts.get("edge") or found.parts.get("edge2") or "")
    if named == "mid":
        return shifted(days.first, (days.days - 1) // 2)
    return days.last if named == "end" else days.first


RELATIVE: Mapping[str, Callable[[Expression, Context], Meaning | None]] = {
    "weekday": weekday,
    "night_to": night_to,
    "unit_to": unit_alone,
    "deictic": deictic,
    "part_rel": part_of_day,
    "unit_rel": unit_named,
    "weekend": weekend,
    "units_span": units_spanned,
    "ago": counted,
    "day_from": counted,
    "day_by": neighbour,
}
