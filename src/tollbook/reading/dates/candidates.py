"""The dates that an event of a report might have: all that the report mentions, read as the event's sentence asks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tollbook.reading.dates.distance import begun, distance
from tollbook.reading.dates.model import DatedSentence, Kind, PlacedDate
from tollbook.reading.dates.stretches import shifted
from tollbook.vocabulary.when import When

_TELLING = (Kind.POINT, Kind.PERIOD, Kind.SINCE)
_BEFORE, _BEHIND = 14, 3


@dataclass(frozen=True, slots=True)
class Asked:
    """The event whose date is asked for: a word of a sentence of a report, and the report's day of publication."""

    report: Sequence[DatedSentence]
    sentence: int
    word: int
    published: date | None

    @property
    def here(self) -> DatedSentence:
        return self.report[self.sentence]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the event's.

    gap: how many sentences before the event's it stands (negative: behind it). cost: how far from the event in the tree,
    or from its own sentence's root. since: the date is only where the event begins to be counted.
    """

    placed: PlacedDate
    sentence: int
    gap: int
    cost: float
    when: When | None
    since: bool


def candidates(asked: Asked) -> Iterator[Candidate]:
    """Those of the event's sentence, of those before it, and of the next few, headers left out."""
    last = min(len(asked.report), asked.sentence + _BEHIND + 1)
    for at in range(max(0, asked.sentence - _BEFORE), last):
        there = asked.report[at]
        for placed in there.dates:
            if placed.mention.kind in _TELLING and not placed.mention.printed:
                yield _candidate(asked, at, there, placed)


def _candidate(asked: Asked, at: int, there: DatedSentence, placed: PlacedDate) -> Candidate:
    gap = asked.sentence - at
    word = asked.word if gap == 0 else root_of(there)
    cost, when = distance(there, word, placed), placed.mention.when
    since = placed.mention.kind is Kind.SINCE
    if when and asked.published and not since and begun(there, word, placed, gap != 0):
        since, when = True, When(when.first, max(asked.published, when.first))
    return Candidate(placed, at, gap, cost, when, since)


def root_of(sentence: DatedSentence) -> int:
    """The word that governs the sentence; its first where there is no parse."""
    if sentence.parse is None:
        return 0
    return next((word for word, head in enumerate(sentence.parse.heads) if head < 0), 0)
