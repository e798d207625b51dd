"""Judges many pairs at once: a feature is asked once for each two different values, not once for each pair.

It is the same features, asked of the same claims, as `judge` asks one by one; only how often they are asked differs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tollbook.linking.candidates import Ints
from tollbook.linking.features import FEATURES, Feature
from tollbook.linking.judge import DIGITS, ONE_PLACE, score, told_apart
from tollbook.linking.signs import Signs
from tollbook.linking.weights import Weights
from tollbook.vocabulary import Scored, Verdict

Floats = NDArray[np.float64]


def judge_all(everyone: Sequence[Signs], left: Ints, right: Ints, weights: Weights) -> list[Scored]:
    """Those that are plainly different are left out, unless one report tells two alike apart.

    left, right: places in `everyone`, a pair each.
    """
    reports = _codes([each.report for each in everyone])
    home = reports[left] == reports[right]
    near, far = _Pairs(everyone, left[home], right[home], True), _Pairs(everyone, left[~home], right[~home], False)
    apart = _told_apart(near)
    return [
        *_different(near.of(apart), weights),
        *_alike(near.of(~apart), weights),
        *_alike(far, weights),
    ]


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Places of two claims each. at_home: they are of one report."""

    everyone: Sequence[Signs]
    left: Ints
    right: Ints
    at_home: bool

    def of(self, which: NDArray[np.bool_]) -> "_Pairs":
        return _Pairs(self.everyone, self.left[which], self.right[which], self.at_home)

    def claims(self) -> list[tuple[Signs, Signs]]:
        """The claims themselves, in the order of their ids."""
        everyone = self.everyone
        found = ((everyone[a], everyone[b]) for a, b in zip(self.left.tolist(), self.right.tolist(), strict=True))
        return [(a, b) if a.id < b.id else (b, a) for a, b in found]


def _told_apart(near: _Pairs) -> NDArray[np.bool_]:
    """Which pairs one report tells apart; to ask them all is dear, and most are at two places."""
    places = next(feature for feature in FEATURES if feature.name == "places")
    cases, of = _asked(near, places)
    found = np.array([case in ONE_PLACE for case in cases], np.bool_)[of]
    found[found] = [told_apart(a, b) for a, b in near.of(found).claims()]
    return found


def _different(pairs: _Pairs, weights: Weights) -> list[Scored]:
    """Different outright, but where all else says that they are one."""
    held = [(a.id, b.id, score(a, b, weights)) for a, b in pairs.claims()]
    return [Scored(a, b, Verdict.SAME if s >= weights.same else Verdict.DIFFERENT, s) for a, b, s in held]


def _alike(pairs: _Pairs, weights: Weights) -> list[Scored]:
    """The pairs that come out at `weights.unsure` or more."""
    values = np.full(len(pairs.left), weights.prior)
    for feature, rest in _steps(weights):
        cases, of = _asked(pairs, feature)
        levels = weights.levels[feature.name]
        values = values + np.array([levels[case] for case in cases], np.float64)[of]
        stay = values + rest >= weights.unsure - _HAIR
        pairs, values = pairs.of(stay), values[stay]
    values = np.round(values, DIGITS)
    stay = values >= weights.unsure
    kept = zip(pairs.of(stay).claims(), values[stay].tolist(), strict=True)
    return [Scored(a.id, b.id, Verdict.SAME if s >= weights.same else Verdict.UNSURE, s) for (a, b), s in kept]


_HAIR = 1e-6
"""Sums of the same numbers in another order differ by less."""


def _steps(weights: Weights) -> list[tuple[Feature, float]]:
    """The features, those that tell most pairs apart first, each with the most that those after it can add."""
    ordered = sorted(FEATURES, key=lambda feature: (feature.name not in _FIRST, feature.key is None))
    most = [max(weights.levels[feature.name].values()) for feature in ordered]
    return [(feature, sum(most[n + 1 :])) for n, feature in enumerate(ordered)]


_FIRST = frozenset({"days", "places"})


def _asked(pairs: _Pairs, feature: Feature) -> tuple[list[str], Ints]:
    """The cases of a feature that were found, and for each pair which one of these it is."""
    everyone, left, right = pairs.everyone, pairs.left, pairs.right
    if feature.key is None or (pairs.at_home and not feature.at_home):
        ones, others = map(everyone.__getitem__, left.tolist()), map(everyone.__getitem__, right.tolist())
        number: dict[str, int] = {}
        found = (number.setdefault(case, len(number)) for case in map(feature.case, ones, others))
        of = np.fromiter(found, np.int64, len(left))
        return list(number), of
    codes = _codes([feature.key(each) for each in everyone])
    first = dict(zip(codes.tolist(), everyone, strict=True))
    # Who stands for a value is of any report: here they are told in one, or the second in another.
    second = {code: replace(each, report="") for code, each in first.items()}
    first = second if pairs.at_home else first
    size = max(1, len(first))
    low, high = np.minimum(codes[left], codes[right]), np.maximum(codes[left], codes[right])
    met, of = _distinct(low * size + high, size * size)
    met_pairs = zip((met // size).tolist(), (met % size).tolist(), strict=True)
    return [feature.case(first[a], second[b]) for a, b in met_pairs], of


def _distinct(numbers: Ints, end: int) -> tuple[Ints, Ints]:
    """The different numbers below `end`, and for each number its place among them."""
    if end > _TABLE:
        return np.unique(numbers, return_inverse=True)
    there = np.zeros(end, np.bool_)
    there[numbers] = True
    met = np.flatnonzero(there)
    places = np.zeros(end, np.int64)
    places[met] = np.arange(len(met))
    return met, places[numbers]


_TABLE = 1 << 22
"""Up to here, a table of all numbers is quicker than sorting those that there are."""


def _codes(values: Sequence[object]) -> Ints:
    """Each value as a number of its own."""
    held: dict[object, int] = {}
    return np.fromiter((held.setdefault(value, len(held)) for value in values), np.int64, len(values))
