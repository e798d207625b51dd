"""Every time expression of a text, resolved; ranges and pairs of days as one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tollbook.reading.dates.meaning import Context, Expression, Meaning
from tollbook.reading.dates.model import DateMention, Kind
from tollbook.reading.dates.recognise import expressions
from tollbook.reading.dates.resolve import after, meaning_of
from tollbook.vocabulary.when import When

_HOURS = ("clock", "part")
_AND = re.compile(r"\s*,?\s*(?:and|or|&)\s+(?:(?:into|on|early|late|the)\s+)*$")
_TO = re.compile(r"\s*[-–]\s*$|\s+(?:and|to|through|until|till|up\s+to)\s+(?:(?:on|early|late|the)\s+)*$")
_DASH = re.compile(r"\s*[-–]\s*$")
_FROM = re.compile(r"\b(?:from|between)\s+(?:(?:early|late|the)\s+)*$")
_TIED = re.compile(r"\b(?:on|since|until|by|from|of|before|after|dated)\s+$")
_APART, _HEADER = 3, 600


def find_dates(text: str, published: date | None, start: int = 0) -> list[DateMention]:
    """The mentions from character `start` on, in order; they do not overlap.

    Without a day of publication only what the text itself dates is resolved. Hours of the day are left out.
    """
    found = [pair for pair in meanings(text, Context(published), start) if pair[0].form not in _HOURS]
    return [_mention(expression, meaning, text, published, start) for expression, meaning in _joined(found, text)]


def meanings(text: str, context: Context, start: int = 0) -> Iterator[tuple[Expression, Meaning]]:
    """Every expression with what it means, each read in the light of those before it."""
    for found in expressions(text, start):
        meaning = meaning_of(found, context)
        if meaning:
            context = after(context, meaning)
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
    if first.when is None or second.when is None or len(between) > 24 or second.when.last < first.when.first:
        return None
    if first.kind not in (Kind.POINT, Kind.PERIOD) or second.kind not in (Kind.POINT, Kind.PERIOD):
        return None
    gap = (second.when.first - first.when.last).days
    pair = bool(_AND.match(between)) and first.kind is second.kind is Kind.POINT and gap <= _APART
    span = bool(_TO.match(between)) and bool(_FROM.search(one.lead) or _DASH.match(between))
    if not pair and not span:
        return None
    return Meaning(Kind.PERIOD, When(first.when.first, max(first.when.last, second.when.last)), "DATE", first.value)


def _mention(found: Expression, meaning: Meaning, text: str, published: date | None, start: int) -> DateMention:
    words = text[found.start : found.end]
    return DateMention(
        found.start, found.end, words, meaning.kind, meaning.when, meaning.type, meaning.value,
        _printed(found, meaning, published, start),
    )  # fmt: skip


def _printed(found: Expression, meaning: Meaning, published: date | None, start: int) -> bool:
    """Whether it stands among a report's first words as a whole date with its year, within a day of publication,
    and no preposition ties it to a sentence."""
    if published is None or meaning.when is None or meaning.when.days > 1 or found.start - start > _HEADER:
        return False
    whole = "y" in found.parts and ("d" in found.parts or found.form == "numeric")
    near = abs((meaning.when.first - published).days) <= 1
    return whole and near and not _TIED.search(found.lead)
