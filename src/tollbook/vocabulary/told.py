"""Told: a claim as the book holds it, beside what is known of the report that tells it."""

from dataclasses import dataclass
from datetime import date

from tollbook.vocabulary.claim import Claim


@dataclass(frozen=True, slots=True)
class Told:
    """One claim in force, and where it stands.

    index: its place in the list that its report's reader gave, from 0; also: further places of an identical claim.
    report_name: the id that the report came with, else its own. text_id: equal for the same copy printed by several
    publishers, also with small changes. accepted, unverifiable: what a person has ruled of it; an unverifiable claim
    sets no end of a toll.
    """

    claim: Claim
    index: int
    report_name: str
    text_id: str
    publisher: str | None = None
    published: date | None = None
    also: tuple[int, ...] = ()
    accepted: bool = False
    unverifiable: bool = False

    @property
    def id(self) -> str:
        return self.claim.id

    @property
    def report(self) -> str:
        return self.claim.report
