"""Choosing the date of one event among the mentions of a report."""

import math
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from typing import NamedTuple

from tollbook.reading.dates.asked import Asked, Candidate
from tollbook.reading.dates.candidates import candidates
from tollbook.reading.dates.evidence import evidence, mood_of, silence, ties, today
from tollbook.reading.dates.model import Choice, Why
from tollbook.reading.dates.standing import rivals, standing
from tollbook.reading.dates.tied import is_tied
from tollbook.vocabulary.when import When

WEIGHTS: Mapping[str, float] = tomllib.loads((files(__package__) / "weights.toml").read_text(encoding="utf-8"))[
    "weights"
]


class _Dated(NamedTuple):
    """A date, and how much the evidence speaks for it."""

    odds: float
    candidate: Candidate


def choose_when(asked: Asked) -> Choice:
    """When the event happened that the word asked about (its predicate, or the head of its count) tells of.

    Every date of the report near by, and that there is none, is weighed by the evidence (a conditional logit, fitted on
    reports) and by what the heads think; mentions of the same days add up.
    """
    mood = mood_of(asked)
    unsaid, said = _unsaid(asked, mood), _said(asked, mood)
    by_days = dict(unsaid)
    for days, dates in said.items():
        odds = sum(one.odds for one in dates) * asked.pointed.odds({one.candidate.at for one in dates})
        by_days[days] = by_days.get(days, 0.0) + odds
    when = max(by_days, key=lambda days: by_days[days])
    probability = by_days[when] / sum(by_days.values())
    heard = [(one.odds * asked.pointed.odds([one.candidate.at]), at) for at, one in enumerate(said.get(when, ()))]
    if not heard or max(heard)[0] < unsaid.get(when, 0.0):
        return Choice(when, None, Why.PUBLISHED if when else Why.NOTHING, probability)
    best = said[when][max(heard)[1]].candidate
    why = Why.CARRIED if best.gap else Why.SAID if best.said else Why.SENTENCE
    return Choice(when, best.placed.mention, why, probability)


def _unsaid(asked: Asked, mood: Mapping[str, float]) -> dict[When | None, float]:
    """The odds of what no words say: that there is no date, and that it is the day of publication."""
    odds: dict[When | None, float] = {None: math.exp(_sum(silence(asked, mood)))}
    if asked.published:
        odds[When.day(asked.published)] = math.exp(_sum(today(mood)))
    return odds


def _said(asked: Asked, mood: Mapping[str, float]) -> dict[When | None, list[_Dated]]:
    """The dates of the report by the days that they mean."""
    found: dict[When | None, list[_Dated]] = defaultdict(list)
    for candidate, figures in weigh(asked, mood):
        found[candidate.when].append(_Dated(math.exp(_sum(figures)), candidate))
    return found


def _sum(figures: Mapping[str, float]) -> float:
    return sum([WEIGHTS.get(name, 0.0) * value for name, value in figures.items()])


def weigh(asked: Asked, mood: Mapping[str, float]) -> list[tuple[Candidate, Mapping[str, float]]]:
    """Every candidate with what speaks for it."""
    found = list(candidates(asked))
    if any(is_tied(asked, one) for one in found):
        mood = {**mood, "tied": 1.0}
    if not found:
        return []
    among = rivals(found)
    beyond = {at: ties(asked, at) for at in {one.sentence for one in found if one.gap}}
    return [(one, evidence(asked, one, standing(one, among), mood, beyond.get(one.sentence, {}))) for one in found]
