"""Every time expression of a text, resolved; ranges and pairs of days as one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tollbook.reading.dates.meaning import Context, Expression, Meaning
from tollbook.reading.dates.model import DateMention, Kind
from tollbook.reading.dates.recognise import expressions
from tollbook.reading.dates.relative import part_of, up_to
from tollbook.reading.dates.resolve import after, meaning_of
from tollbook.reading.dates.stretches import stepped
from tollbook.vocabulary.when import When

_HOURS = ("clock", "part")
_AND = re.compile(r"\s*,?\s*(?:(?:and|or|&)\s+(?:(?:into|on|early|late|the|again|in)\s+)*|into\s+)$")
_TO = re.compile(r"\s*[-–]\s*$|\s+(?:and|to|through|until|till|up\s+to)\s+(?:(?:on|early|late|the)\s+)*$")
_COMMA = re.compile(r"\s*,\s+(?:on\s+)?$")
_AGAIN = re.compile(r",?\s+(?:and|or|&)\s+(?:on|in)\s")
_NEW_CLAUSE = re.compile(
    r"\s+(?!(?:in|at|near|by|as|and|with|of|for|to|from|when|while|after|before|during|across|around|between|over"
    r"|morning|evening|night|afternoon|killed|killing|left|leaving|was|were|had|have|has|said|alone)\b)[\w'’\"“-]"
)
"""What follows a second day that opens a clause of its own: "on Friday, and on Saturday gunmen shot three"."""
_ENDING = re.compile(r"\s+(?:to|ending|up\s+to|(?:that\s+)?ended|of)\s+(?:on\s+)?$")
_DASH = re.compile(r"\s*[-–]\s*$")
_OF = re.compile(r"\s+of\s+$")
_FROM = re.compile(r"\b(?:from|between|nights?\s+of)\s+(?:(?:early|late|the)\s+)*$")
_TIED = re.compile(r"\b(?:on|since|until|by|from|of|before|after|dated)\s+$")
_SHUT = re.compile(r"\s*,?\s*(?:\([^)]{1,40}\)\s*)?(?:[-–—:]|\.\s*[-–—])")
_APART, _HEADER, _DATELINE = 3, 600, 80
_TOWN = 4  # words of a place before the day in a dateline


def find_dates(text: str, published: date | None, start: int = 0) -> list[DateMention]:
    """The mentions from character `start` on, in order; they do not overlap.

    Without a day of publication only what the text itself dates is resolved. Hours of the day are left out.
    """
    found = [pair for pair in meanings(text, Context(published), start) if pair[1].when or pair[0].form not in _HOURS]
    return [_mention(expression, meaning, text, published, start) for expression, meaning in _joined(found, text)]


def meanings(text: str, context: Context, start: int = 0) -> Iterator[tuple[Expression, Meaning]]:
    """Every expression with what it means, each read in the light of those before it."""
    for found in expressions(text, start):
        meaning = meaning_of(found, context)
        if meaning:
            context = after(context, found, meaning)
            if (
                context.dateline is None
                and meaning.when
                and _is_dateline(found, meaning, text[start:], context.published)
            ):
                context = replace(context, dateline=meaning.when.first, day=None)
            yield found, meaning


def _joined(pairs: Iterable[tuple[Expression, Meaning]], text: str) -> Iterator[tuple[Expression, Meaning]]:
    """ "Friday and Saturday", "between 5 and 9 May", "from March to June" as one interval."""
    held: tuple[Expression, Meaning] | None = None
    for pair in pairs:
        together = _together(*held, *pair, text) if held else None
        if together and held:
            held = replace(held[0], end=pair[0].end), together
            continue
        if held:
            yield held
        held = pair
    if held:
        yield held


def _together(one: Expression, first: Meaning, two: Expression, second: Meaning, text: str) -> Meaning | None:
    between = text[one.end : two.start]
    if _span(one, two, between):
        first = _of_its_year(one, first, second)
    if one.form == "units_span" and _OF.fullmatch(between) and second.when and second.kind is Kind.PERIOD:
        return part_of(one, second.when)
    if one.form == "unit_to" and _ENDING.fullmatch(between) and second.when:
        return up_to(one, second.when)
    if first.when is None or second.when is None or len(between) > 24 or second.when.last < first.when.first:
        return None
    if first.kind not in (Kind.POINT, Kind.PERIOD) or second.kind not in (Kind.POINT, Kind.PERIOD):
        return None
    if not _pair(one, first, two, second, between) and not _span(one, two, between):
        return None
    return Meaning(Kind.PERIOD, When(first.when.first, max(first.when.last, second.when.last)), "DATE", first.value)


def _of_its_year(one: Expression, first: Meaning, second: Meaning) -> Meaning:
    """ "Between January and September last year": the year of the second is also the first's."""
    if first.when is None or second.when is None or {"y", "rel"} & set(one.parts):
        return first
    back = first.when.first.year - second.when.first.year
    days = When(stepped(first.when.first, -back, "Y"), stepped(first.when.last, -back, "Y"))
    return replace(first, when=days) if back == 1 and first.when.first > second.when.first else first


def _pair(one: Expression, first: Meaning, two: Expression, second: Meaning, between: str) -> bool:
    """Two days, or two months, next to each other with "and"; weekdays in a row with a comma."""
    if first.when is None or second.when is None:
        return False
    gap = (second.when.first - first.when.last).days
    if _COMMA.fullmatch(between):
        return (one.form == two.form == "weekday" and gap == 1) or one.form == two.form == "day_listed"
    points = second.kind is Kind.POINT and first.when.days <= _APART
    if _AGAIN.match(between) and _NEW_CLAUSE.match(two.tail):
        return False
    return bool(_AND.fullmatch(between)) and gap <= (_APART if points else 1)


def _span(one: Expression, two: Expression, between: str) -> bool:
    """From the one to the other."""
    alike = one.form == two.form or one.form == "day_listed"
    bound = bool(_FROM.search(one.lead) or _DASH.match(between))
    return bool(_TO.match(between)) and (bound or (alike and " and " not in between))


def _mention(found: Expression, meaning: Meaning, text: str, published: date | None, start: int) -> DateMention:
    words = text[found.start : found.end]
    return DateMention(
        found.start, found.end, words, meaning.kind, meaning.when, meaning.type, meaning.value,
        _printed(found, meaning, published, start),
    )  # fmt: skip


def _is_dateline(found: Expression, meaning: Meaning, text: str, published: date | None) -> bool:
    """Whether it is the day of a dateline, on which it was written: "KOROSTA, Nov. 4 -", "KOROSTA, Friday -"."""
    if published is None or meaning.when is None or meaning.when.days > 1 or not _SHUT.match(found.tail):
        return False
    before = text.partition(found.text)[0].split()
    opens = 0 < len(before) <= _TOWN and before[0].strip(",").isupper() and before[-1].endswith(",")
    return opens and 0 <= (published - meaning.when.first).days <= _APART


def _printed(found: Expression, meaning: Meaning, published: date | None, start: int) -> bool:
    """Whether a header or a dateline says it: within a day of publication, among the first words of the report, tied to
    no sentence by a preposition, and either whole with its year or shut off by a dash or a colon."""
    if published is None or meaning.when is None or meaning.when.days > 1 or found.start - start > _HEADER:
        return False
    dated = "d" in found.parts or found.form == "numeric"
    near = abs((meaning.when.first - published).days) <= 1
    shut = found.start - start < _DATELINE and bool(_SHUT.match(found.tail))
    return dated and near and ("y" in found.parts or shut) and not _TIED.search(found.lead)
