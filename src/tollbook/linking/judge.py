"""Judges pairs of claims: adds up what the features say, and shows it where it is asked for."""

from collections.abc import Iterable, Iterator

from tollbook.linking.features import FEATURES, days, figures, places, teller
from tollbook.linking.signs import Signs
from tollbook.linking.weights import Weights
from tollbook.vocabulary import Evidence, Judgement, Verdict


def score(a: Signs, b: Signs, weights: Weights) -> float:
    """Log odds that two claims speak of one incident; the same whichever comes first."""
    levels = weights.levels
    return weights.prior + sum(levels[feature.name][feature.case(a, b)] for feature in FEATURES)


def verdict(value: float, weights: Weights) -> Verdict:
    return Verdict.SAME if value >= weights.same else Verdict.UNSURE if value >= weights.unsure else Verdict.DIFFERENT


def judge(a: Signs, b: Signs, weights: Weights) -> Judgement:
    """With all the evidence."""
    left, right = (a, b) if a.told.id < b.told.id else (b, a)
    evidence = []
    for feature in FEATURES:
        case = feature.case(left, right)
        weight = weights.levels[feature.name][case]
        evidence.append(Evidence(feature.name, case, weight, feature.shown(left), feature.shown(right)))
    value = weights.prior + sum(each.weight for each in evidence)
    return Judgement(left.told.id, right.told.id, verdict(value, weights), value, weights.id, tuple(evidence))


def judge_all(pairs: Iterable[tuple[Signs, Signs]], weights: Weights) -> Iterator[Judgement]:
    """Without evidence; those that are plainly different are left out, unless one report tells two alike apart."""
    name = weights.id
    for a, b in pairs:
        value = score(a, b, weights)
        apart = value < weights.same and told_apart(a, b)
        if value >= weights.unsure or apart:
            left, right = sorted((a.told.id, b.told.id))
            yield Judgement(left, right, Verdict.DIFFERENT if apart else verdict(value, weights), value, name)


def told_apart(a: Signs, b: Signs) -> bool:
    """Whether one report speaks of two events at one place: on other days, or by one speaker who says it twice."""
    if a.told.report != b.told.report or places(a, b) not in _ONE_PLACE:
        return False
    return days(a, b) == "here" or "again" in (figures(a, b), teller(a, b))


_ONE_PLACE = frozenset({"same", "shared", "alike"})
