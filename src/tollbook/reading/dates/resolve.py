"""What one time expression means on the day of publication, given what was mentioned before."""

import re
from dataclasses import replace
from datetime import date

from tollbook.reading.dates.explicit import EXPLICIT
from tollbook.reading.dates.lasting import LASTING
from tollbook.reading.dates.lexicon import BEGINS, SAID, any_of
from tollbook.reading.dates.meaning import Context, Expression, Meaning
from tollbook.reading.dates.model import Kind
from tollbook.reading.dates.relative import RELATIVE, edge_since
from tollbook.vocabulary.when import When

_RULES = {**EXPLICIT, **RELATIVE, **LASTING}
_SINCE = re.compile(
    r"\bsince(?:\s+(?:at\s+least|about|around|late|early|the))*\s+$"
    r"|\bsince\s+(?:the|a|an|its|his|their)\s+(?:[\w'’-]+\s+){1,4}(?:of|on|in)\s+(?:the\s+)?$"
)
_DAYS = frozenset({"day_month", "month_day", "day_listed"})
_BEGINNING = re.compile(rf"\b(?:since|born|founded|{any_of(BEGINS)})\b")
_SAID = re.compile(rf"\b{any_of(SAID)}(?:\s+\w+)?\s+(?:late\s+)?(?:on\s+)?$")


def meaning_of(found: Expression, context: Context) -> Meaning | None:
    """None for what turns out to be no time at all ("31 February", "a second attack").

    "Since" reaches from the first day of what follows it to the publication (codebook).
    """
    meaning = _RULES[found.form](found, context)
    if found.form == "part" and context.today and _SINCE.search(found.lead):
        return Meaning(Kind.SINCE, When.day(context.today), "TIME", meaning.value if meaning else "")
    if meaning is None or not _SINCE.search(found.lead) or meaning.kind in (Kind.SET, Kind.DURATION):
        return meaning
    if meaning.when is None or context.published is None:
        return replace(meaning, kind=Kind.SINCE, when=None)
    first = edge_since(meaning.when, found)
    return replace(meaning, kind=Kind.SINCE, when=When(first, max(first, context.published)))


def after(context: Context, found: Expression, meaning: Meaning) -> Context:
    """What is known once it has been read. "The same day" is never the day of a saying if there is another."""
    when = meaning.when
    if when is None or meaning.type not in ("DATE", "TIME") or meaning.value.endswith("_REF"):
        return context
    if meaning.kind is Kind.SINCE:
        when = When(when.first, when.first)
    day = when.last if when.days <= 2 and len(meaning.value) >= 10 else context.day
    month = when.first if len(meaning.value) >= 7 and meaning.value[5:7].isdigit() else context.month
    glance = found.form in ("part_rel", "unit_rel") and "previous" in found.text.lower()
    if context.day and (meaning.kind is Kind.SINCE or glance or _SAID.search(found.lead)):
        day = context.day
    return replace(context, day=day, month=month, stretch=when, told=_told(context, found, meaning))


def _told(context: Context, found: Expression, meaning: Meaning) -> date | None:
    """The day of an earlier year that the text tells of, in which days without a year go on."""
    if context.published is None or meaning.when is None or meaning.kind is not Kind.POINT or found.form not in _DAYS:
        return None
    past = meaning.when.first if meaning.when.first.year < context.published.year else None
    if _BEGINNING.search(found.lead):
        return None
    return past if "y" in found.parts or context.told is not None else None
