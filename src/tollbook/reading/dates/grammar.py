"""The forms that time expressions take, as patterns over named pieces; the first form that fits a place wins."""

import re
from collections.abc import Mapping

from tollbook.reading.dates.lexicon import (
    EDGES,
    FEASTS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    VAGUE,
    WEEKDAY_MARKS,
    WEEKDAYS,
    any_of,
)

_TENS = any_of(word for word, value in NUMBERS.items() if value >= 20)
_ONES = any_of(word for word, value in NUMBERS.items() if value < 20)
_LONG_UNITS = any_of(word for word, mark in UNITS.items() if not mark.startswith("T"))

_PIECE = re.compile(r"(?<![P])<([A-Z]+)>")
_SHORT = [word for word in MONTHS if len(word) < 5 and word not in ("may", "june", "july")]
_PIECES = {
    "ORDINAL": any_of(ORDINALS),
    "DAY": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[.,]\d)",
    "YEAR": r"(?:1\d{3}|2[01]\d{2})(?!\w|[.,]\d)",
    "MONTH": rf"(?:{any_of(_SHORT)}\.|{any_of(MONTHS)}(?!\w))",
    "WEEKDAY": any_of(WEEKDAYS),
    "OFDATE": rf"(?:(?:on\s+)?{any_of([*WEEKDAYS, *WEEKDAY_MARKS])}\.?,?\s+(?:the\s+)?)",
    "FEAST": any_of(FEASTS).replace("'", "['’]"),
    "SEASON": any_of(SEASONS) + r"(?!\w)",
    "PART": any_of(PARTS) + r"(?!\w)",
    "UNIT": any_of(UNITS) + r"(?!\w)",
    "UNITS": any_of(UNITS) + r"s?(?!\w)",
    "LONGS": _LONG_UNITS + r"s(?!\w)",
    "EDGE": any_of(EDGES),
    "N": rf"(?:\d{{1,3}}(?:\.\d)?|{_TENS}(?:[\s-]{_ONES})?|a\s+couple\s+of|a\s+dozen|{any_of(VAGUE)}|{_ONES})",
    "HALF": r"(?:\s+and\s+(?:a\s+)?half)",
    "REL": r"(?:last|this|next|that|(?:the\s+)?(?:same|following|previous|preceding|next|past|coming|current))",
    "OFYEAR": r"(?:[\s,-]+(?:of\s+)?(?P<y><YEAR>)|\s+(?:of\s+|earlier\s+)?(?P<rel><REL>)\s+year(?!\w))",
}

_FORMS = {
    "iso": r"(?P<y>\d{4})(?:-(?P<m>\d\d)-|/(?P<m2>\d\d)/)(?P<d>\d\d)(?!\d)",
    "numeric": r"(?P<a>\d{1,2})[./-](?P<b>\d{1,2})[./-](?P<y>\d{4})(?!\w)",
    "day_month": r"<OFDATE>?(?:the\s+)?(?P<d><DAY>)(?:\s+of)?[\s-]+(?P<m><MONTH>)<OFYEAR>?",
    "day_listed": r"(?:the\s+)?(?P<d><DAY>)(?=(?:\s*[-–/,]\s*|,?\s+(?:to|and|or|through|until)\s+)(?:<DAY>(?:\s*[-–/,]\s*|,?\s+"
    r"(?:to|and|or)\s+))*<DAY>(?:\s+of)?\s+(?P<m><MONTH>)<OFYEAR>?)",
    "month_day": r"<OFDATE>?(?P<m><MONTH>)\s+(?:the\s+)?(?P<d><DAY>)<OFYEAR>?",
    "day_of_month": r"(?:(?<=on\s)|(?<=since\s)|(?<=from\s)|(?<=to\s)|(?<=and\s)|(?<=until\s))the\s+"
    r"(?P<d>\d\d?(?:st|nd|rd|th))(?!\w|\s+(?!(?:and|to|when|at|in|as|by|after|or|the|with|that|which)\b)[a-z])",
    "feast": r"(?P<feast><FEAST>)(?!\w)<OFYEAR>?",
    "month": r"(?:(?:the\s+)?(?P<edge><EDGE>)[\s-]+)?(?:(?P<mrel><REL>)\s+)?(?P<m><MONTH>)(?:<OFYEAR>|\s+(?P<last>last)(?!\w))?",
    "season": r"(?:(?:the\s+)?(?P<edge><EDGE>)\s+)?(?:the\s+)?(?:(?P<srel><REL>)\s+)?(?P<s><SEASON>)<OFYEAR>?",
    "clock": r"(?P<h>\d{1,2})(?::(?P<min>\d{2})(?::\d\d)?(?!\d)(?:\s*(?P<half>[ap])\.?m\.?(?!\w))?|\.(?P<min2>\d{2})\s*"
    r"(?P<half3>[ap])\.?m\.?(?!\w))(?:\s*(?:GMT|UTC|hrs|hours)(?!\w))?"
    r"|(?P<flat>\d{1,4})\s*(?P<half2>[ap])\.?m\.?(?!\w)|(?P<zulu>[0-2]\d[0-5]\d)\s*(?:GMT|UTC|hrs)(?!\w)",
    "bc": r"(?:the\s+)?(?:(?P<edge><EDGE>)[\s-]+)?(?P<y>\d{1,4})(?P<decade>s)?\s+(?:BCE?|B\.C\.(?:E\.)?)(?!\w)",
    "decade": r"(?:the\s+)?(?:(?P<edge><EDGE>)[\s-]+)?(?P<y>(?:1\d|20)\d0)['’]?s(?!\w)",
    "year": r"(?:(?P<edge><EDGE>)[\s-]+(?:the\s+year\s+)?)?(?P<y><YEAR>)",
    "century": r"(?:the\s+)?(?:(?P<edge><EDGE>)[\s-]+)?(?P<c>\d\d?(?:st|nd|rd|th)|<ORDINAL>)[\s-]+century(?!\w)",
    "weekday_set": r"(?:every|each)\s+(?P<w><WEEKDAY>)(?!\w)|(?<=on\s)(?P<w2><WEEKDAY>)s(?!\w)(?!\s+\w+ing\s)",
    "night_to": r"(?:overnight|(?:in|during)\s+the\s+night)\s+(?:(?:from|of)\s+(?P<w0><WEEKDAY>)\s+)?(?:to|into)\s+(?P<w><WEEKDAY>)(?!\w)"
    r"|the\s+night\s+of\s+(?P<w2><WEEKDAY>)\s+(?:to|into)\s+(?P<w3><WEEKDAY>)(?!\w)",
    "weekday": r"(?:(?P<lead>(?:the\s+)?(?:early|small)\s+hours\s+of|the\s+night\s+of|last|next|this\s+past|this\s+coming|this|past|(?:the\s+)?(?:previous|following|coming|next)"
    r"|late|early|later|overnight)\s+(?:on\s+)?)?(?P<w><WEEKDAY>)(?:['’]?s)?(?!\w)(?:\s+(?P<part><PART>|overnight))?"
    r"(?:\s+(?:of\s+)?(?P<rel><REL>)\s+week(?!\w)|\s+(?P<week>last)(?!\s+(?:week|month|year|night)))?",
    "deictic": r"(?P<word>(?:the\s+)?day\s+before\s+yesterday|(?:the\s+)?day\s+after\s+tomorrow|yesterday|today|tomorrow"
    r"|tonight|overnight|(?:during|in)\s+the\s+night|last\s+night|nowadays|currently|right\s+now|now|the\s+present(?:\s+day)?"
    r"|present[\s-]day|recently|lately|the\s+future|future(?=\s*[.,;)])|the\s+past(?=\s*[.,;)])|at\s+present)(?!\w)"
    r"(?:\s+(?P<part><PART>))?",
    "part_rel": r"(?P<rel>this|that|the\s+same|the\s+following|the\s+next|the\s+previous)\s+(?P<part><PART>)",
    "set": r"(?:every|each)\s+(?:(?P<n><N>|other)\s+)?(?P<u><UNITS>|<PART>)|(?:almost\s+|near(?:ly)?[\s-]+)?"
    r"(?P<word>daily|nightly|weekly|monthly|yearly|annually|annual|hourly)(?!\w)|per\s+(?P<per><UNIT>)"
    r"|(?P<times>once|twice|\w+\s+times)\s+an?\s+(?P<tu><UNIT>)",
    "unit_rel": r"(?:(?:the\s+)?(?P<edge><EDGE>|earlier|later)\s+(?:on\s+)?)?(?P<rel><REL>)\s+(?P<u><UNIT>)"
    r"|(?:the\s+)?(?P<edge2><EDGE>|earlier\s+in|later\s+in)\s+(?P<the>the|a)\s+(?P<u2><UNIT>)"
    r"|the\s+(?P<u3><UNIT>)\s+before\s+last(?!\w)",
    "unit_to": r"the\s+(?:(?P<n><N>)\s+)?(?!day|night)(?P<u><UNITS>)(?=\s+(?:to|ending|up\s+to|ended|of)\s+(?:on\s+)?(?:<WEEKDAY>|<DAY>\s|<MONTH>\s))",
    "weekend": r"the\s+weekend(?!\w)|weekend(?!\w)",
    "units_span": r"(?:(?:the|these|those)\s+)?(?P<rel>last|past|previous|next|first|coming|following|preceding|final|recent"
    r"|opening)(?:\s+(?P<n><N>)(?:\s+or\s+so)?<HALF>?)?[\s-]+(?P<u><UNITS>)(?:\s+of\s+(?P<whole>this|last|the)\s+year)?",
    "ago": r"(?:(?P<n><N>)(?:\s+or\s+so)?<HALF>?[\s-]+(?P<u><UNITS>)|(?P<bare><LONGS>|hours|minutes))\s+"
    r"(?P<way>ago|earlier|before(?!hand)|beforehand|later|after(?:wards?)?|prior|previously|from\s+now|hence)(?!\w)",
    "day_by": r"(?:the\s+)(?P<u><UNIT>)\s+(?P<way>before|after)(?=\s*(?:[.,;:)\"”]|$))",
    "duration": r"(?P<n><N>)(?:\s+or\s+so)?(?P<half><HALF>)?[\s-]+(?P<u><UNITS>)(?:[\s-](?P<tail>old|long)(?!\w))?"
    r"|(?P<bare><LONGS>|hours|minutes)(?:[\s-](?P<tail2>old|long)(?!\w))?",
    "part": r"(?:(?:the|early|late|mid)[\s-]+)*(?P<part><PART>)",
}


def _spelled(form: str) -> str:
    """The pattern with every named piece put in."""
    while (spelled := _PIECE.sub(lambda match: _PIECES[match.group(1)], form)) != form:
        form = spelled
    return form


FORMS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(_spelled(form), re.IGNORECASE) for name, form in _FORMS.items()
}
"""Every form by name, its parts in named groups."""

ANY = re.compile(
    r"(?<![\w.,])(?:"
    + "|".join(f"(?P<{name}>{re.sub(r'[(][?]P<[^>]+>', '(?:', _spelled(form))})" for name, form in _FORMS.items())
    + ")",
    re.IGNORECASE,
)
"""Any form; the name of the group that matched is its name."""

CORE = re.compile(
    r"(?<![\w.,])(?:"
    + any_of([*WEEKDAYS, *MONTHS, *UNITS, *(feast.split()[0] for feast in FEASTS if feast.startswith("chr"))])
    + r"s?\b|"
    + any_of([*SEASONS, *PARTS])
    + r"\b|(?:1\d|2[01])\d\d(?!\d)|\d\d?(?:st|nd|rd|th)\b|\d\d?[-/.:]\d\d?|\d{1,4}\s*[ap]\.?m\b|\d{4}\s*(?:GMT|UTC|hrs)|\d+s?\s+B\.?C"
    r"|(?:yester|to|over|mid|week)(?:days?|night|morrow|ends?)\b|now(?:adays)?\b|currently|present|recently|lately|future|past"
    r"|daily|nightly|weekly|monthly|yearly|annual|hourly|times\b|twice|once)",
    re.IGNORECASE,
)
"""A word that every expression has one of: where there is none, no form is tried."""
