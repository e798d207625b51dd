"""What speaks for a date being an event's: named figures between 0 and 1, weighed in weights.toml."""

import re
from collections.abc import Mapping

from tollbook.reading.dates.candidates import Asked, Candidate
from tollbook.reading.dates.lexicon import BREAKS, JOINS, SUMS
from tollbook.reading.dates.model import DatedSentence

_BIG = re.compile(r"\d{4,}|\d{1,3}(?:,\d{3})+")
_WINDOW = 12


def evidence(asked: Asked, candidate: Candidate, nearest: bool, between: int) -> Mapping[str, float]:
    """nearest: no other date of its sentence is nearer to the event (or the root). between: how many of the dates lie
    between it and the event's sentence."""
    own, words = candidate.gap == 0, [word.lower() for word in asked.here.words]
    about = words[max(0, asked.word - _WINDOW) : asked.word + _WINDOW]
    when, there = candidate.when, asked.report[candidate.sentence]
    said = candidate.placed.said
    figures = {
        "own": own,
        "own said": own and said,
        "own far": min(candidate.cost, 20.0) / 20.0 if own else 0.0,
        "own behind": own and candidate.placed.first > asked.word,
        "other": not own,
        "other said": not own and said,
        "other far": min(candidate.cost, 20.0) / 20.0 if not own else 0.0,
        "later": candidate.gap < 0,
        "gap": 1 - 1 / max(candidate.gap, 1) if candidate.gap > 0 else 0.0,
        "gap later": 1 - 1 / -candidate.gap if candidate.gap < 0 else 0.0,
        "between": min(between, 4) / 4,
        "nearest": nearest,
        "day": bool(when and when.days <= 2),
        "long": bool(when and when.days > 2 and not candidate.since),
        "since": candidate.since,
        "unknown": when is None,
        "published": bool(when and when.last == asked.published and when.days <= 2),
        "names": 0.0 if own else _shared(asked.here.names, there.names),
        "matter": 0.0 if own else _shared(asked.here.matter, there.matter),
    }
    mood = {
        "breaks": any(word in BREAKS for word in words[:4]),
        "joins": bool(words) and words[0] in JOINS,
        "meanwhile": "meanwhile" in words[:3],
        "sums": any(word in SUMS for word in about),
        "big": any(_BIG.fullmatch(word) for word in words[max(0, asked.word - 4) : asked.word + 3]),
        "perfect": any(word in ("has", "have") for word in about),
        "placed first": bool(words) and words[0] == "in",
        "bare since": "since" in words and not any(placed.mention.when for placed in asked.here.dates),
    }
    kind = "own " if own else "since " if candidate.since else "day " if figures["day"] else "long "
    for name, holds in mood.items():
        figures[kind + name] = holds
    return {name: float(value) for name, value in figures.items() if value}


def _shared(one: frozenset[str], two: frozenset[str]) -> float:
    return min(1.0, 2 * len(one & two) / max(1, min(len(one), len(two))))
