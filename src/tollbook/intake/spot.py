"""Spot: where one thing stood and the bytes that stood there, so that every Problem of it names file and line."""

from dataclasses import dataclass

from tollbook.intake.arrival import Arrival
from tollbook.vocabulary.problem import Problem

_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """source: the file or address as the user gave it. line: from 1, None for the whole of it."""

    source: str
    line: int | None = None
    original: bytes = b""

    def problem(self, code: str, message: str, remedy: str, quote: str | None = None) -> Problem:
        return Problem(code, message, remedy, self.source, self.line, quote[:_QUOTE] if quote else None)

    def empty(self) -> Problem:
        """The Problem of a file without content."""
        return self.problem("empty", "There is nothing in it.", "Check that the file was written to its end.")

    def refused(self, *problems: Problem) -> Arrival:
        """What came in, and is no report."""
        return Arrival(self.source, self.line, original=self.original, problems=problems)
