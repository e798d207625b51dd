"""Entry: all that one report brings into the book; it goes in whole or not at all."""

from dataclasses import dataclass

from tollbook.vocabulary.claim import Claim
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Receipt
from tollbook.vocabulary.report import Report


@dataclass(frozen=True, slots=True)
class Entry:
    """A report with its claims in the reader's order, its problems, its receipt and the bytes that it came as.

    claims: None if nobody has read the report yet (it is kept, and what was read before stays in force); an empty
    tuple if it was read and claims nothing. positions: where each claim stood in the list that it came in, if some of
    that list were left out; else they are counted from 0.
    replaces: the id of the report of which this is a newer version; replaced_by: of that which is a newer version of
    this. copy_of: the `text_id` of the first text of which this one's is a copy with small changes.
    """

    report: Report
    claims: tuple[Claim, ...] | None = None
    problems: tuple[Problem, ...] = ()
    receipt: Receipt | None = None
    original: bytes | None = None
    positions: tuple[int, ...] | None = None
    replaces: str | None = None
    replaced_by: str | None = None
    copy_of: str | None = None

    def __post_init__(self) -> None:
        if self.positions is not None and len(set(self.positions)) != len(self.claims or ()):
            raise ValueError("as many different positions are needed as there are claims")

    def placed(self) -> tuple[tuple[int, Claim], ...]:
        """Every claim with its place."""
        claims = self.claims or ()
        return tuple(zip(self.positions or range(len(claims)), claims, strict=True))
