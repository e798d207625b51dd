"""BookView: what linking may ask of the book; the ledger fulfils it, linking never imports the ledger."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from tollbook.vocabulary.judgement import Scored
from tollbook.vocabulary.ruling import Ruling
from tollbook.vocabulary.told import Told


class BookView(Protocol):
    """The book at one moment, read-only. Only claims in force are ever given: no superseded, no rejected ones."""

    def told(self, claims: Collection[str] | None = None) -> Sequence[Told]:
        """These claims, or all, in the order of their ids."""
        ...

    def unsettled(self, weights: str, most: int | None = None) -> Sequence[Told]:
        """Claims that have not been judged by these weights, or whose rulings have changed since; all, or the first
        `most` by the days of their reports."""
        ...

    def waiting(self, weights: str) -> int:
        """How many claims `unsettled` has."""
        ...

    def near(self, weights: str, blocks: Collection[int]) -> Sequence[Told]:
        """The claims that these weights have judged and that share at least one block with these."""
        ...

    def judged(self, weights: str, claims: Collection[str]) -> Collection[str]:
        """Those of these claims that these weights have judged."""
        ...

    def judgements(self, weights: str, claims: Collection[str] | None = None) -> Sequence[Scored]:
        """The judgements that touch these claims, or all, by these weights; without evidence."""
        ...

    def best(self, weights: str, claims: Collection[str], most: int) -> Mapping[str, Sequence[float]]:
        """The highest scores that each of these claims has with any other, at most so many, falling."""
        ...

    def rulings(self, claims: Collection[str] | None = None) -> Sequence[Ruling]:
        """The pairwise rulings in force that touch these claims, or all."""
        ...

    def groups(self, claims: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]] | None:
        """For each incident id that holds one of these claims (or all ids), the claims that it holds.

        None for a past moment when what was new had not been folded yet: fold the judgements then.
        """
        ...
