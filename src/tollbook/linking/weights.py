"""Weights: what each case of each feature adds to the odds that two claims speak of one incident; a versioned file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from json import dumps
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any

from tollbook.vocabulary import UsageError
from tollbook.vocabulary.identity import content_id

_NUMBERS = ("prior", "same", "unsure", "absent", "best", "rival", "least", "closest")


@dataclass(frozen=True)
class Weights:
    """prior: log odds before anything is compared. same: from this score on, two claims are judged the same; from
    `unsure` on, it is left open; below, they are different. absent: the score that stands for two claims of one fold
    that were never compared, or came out below `unsure`. best: how much the best pair of two groups counts beside the
    mean of all, 0 to 1. rival, least, closest: two claims join only if their score is within `rival` of the best that
    one of them has with any claim, and is `least` of it (a share) or among the `closest` best that each has.
    levels: feature, case, weight.
    """

    name: str
    prior: float
    same: float
    unsure: float
    absent: float
    best: float
    rival: float
    least: float
    closest: int
    levels: Mapping[str, Mapping[str, float]]

    @property
    def id(self) -> str:
        """Follows from the numbers alone: other numbers, other weights."""
        levels = {feature: dict(cases) for feature, cases in self.levels.items()}
        bonds = (self.rival, self.least, self.closest)
        return content_id("weights", self.prior, self.same, self.unsure, self.absent, self.best, *bonds, levels)


def load(path: Path | None = None) -> Weights:
    """From a TOML file, or the weights that came with the program.

    Raises UsageError if the file cannot be read, is no weights, or leaves a case out.
    """
    if path is None:
        return _packaged()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}.", "Name the file that `tollbook learn` wrote.") from error
    return _read(text, str(path))


def written(weights: Weights, about: str) -> str:
    """As TOML, which `load` reads back. about: where the numbers come from, for people."""
    head = [*(f"# {line}" for line in about.splitlines()), "", f"name = {dumps(weights.name, ensure_ascii=False)}"]
    numbers = [f"{name} = {getattr(weights, name)}" for name in _NUMBERS]
    tables = [
        "\n".join(["", f"[features.{feature}]", *(f"{case} = {weight}" for case, weight in cases.items())])
        for feature, cases in weights.levels.items()
    ]
    return "\n".join([*head, *numbers, *tables, ""])


@cache
def _packaged() -> Weights:
    return _read(_shipped(), "weights.toml")


@cache
def _shipped() -> str:
    return files(__package__).joinpath("data", "weights.toml").read_text(encoding="utf-8")


@cache
def _known() -> Mapping[str, Mapping[str, float]]:
    """Every case that a feature may find: the shipped file has them all."""
    levels: Mapping[str, Mapping[str, float]] = loads(_shipped())["features"]
    return levels


def _read(text: str, source: str) -> Weights:
    try:
        row: dict[str, Any] = loads(text)
        levels = {name: {case: float(w) for case, w in cases.items()} for name, cases in row["features"].items()}
        prior, same, unsure, absent, best, rival, least, closest = (float(row[name]) for name in _NUMBERS)
        missing = [f"{name}.{case}" for name, cases in _known().items() for case in cases if case not in levels[name]]
        if missing:
            raise ValueError(f"it says nothing of {', '.join(missing)}")
        if closest < 1 or closest != int(closest):
            raise ValueError(f"closest is {closest}, and should be a whole number from 1 on")
        return Weights(str(row["name"]), prior, same, unsure, absent, best, rival, least, int(closest), levels)
    except (TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(
            f"{source} is not a file of linking weights: {error}.", "See docs/method.md for its form."
        ) from error
