"""Choosing the date of one event among the mentions of a report."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import files

from tollbook.reading.dates.candidates import Asked, Candidate, candidates
from tollbook.reading.dates.evidence import evidence
from tollbook.reading.dates.model import Choice, DatedSentence, Why

_FITTED = tomllib.loads((files(__package__) / "weights.toml").read_text(encoding="utf-8"))
_WEIGHTS: Mapping[str, float] = _FITTED["weights"]
_LEAST: float = _FITTED["least"]


def choose_when(report: Sequence[DatedSentence], sentence: int, word: int, published: date | None = None) -> Choice:
    """When the event happened that this word of this sentence (its predicate, or the head of its count) tells of.

    Every date of the report near by is weighed by the evidence; the likeliest is taken if it is likely enough.
    """
    weighed = weigh(Asked(report, sentence, word, published))
    likely = {
        candidate: 1 / (1 + math.exp(-sum(_WEIGHTS.get(name, 0.0) * value for name, value in figures.items())))
        for candidate, figures in weighed
    }
    if not likely:
        return Choice(None, None, Why.NOTHING, 1.0)
    best = max(likely, key=lambda candidate: likely[candidate])
    if likely[best] < _LEAST:
        return Choice(None, None, Why.NOTHING, 1 - likely[best])
    mention = best.placed.mention
    why = Why.CARRIED if best.gap else Why.SAID if best.placed.said else Why.SENTENCE
    return Choice(best.when, mention, why, likely[best])


def weigh(asked: Asked) -> list[tuple[Candidate, Mapping[str, float]]]:
    """Every candidate with what speaks for it."""
    found = list(candidates(asked))
    return [(candidate, evidence(asked, candidate, *_rank(candidate, found))) for candidate in found]


def _rank(candidate: Candidate, found: Sequence[Candidate]) -> tuple[bool, int]:
    """Whether it is the nearest of its sentence, and how many other dates lie between its sentence and the event's."""
    nearest = all(
        candidate.cost <= other.cost for other in found if other.sentence == candidate.sentence and other.when
    )
    dates = {
        other.when
        for other in found
        if other.when
        and other.when != candidate.when
        and 0 <= abs(other.gap) < abs(candidate.gap)
        and (other.gap * candidate.gap >= 0)
    }
    return nearest, len(dates)
