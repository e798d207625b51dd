"""Choosing the date of one event among the mentions of a report."""

import math
import tomllib
from collections.abc import Mapping
from importlib.resources import files

from tollbook.reading.dates.asked import Asked, Candidate
from tollbook.reading.dates.candidates import candidates
from tollbook.reading.dates.evidence import evidence, mood_of, silence, standing, today
from tollbook.reading.dates.model import Choice, Why
from tollbook.vocabulary.when import When

WEIGHTS: Mapping[str, float] = tomllib.loads((files(__package__) / "weights.toml").read_text(encoding="utf-8"))[
    "weights"
]


def choose_when(asked: Asked) -> Choice:
    """When the event happened that the word asked about (its predicate, or the head of its count) tells of.

    Every date of the report near by, and that there is none, is weighed by the evidence (a conditional logit, fitted on
    reports); mentions of the same days add up.
    """
    mood = mood_of(asked)
    weighed = weigh(asked, mood)
    odds = [math.exp(_sum(figures)) for _, figures in weighed]
    by_days: dict[When | None, float] = {None: math.exp(_sum(silence(asked, mood)))}
    if asked.published:
        by_days[When.day(asked.published)] = math.exp(_sum(today(mood)))
    apart = dict(by_days)
    for (candidate, _), odd in zip(weighed, odds, strict=True):
        by_days[candidate.when] = by_days.get(candidate.when, 0.0) + odd
    when = max(by_days, key=lambda days: by_days[days])
    probability = by_days[when] / sum(by_days.values())
    saying = [(odd, at) for at, odd in enumerate(odds) if weighed[at][0].when == when]
    if not saying or max(saying)[0] < apart.get(when, 0.0):
        return Choice(when, None, Why.PUBLISHED if when else Why.NOTHING, probability)
    best = weighed[max(saying)[1]][0]
    why = Why.CARRIED if best.gap else Why.SAID if best.said else Why.SENTENCE
    return Choice(when, best.placed.mention, why, probability)


def _sum(figures: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in figures.items())


def weigh(asked: Asked, mood: Mapping[str, float]) -> list[tuple[Candidate, Mapping[str, float]]]:
    """Every candidate with what speaks for it."""
    found = list(candidates(asked))
    return [(candidate, evidence(asked, candidate, standing(candidate, found), mood)) for candidate in found]
