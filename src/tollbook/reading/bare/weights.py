"""How likely evidence makes a claim without a count: a logistic regression, fitted by `python -m train.bare`."""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp, log

from tollbook.reading.knowledge.tables import shares
from tollbook.reading.tree import Tree

_NEAR = 0.005
"""Probabilities nearer to 0 or 1 than this tell no more."""

_USUAL = 20
"""Words of a usual sentence."""

Evidence = Mapping[str, float]
"""What speaks for or against a claim: log odds of what the heads think, 1 or 0 for what holds or does not."""


def odds(likely: float) -> float:
    """The natural logarithm of the odds of a probability."""
    held = min(max(likely, _NEAR), 1 - _NEAR)
    return log(held / (1 - held))


def length(tree: Tree) -> float:
    """How much longer than usual a sentence is, as a natural logarithm."""
    return log(len(tree) / _USUAL)


def likely(section: str, evidence: Evidence) -> float:
    """How likely evidence makes an event (`event`) or a denial or doubt (`doubt`), from 0 to 1."""
    return 1 / (1 + exp(-_points(section, evidence)))


def at_most(section: str, evidence: Evidence, more: Iterable[str]) -> float:
    """How likely evidence makes it where of further evidence all that speaks for it holds, and nothing against it."""
    best = sum(max(0.0, _weights(section).get(name, 0.0)) for name in more)
    return 1 / (1 + exp(-_points(section, evidence) - best))


def _points(section: str, evidence: Evidence) -> float:
    weights = _weights(section)
    return sum(weights.get(name, 0.0) * value for name, value in evidence.items())


@cache
def _weights(section: str) -> Mapping[str, float]:
    return shares("bare.toml", section)
