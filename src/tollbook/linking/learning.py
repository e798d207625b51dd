"""Learns weights from pairs that people decided on: as far as these speak, and no further from the weights before.

Each case's weight is the one at which the decisions and the weights before are likeliest together: a logistic
regression whose every weight has the old one for its middle and 1 for its deviation. So a case that no decision bears
on keeps its weight, and a few decisions move little. The odds before anything is compared stay: what is decided on is
no sample.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from tollbook.linking.blocking import blocks
from tollbook.linking.candidates import pairs
from tollbook.linking.features import FEATURES
from tollbook.linking.options import Options
from tollbook.linking.signs import linkable, signs
from tollbook.linking.weights import Weights
from tollbook.vocabulary import Told, UsageError

Floats = NDArray[np.float64]
Cases = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """Two claims, and whether somebody decided that they speak of one incident."""

    left: Told
    right: Told
    same: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """weights: the new ones. examples: what they were learned from.

    before, after: how many of these the old and the new weights judge as decided. unseen: how many are so judged by
    weights learned from the other four fifths; None for fewer than ten.
    """

    weights: Weights
    examples: int
    before: int
    after: int
    unseen: int | None


def examples(incidents: Iterable[Sequence[Told]], options: Options) -> list[Example]:
    """Of incidents that somebody made: all pairs in one, and of two those that linking would compare."""
    groups = [[each for each in group if linkable(each.claim)] for group in incidents]
    found = [Example(a, b, True) for group in groups for a, b in combinations(group, 2)]
    everyone = [(number, each) for number, group in enumerate(groups) for each in group]
    left, right = pairs([blocks(signs(each, options)) for _, each in everyone], [])
    for a, b in zip(left.tolist(), right.tolist(), strict=True):
        (one, here), (other, there) = everyone[a], everyone[b]
        if one != other:
            found.append(Example(here, there, False))
    return found


def learn(decided: Sequence[Example], options: Options, name: str) -> Learned:
    """Weights of this name from decisions, beginning with those of the options.

    Raises UsageError if there are none to learn from, or all are the same.
    """
    if len({each.same for each in decided}) < 2:
        raise UsageError(
            "There is nothing to learn from: decisions of both kinds are needed.",
            "Rule `same` on some pairs of claims and `different` on others, or give a file of incidents.",
        )
    weights = options.weights
    cases = [_cases(each, options) for each in decided]
    wanted = np.array([each.same for each in decided], np.bool_)
    new = _fitted(cases, wanted, weights, name)
    unseen = None
    if len(decided) >= _FOLDS * 2:
        unseen = 0
        for fold in range(_FOLDS):
            out = np.arange(len(decided)) % _FOLDS == fold
            rest = [found for found, left_out in zip(cases, out, strict=True) if not left_out]
            tried = _fitted(rest, wanted[~out], weights, name)
            held = [found for found, left_out in zip(cases, out, strict=True) if left_out]
            unseen += _right(held, wanted[out], tried)
    return Learned(new, len(decided), _right(cases, wanted, weights), _right(cases, wanted, new), unseen)


_FOLDS = 5


def _cases(example: Example, options: Options) -> Cases:
    left, right = signs(example.left, options), signs(example.right, options)
    return tuple(feature.case(left, right) for feature in FEATURES)


def _right(cases: Sequence[Cases], wanted: NDArray[np.bool_], weights: Weights) -> int:
    scores = [
        weights.prior + sum(weights.levels[f.name][case] for f, case in zip(FEATURES, found, strict=True))
        for found in cases
    ]
    return sum((score >= weights.same) == same for score, same in zip(scores, wanted.tolist(), strict=True))


def _fitted(cases: Sequence[Cases], wanted: NDArray[np.bool_], weights: Weights, name: str) -> Weights:
    names = [(feature.name, case) for feature in FEATURES for case in weights.levels[feature.name]]
    place = {each: number for number, each in enumerate(names)}
    there = np.zeros((len(cases), len(names)))
    for row, found in enumerate(cases):
        for feature, case in zip(FEATURES, found, strict=True):
            there[row, place[feature.name, case]] = 1.0
    old = np.array([weights.levels[feature][case] for feature, case in names])
    new = _likeliest(there, wanted, old, weights.prior - weights.same)
    levels = {
        feature: {case: round(float(new[place[feature, case]]), _DIGITS) for case in held}
        for feature, held in weights.levels.items()
    }
    return replace(weights, name=name, levels=levels)


_DIGITS = 3


def _likeliest(there: Floats, wanted: NDArray[np.bool_], old: Floats, offset: float) -> Floats:
    """By Newton's steps, each halved as often as it goes too far, until none moves a weight by what is written down."""
    signs_of = np.where(wanted, 1.0, -1.0)

    def unlikely(weights: Floats) -> float:
        scores = signs_of * (offset + there @ weights)
        return float(np.logaddexp(0, -scores).sum() + ((weights - old) ** 2).sum() / 2)

    new = old.copy()
    while True:
        likely = np.exp(-np.logaddexp(0, -(offset + there @ new)))
        slope = there.T @ (likely - wanted) + (new - old)
        curve = (there * (likely * (1 - likely))[:, None]).T @ there + np.eye(len(old))
        step = np.linalg.solve(curve, slope)
        while unlikely(new - step) > unlikely(new) and np.abs(step).max() > _STILL:
            step = step / 2
        new = new - step
        if np.abs(step).max() <= _STILL:
            return new


_STILL = 10.0 ** -(_DIGITS + 2)
