"""The weights of what speaks for and against a place, learned from hand-coded reports by `train/places/fit.py`."""

from functools import cache
from importlib.resources import files
from tomllib import loads

CHOSEN = {"counts between, 1": -2.0, "counts between, 2": -3.0, "titled, again": 1.0}
"""Of what the training reports have too little to learn from; set on the development reports: "five in X and two in Y",
and that what a report goes on about is what its title names."""


@cache
def weights() -> dict[str, float]:
    """By the name of the feature; `constant` is always there."""
    text = files(__package__).joinpath("data", "weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in loads(text)["weights"].items()} | CHOSEN
