"""Fills sentence patterns; words that are counted keep their slot's name until the sentence stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from train.generate.numbers import spelled

CHOICE = re.compile(r"\[([^\[\]]*)\]")
SLOT = re.compile(r"\{(\w+)\}")
OPEN, MIDDLE, CLOSE = "\x02", "\x03", "\x04"
MARK = re.compile(f"{OPEN}(\\w+){MIDDLE}([^{OPEN}{CLOSE}]*){CLOSE}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finished sentence and the words that each counted slot came to in it."""

    text: str
    counted: Mapping[str, str]


def marked(slot: str, words: str) -> str:
    """Words that a count will stand on."""
    return f"{OPEN}{slot}{MIDDLE}{words}{CLOSE}"


def chosen(pattern: str, rng: Random) -> str:
    """The pattern with every [a|b] decided."""
    while match := CHOICE.search(pattern):
        pattern = pattern[: match.start()] + rng.choice(match[1].split("|")) + pattern[match.end() :]
    return pattern


def slots_of(pattern: str) -> set[str]:
    return set(SLOT.findall(pattern))


def fitting(patterns: list[str], slots: Mapping[str, str]) -> list[str]:
    """The patterns that can be filled."""
    return [p for p in patterns if slots_of(p) <= slots.keys()]


def fill(patterns: list[str], slots: Mapping[str, str], rng: Random) -> str:
    """One of the patterns that fit, filled; marks of counted words still in it."""
    pattern = chosen(rng.choice(fitting(patterns, slots)), rng)
    return SLOT.sub(lambda match: slots[match[1]], pattern)


def capital(text: str) -> str:
    """The text with its first letter large, past quotation marks and marks of counted words."""
    at = 0
    while at < len(text):
        if text[at] == OPEN:
            at = text.index(MIDDLE, at) + 1
        elif text[at] in '"(':
            at += 1
        else:
            return text[:at] + text[at].upper() + text[at + 1 :]
    return text


def opened(text: str) -> str:
    """The text with a small number at its very beginning in words."""
    match = re.match(f"((?:{OPEN}\\w+{MIDDLE})?)(\\d\\d?)(?![\\d,.])", text)
    return text if match is None else match[1] + spelled(int(match[2])) + text[match.end() :]


def tidy(text: str) -> str:
    """No doubled spaces, and no comma before another stop."""
    text = re.sub(r" {2,}", " ", text).strip()
    text = re.sub(r",(\s*,)+", ",", text)
    text = re.sub(r" ,", ",", text)
    return re.sub(r",\.", ".", text)


def finish(text: str) -> Sentence:
    """The sentence without marks, with a large first letter, and the words of each counted slot."""
    text = capital(opened(tidy(text)))
    counted = {slot: words.strip() for slot, words in MARK.findall(text)}
    return Sentence(MARK.sub(lambda match: match[2], text), counted)
