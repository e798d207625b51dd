"""A conditional logit: of several outcomes one is right, and each is as likely as its evidence weighs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from train.dates.lesson import Lesson

Array = NDArray[np.float64]
Places = NDArray[np.int64]
RIDGE, STEPS, RATE = 2.0, 600, 0.1
NEAR = 25.0  # the ridge around weights learned before


@dataclass(frozen=True, slots=True)
class Weighted:
    """A lesson, and how much it counts beside the others."""

    lesson: Lesson
    weight: float


def fit(lessons: Sequence[Weighted], start: Mapping[str, float] | None = None) -> Mapping[str, float]:
    """The weights under which what was coded is likeliest (ridge-penalised; Adam on all lessons at once).

    start: weights learned before, from which these are drawn no farther than the lessons ask; those that no lesson
    speaks of stay as they were.
    """
    before = start or {}
    usable = [one for one in lessons if one.weight and one.lesson.coded in one.lesson.days]
    names = sorted({name for one in usable for figures in one.lesson.evidence for name in figures})
    column = {name: at for at, name in enumerate(names)}
    rows = [figures for one in usable for figures in one.lesson.evidence]
    table = np.zeros((len(rows), len(names)))
    for row, figures in enumerate(rows):
        for name, value in figures.items():
            table[row, column[name]] = value
    right = np.array([float(days == one.lesson.coded) for one in usable for days in one.lesson.days])
    sizes = [len(one.lesson.days) for one in usable]
    starts, owner = np.concatenate(([0], np.cumsum(sizes)[:-1])), np.repeat(np.arange(len(usable)), sizes)
    counted = np.array([one.weight for one in usable])[owner]
    origin, ridge = np.array([before.get(name, 0.0) for name in names]), NEAR if before else RIDGE
    away = _descend(
        lambda w: _slope(w + origin, table, right, starts, owner, counted) + ridge * w,
        len(names),
    )
    return {**before, **dict(zip(names, (origin + away).tolist(), strict=True))}


def _slope(weights: Array, table: Array, right: Array, starts: Places, owner: Places, counted: Array) -> Array:
    scores = table @ weights
    odds = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
    likely = odds / np.add.reduceat(odds, starts)[owner]
    deserved = odds * right / np.add.reduceat(odds * right, starts)[owner]
    slope: Array = table.T @ ((likely - deserved) * counted)
    return slope


def _descend(slope: Callable[[Array], Array], size: int) -> Array:
    weights, mean, spread = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        gradient = slope(weights)
        mean = 0.9 * mean + 0.1 * gradient
        spread = 0.999 * spread + 0.001 * gradient**2
        rate = RATE * (1 - step / STEPS)
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-9)
    return weights


def right(weights: Mapping[str, float], lessons: Sequence[Lesson]) -> float:
    """The share of the lessons whose likeliest days are the coded ones."""
    return sum(_likeliest(weights, one) == one.coded for one in lessons) / max(1, len(lessons))


def _likeliest(weights: Mapping[str, float], lesson: Lesson) -> object:
    by_days: dict[object, float] = {}
    for figures, days in zip(lesson.evidence, lesson.days, strict=True):
        odds = float(np.exp(sum(weights.get(name, 0.0) * value for name, value in figures.items())))
        by_days[days] = by_days.get(days, 0.0) + odds
    return max(by_days, key=lambda days: by_days[days])
