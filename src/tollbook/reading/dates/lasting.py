"""Expressions that say how long, how often, or at what hour."""

import re
from collections.abc import Callable, Mapping

from tollbook.reading.dates.lexicon import PARTS, UNITS, WARS, WEEKDAYS, any_of, number, unit
from tollbook.reading.dates.meaning import Context, Expression, Meaning
from tollbook.reading.dates.model import Kind
from tollbook.reading.dates.relative import period
from tollbook.reading.dates.stretches import stepped
from tollbook.vocabulary.when import When

_WAR = any_of(WARS | {"clashes", "bombardment", "shelling", "air strikes", "airstrikes", "bombing", "strikes", "talks"})
_UNTIL_NOW = re.compile(
    r"\b(?:has|have)\b[^.;]*\bfor(?:\s+(?:more|less)\s+than|\s+over|\s+nearly|\s+almost|\s+about|\s+the)?\s*$"
)
_OF_FIGHTING = re.compile(rf"\s+of\s+(?:\w+\s+){{0,3}}{_WAR}\b")
_OLD = re.compile(rf"\s+(?:\w+\s+){{0,2}}{_WAR}\b")
_ADVERBS = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "hourly": "PT1H"}


def repeated(found: Expression, context: Context) -> Meaning | None:
    """Daily, every Friday, twice a week."""
    parts = found.parts
    if "w" in parts or "w2" in parts:
        value = f"XXXX-WXX-{WEEKDAYS[parts.get('w') or parts['w2']] + 1}"
    elif "word" in parts:
        value = _ADVERBS.get(parts["word"], "P1Y")
    else:
        word = parts.get("u") or parts.get("per") or parts["tu"]
        plain = word.removesuffix("s")
        if plain not in UNITS and word not in UNITS:
            value = f"XXXX-XX-XXT{PARTS[word]}"
        else:
            count = 2 if parts.get("n") == "other" else number(parts.get("n", "1"))
            value = period(count, unit(word))
    return Meaning(Kind.SET, None, "SET", value)


def duration(found: Expression, context: Context) -> Meaning | None:
    """So long. What has lasted so long by the day of publication ("the two-week-old battle") reaches back from it; of
    "three days of fighting" it is itself the third."""
    parts = found.parts
    word = parts.get("u") or parts["bare"]
    if word == "second" or (word in ("night", "day", "hour") and parts.get("n") == "some"):
        return None
    amount = parts.get("n", "")
    count: float | None = float(amount) if "." in amount else number(amount) if amount else None
    if count is not None and "half" in parts:
        count += 0.5
    mark = unit(word)
    value, today = period(count, mark), context.today
    if count and today and not mark.startswith("T") and reaches_publication(found):
        counted = round(count) - (mark == "D" and bool(_OF_FIGHTING.match(found.tail)))
        return Meaning(Kind.SINCE, When(stepped(today, -counted, mark), today), "DURATION", value)
    return Meaning(Kind.DURATION, None, "DURATION", value)


def reaches_publication(found: Expression) -> bool:
    """Whether the words say that it still goes on: "has been besieged for three years", "two weeks of clashes".

    Years of war are a round figure, not a date.
    """
    if _UNTIL_NOW.search(found.lead):
        return True
    exact = unit(found.parts.get("u") or found.parts["bare"]) in ("D", "W", "M")
    old = "tail" in found.parts or "tail2" in found.parts or "-" in found.text
    return exact and bool((_OLD if old else _OF_FIGHTING).match(found.tail))


def clock(found: Expression, context: Context) -> Meaning | None:
    """An hour, on the day last mentioned or of publication. It dates nothing by itself."""
    parts = found.parts
    if "flat" in parts or "zulu" in parts:
        digits = parts.get("flat") or parts["zulu"]
        hour, minute = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    else:
        hour, minute = int(parts["h"]), int(parts.get("min") or parts["min2"])
    half = parts.get("half") or parts.get("half2") or parts.get("half3")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return Meaning(Kind.POINT, None, "TIME", f"{_day(context)}T{hour:02}:{minute:02}")


def part(found: Expression, context: Context) -> Meaning | None:
    return Meaning(Kind.POINT, None, "TIME", f"{_day(context)}T{PARTS[found.parts['part']]}")


def _day(context: Context) -> str:
    return context.here.isoformat() if context.here else "XXXX-XX-XX"


LASTING: Mapping[str, Callable[[Expression, Context], Meaning | None]] = {
    "weekday_set": repeated,
    "set": repeated,
    "duration": duration,
    "clock": clock,
    "part": part,
}
