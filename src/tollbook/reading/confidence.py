"""Confidence: how often claims with such grounds are right, as measured on coded reports that no head has learned from.

`train.confidence` fits the weights (a logistic regression) and writes `knowledge/data/confidence.toml`.
"""

from collections.abc import Mapping
from functools import cache
from math import exp, log

from tollbook.reading.knowledge.tables import shares

_NEAR = 0.01
"""Probabilities of the heads nearer to 0 or 1 than this tell no more."""

Grounds = Mapping[str, float]
"""What speaks for a claim: probabilities by name, 1 or 0 for what holds or does not."""


def evidence(grounds: Grounds) -> dict[str, float]:
    """The grounds as they are weighed: probabilities as log odds, and a constant."""
    return {"always": 1.0} | {name: _odds(likely) if name in _LIKELY else likely for name, likely in grounds.items()}


def confidence(kind: str, grounds: Grounds) -> float:
    """How likely a count (`count`) or an event without one (`event`) is right in all that a toll needs, from 0 to 1."""
    weights = _weights(kind)
    score = sum(weights.get(name, 0.0) * value for name, value in evidence(grounds).items())
    return 1 / (1 + exp(-score))


_LIKELY = frozenset({"harm", "speaker", "scope", "stance", "part", "claimed"})


def _odds(likely: float) -> float:
    held = min(max(likely, _NEAR), 1 - _NEAR)
    return log(held / (1 - held))


@cache
def _weights(kind: str) -> Mapping[str, float]:
    return shares("confidence.toml", kind)
