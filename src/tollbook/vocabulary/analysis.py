"""What an engine knows of a report's words: grammar, and how it would code them. Engines fulfil it, reading asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Words = Sequence[str]
"""The words of one sentence."""

Range = tuple[int, int]
"""First word and last word + 1, counted through all sentences of the report."""

Expected = Literal["harm", "labels", "points"]
"""What will be asked of words: their harm, their attributes, or whom they point to."""

NOTHING = "none"
"""The label that says that there is none."""

POINTERS = ("speaker", "person", "via", "actor", "target", "side", "place", "region", "date", "whole")
"""As what a claim may point to words; `whole` is the count that a count is a part of."""


@dataclass(frozen=True, slots=True)
class Parse:
    """Universal Dependencies of one sentence, word by word.

    heads: index of the governing word in the sentence, -1 for the root. relations: with subtypes (`nsubj:pass`).
    tags: universal parts of speech.
    """

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]


class Analysis(Protocol):
    """One report, analysed. All probabilities sum to 1 over the labels or candidates, `none` included."""

    @property
    def parses(self) -> Sequence[Parse]:
        """One parse a sentence, in order."""
        ...

    def expect(self, words: Sequence[Range], what: Expected) -> None:
        """Says that this will be asked of these words, so that it can be worked out together; no answer changes."""
        ...

    def harm(self, words: Range) -> Mapping[str, float]:
        """How likely the words are a count, by harm; `none` if they are no count."""
        ...

    def attribute(self, words: Range, name: str) -> Mapping[str, float]:
        """`status`, `scope`, `stance`, `event`, `responsibility` or `part` of the count on these words, by label."""
        ...

    def point(self, words: Range, name: str, candidates: Sequence[Range]) -> Sequence[float]:
        """Which candidate is the count's speaker, place, … (POINTERS): one probability each, and last that none is."""
        ...

    def tagged(self) -> Sequence[tuple[Range, str]]:
        """Counts by the words' own tags, with their harm, in order: proposals where no rule sees one."""
        ...

    def bare(self, sentence: int) -> Mapping[str, float]:
        """For each event code, how likely the sentence claims it without a count; together, that it claims any."""
        ...


class Analyser(Protocol):
    """An engine that analyses many reports at once."""

    @property
    def version(self) -> str:
        """Names the weights, for the record of every run."""
        ...

    def analyse(self, reports: Sequence[Sequence[Words]]) -> Sequence[Analysis]:
        """One analysis a report; a report is its sentences, a sentence its words. Nothing is too long or too odd."""
        ...
