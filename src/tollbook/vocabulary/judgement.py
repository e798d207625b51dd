"""Judgement: whether two claims speak of one incident, as judged by a program, with the values that made it so."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Verdict(StrEnum):
    """What is judged of two claims."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one feature made of two claims.

    feature: its name in the weights file. level: which of its cases holds. weight: what that adds to the score, in
    natural logarithms of odds. left, right: the two values that were compared, as words for people.
    """

    feature: str
    level: str
    weight: float
    left: str
    right: str


class Scored(NamedTuple):
    """A judgement without its evidence, as it is kept, and as millions of them are in hand: `left` before `right`."""

    left: str
    right: str
    verdict: Verdict
    score: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two claims, by id, `left` before `right` in the alphabet.

    score: log odds that they speak of one incident. weights: id of the weights that it was made with. evidence: what
    made it; the book keeps the score alone, and linking makes it again from the same weights.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    weights: str
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if not self.left < self.right:
            raise ValueError(f"a judgement's claims are out of order: {self.left}, {self.right}")
