"""The weights of what speaks for and against a place, learned from hand-coded reports by `train/places.py`."""

from functools import cache
from importlib.resources import files
from tomllib import loads


@cache
def weights() -> dict[str, float]:
    """By the name of the feature; `constant` is always there."""
    text = files(__package__).joinpath("data", "weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in loads(text)["weights"].items()}
