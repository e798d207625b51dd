"""The weights of what speaks for and against a place, learned from hand-coded reports by `train/places/fit.py`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from tomllib import loads

CHOSEN = {
    "counts between, 1": -2.0,
    "counts between, 2": -3.0,
    "of the count before, own after": -2.0,
    "right behind it, of several": 1.6,
    "titled, again": 1.0,
    "told aside": -6.0,
}
"""Of what the training reports have too little to learn from; set on the development reports: "five in X and two in Y",
and that what a report goes on about is what its title names."""

REMEMBERED = 1 << 14
"""Answers that are kept of each question that a few plain facts decide."""


@cache
def weights() -> dict[str, float]:
    """By the name of the feature; `constant` is always there."""
    text = files(__package__).joinpath("data", "weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in loads(text)["weights"].items()} | CHOSEN


@dataclass(frozen=True, slots=True)
class Weighed:
    """Named figures, absent where 0, and what their weights make of them together: a logarithm of odds."""

    figures: Mapping[str, float]
    points: float


def weighed(figures: Mapping[str, float]) -> Weighed:
    """The figures that are not 0, weighed."""
    learned = weights()
    held = {name: float(value) for name, value in figures.items() if value}
    return Weighed(held, sum(learned[name] * value for name, value in held.items() if name in learned))
