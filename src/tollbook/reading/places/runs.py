"""Runs of capitalised words in a sentence, with the small words that names have inside: what may be a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tollbook.reading.places.words import listed

JOINTS = frozenset(["-", "'", "’", "–", "‑"])
POSSESSED = frozenset(["'s", "’s"])
ARTICLES = listed("small", "articles")
_ENGLISH = listed("small", "english")
FOREIGN = listed("small", "foreign")
_INSIDE = FOREIGN | listed("small", "inside") | ARTICLES
_NUMBERED = listed("small", "numbered")
_CAPITAL = re.compile(r"[^\W\d_a-z]|[a-z]['’][^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` (exclusive), which begin and end with a capital (or an article)."""

    first: int
    last: int


@lru_cache(maxsize=1 << 16)
def capital(word: str) -> bool:
    """Whether a word is written as a name: Homs, d'Ivoire."""
    return (bool(_CAPITAL.match(word)) and not word[0].islower()) or bool(re.match(r"[a-z]{1,2}['’][A-Z]", word))


def runs(words: Sequence[str]) -> list[Run]:
    """The longest runs of a sentence, from left to right; small words are inside only between two capitals."""
    found = []
    at = 0
    while at < len(words):
        if not begins(words, at):
            at += 1
            continue
        last = _end(words, at)
        found.append(Run(at, last))
        at = last
    return found


def begins(words: Sequence[str], at: int) -> bool:
    """Whether a name begins at a word: a capital, or an Arabic article that a hyphen or blank joins to a capital."""
    low = words[at].lower()
    if low in _ENGLISH and not (at + 1 < len(words) and words[at + 1] in JOINTS):
        return words[at].isupper() and len(low) > 1 and low == "us"
    if capital(words[at]):
        return True
    if low not in ARTICLES or at + 1 >= len(words):
        return False
    if words[at + 1] in JOINTS:
        return at + 2 < len(words) and (capital(words[at + 2]) or low not in _ENGLISH)
    return low not in _ENGLISH and capital(words[at + 1])


def _end(words: Sequence[str], first: int) -> int:
    last = here = first
    while here < len(words) and here - last < 4:
        if capital(words[here]):
            last = here + 1
        elif words[here].isdigit():
            if here != last or words[here - 1].lower() not in _NUMBERED:
                break
            last = here + 1
        elif words[here] in POSSESSED and here + 1 < len(words) and capital(words[here + 1]):
            pass  # "Fuller's Row"
        elif words[here] not in JOINTS and words[here].lower() not in _INSIDE:
            break
        here += 1
    return max(last, first + 1)


@lru_cache(maxsize=1 << 16)
def separates(word: str) -> bool:
    """Whether a capitalised word is no part of a name unless the gazetteer says so: The, Monday, March."""
    low = word.lower().rstrip(".")
    return low in listed("never") and (low not in ARTICLES or low in _ENGLISH)
