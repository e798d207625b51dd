"""The words of the calendar, read from words.toml, and patterns that match any of them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files

_WORDS = tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))

WEEKDAYS: Mapping[str, int] = _WORDS["weekdays"]
WEEKDAY_MARKS: Mapping[str, int] = _WORDS["weekday_marks"]
MONTHS: Mapping[str, int] = _WORDS["months"]
SEASONS: Mapping[str, str] = _WORDS["seasons"]
FEASTS: Mapping[str, str] = _WORDS["feasts"]
PARTS: Mapping[str, str] = _WORDS["parts"]
UNITS: Mapping[str, str] = _WORDS["units"]
NUMBERS: Mapping[str, int] = _WORDS["numbers"]
ORDINALS: Mapping[str, int] = _WORDS["ordinals"]
VAGUE: frozenset[str] = frozenset(_WORDS["vague"]["words"])
EDGES: Mapping[str, str] = _WORDS["edges"]
SAID: frozenset[str] = frozenset(_WORDS["said"]["verbs"])
AFTERMATH: frozenset[str] = frozenset(_WORDS["aftermath"]["verbs"])
VIOLENCE: frozenset[str] = frozenset(_WORDS["violence"]["words"])
WARS: frozenset[str] = frozenset(_WORDS["war"]["nouns"])
BEGAN: frozenset[str] = frozenset(_WORDS["war"]["began"])
BEGINS: frozenset[str] = BEGAN | frozenset(_WORDS["war"]["begins"])
BREAKS: frozenset[str] = frozenset(_WORDS["flow"]["breaks"])
ADDS: frozenset[str] = frozenset(_WORDS["flow"]["adds"])
PRESENT: frozenset[str] = frozenset(_WORDS["flow"]["present"])
PRONOUNS: frozenset[str] = frozenset(_WORDS["flow"]["pronouns"])
TURNS: frozenset[str] = frozenset(_WORDS["flow"]["turns"])
JOINS: frozenset[str] = frozenset(_WORDS["flow"]["joins"])
TALLIES: frozenset[str] = frozenset(_WORDS["flow"]["tallies"])
SUMS: frozenset[str] = frozenset(_WORDS["flow"]["sums"])


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a space stands for any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def number(words: str) -> int | None:
    """The number that digits or words give ("21", "twenty-one", "a couple of"); None for "several" and its like."""
    plain = " ".join(words.lower().replace("-", " ").split())
    if plain.isdigit():
        return int(plain)
    if plain in ("a couple of", "couple of", "a pair of"):
        return 2
    if plain == "a dozen":
        return 12
    values = [NUMBERS.get(word) for word in plain.split()]
    return sum(value for value in values if value) if values and all(values) else None


def edge(words: str) -> str:
    """Which part of a stretch the words name, "" for none."""
    plain = " ".join(words.split())
    return EDGES.get(plain) or EDGES.get(plain.removeprefix("the "), "")


def unit(word: str) -> str:
    """TIMEX3's mark of a unit in singular or plural."""
    plain = word.lower()
    return UNITS[plain.removesuffix("s") if plain not in UNITS else plain]
