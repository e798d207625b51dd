"""Judges pairs of claims: adds up what the features say, and shows it where it is asked for."""

from collections.abc import Iterable, Iterator, Mapping

from tollbook.linking.features import FEATURES, Case, days, figures, places, teller
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
    left, right = (a, b) if a.id < b.id else (b, a)
    evidence = []
    for feature in FEATURES:
        case = feature.case(left, right)
        weight = weights.levels[feature.name][case]
        evidence.append(Evidence(feature.name, case, weight, feature.shown(left), feature.shown(right)))
    value = weights.prior + sum(each.weight for each in evidence)
    return Judgement(left.id, right.id, verdict(value, weights), value, weights.id, tuple(evidence))


def judge_all(pairs: Iterable[tuple[Signs, Signs]], weights: Weights) -> Iterator[Judgement]:
    """Without evidence; those that are plainly different are left out, unless one report tells two alike apart."""
    name, unsure = weights.id, weights.unsure
    steps = _steps(weights)
    for a, b in pairs:
        value = weights.prior
        for case, cases, rest in steps:
            value += cases[case(a, b)]
            if value + rest < unsure:
                break
        else:
            apart = value < weights.same and told_apart(a, b)
            left, right = (a.id, b.id) if a.id < b.id else (b.id, a.id)
            yield Judgement(left, right, Verdict.DIFFERENT if apart else verdict(value, weights), value, name)
            continue
        if a.report == b.report and told_apart(a, b):
            left, right = (a.id, b.id) if a.id < b.id else (b.id, a.id)
            yield Judgement(left, right, Verdict.DIFFERENT, score(a, b, weights), name)


def _steps(weights: Weights) -> list[tuple[Case, Mapping[str, float], float]]:
    """The features, those that tell most first, each with the most that those after it can add."""
    ordered = sorted(FEATURES, key=lambda feature: -max(weights.levels[feature.name].values()))
    order = [each for each in ordered if each.name in _FIRST] + [each for each in ordered if each.name not in _FIRST]
    most = [max(weights.levels[feature.name].values()) for feature in order]
    return [(f.case, weights.levels[f.name], sum(most[n + 1 :])) for n, f in enumerate(order)]


_FIRST = frozenset({"days", "places"})
"""What tells most pairs apart."""


def told_apart(a: Signs, b: Signs) -> bool:
    """Whether one report speaks of two events at one place: on other days, or by one speaker who says it twice."""
    if a.report != b.report or places(a, b) not in _ONE_PLACE:
        return False
    return days(a, b) == "here" or "again" in (figures(a, b), teller(a, b))


_ONE_PLACE = frozenset({"same", "shared", "alike"})
