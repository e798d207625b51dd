"""The forms of time expressions (forms.toml) with their named pieces put in; the first form that fits a place wins.

All match lower case: `lowered` first.
"""

import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files

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

_FORMS: dict[str, str] = tomllib.loads((files(__package__) / "forms.toml").read_text(encoding="utf-8"))


def _spelled(form: str) -> str:
    """The pattern with every named piece put in."""
    while (spelled := _PIECE.sub(lambda match: _PIECES[match.group(1)], form)) != form:
        form = spelled
    return form


FORMS: Mapping[str, re.Pattern[str]] = {name: re.compile(_spelled(form), re.VERBOSE) for name, form in _FORMS.items()}
"""Every form by name, its parts in named groups."""

ANY = re.compile(
    r"(?<![\w.,])(?=\w)(?:"
    + "|".join(f"(?P<{name}>{re.sub(r'[(][?]P<[^>]+>', '(?:', _spelled(form))})" for name, form in _FORMS.items())
    + ")",
    re.VERBOSE,
)
"""Any form; the name of the group that matched is its name."""

CORE = re.compile(
    r"(?<![\w.,])(?=\w)(?:"
    + any_of([*WEEKDAYS, *MONTHS, *UNITS, *(feast.split()[0] for feast in FEASTS if feast.startswith("chr"))])
    + r"s?\b|"
    + any_of([*SEASONS, *PARTS])
    + r"\b|(?:1\d|2[01])\d\d(?!\d)|\d\d?(?:st|nd|rd|th)\b|\d\d?[-/.:]\d\d?|\d{1,4}\s*[ap]\.?m\b|\d{4}\s*(?:gmt|utc|hrs)"
    r"|\d+s?\s+b\.?c"
    r"|(?:yester|to|over|mid|week)(?:days?|night|morrow|ends?)\b|now(?:adays)?\b|currently|present|recently|lately|future|past"
    r"|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\s\d\d?\s*[:.–—-]"
    r"|daily|nightly|weekly|monthly|yearly|annual|hourly|times\b|twice|once)"
)
"""A word that every expression has one of: where there is none, no form is tried."""


def lowered(text: str) -> str:
    """The text in lower case, character for character: what would change its length stays."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) != 1 else one.lower() for one in text)
