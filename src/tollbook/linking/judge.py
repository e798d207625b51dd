"""Judges pairs of claims: adds up what the features say, and shows it where it is asked for."""

from tollbook.linking.features import FEATURES, days, figures, places, teller
from tollbook.linking.signs import Signs
from tollbook.linking.weights import Weights
from tollbook.vocabulary import Evidence, Judgement, Verdict

DIGITS = 6
"""Scores are kept to a millionth, so that none depends on the order in which its parts are added."""


def score(a: Signs, b: Signs, weights: Weights) -> float:
    """Log odds that two claims speak of one incident; the same whichever comes first."""
    levels = weights.levels
    return round(weights.prior + sum(levels[feature.name][feature.case(a, b)] for feature in FEATURES), DIGITS)


def verdict(value: float, weights: Weights) -> Verdict:
    return Verdict.SAME if value >= weights.same else Verdict.UNSURE if value >= weights.unsure else Verdict.DIFFERENT


def judge(a: Signs, b: Signs, weights: Weights) -> Judgement:
    """With all the evidence."""
    left, right = (a, b) if a.id < b.id else (b, a)
    evidence = []
    for feature in FEATURES:
        case = feature.case(left, right)
        weight = weights.levels[feature.name][case]
        evidence.append(Evidence(feature.name, case, weight, feature.shown(left), feature.shown(right)))
    value = round(weights.prior + sum(each.weight for each in evidence), DIGITS)
    return Judgement(left.id, right.id, verdict(value, weights), value, weights.id, tuple(evidence))


def told_apart(a: Signs, b: Signs) -> bool:
    """Whether one report speaks of two events at one place: on other days, or by one speaker who says it twice."""
    if a.report != b.report or places(a, b) not in ONE_PLACE:
        return False
    return days(a, b) == "here" or "again" in (figures(a, b), teller(a, b))


ONE_PLACE = frozenset({"same", "shared", "alike"})
