"""Choosing the date of one event among the mentions of a report."""

from collections.abc import Sequence
from datetime import date

from tollbook.reading.dates.distance import distance
from tollbook.reading.dates.model import Choice, DatedSentence, Kind, PlacedDate, Why
from tollbook.vocabulary.when import When

_NEAR, _FAR = 6.0, 14.0
_TELLING = (Kind.POINT, Kind.PERIOD, Kind.SINCE)


def choose_when(report: Sequence[DatedSentence], sentence: int, word: int) -> Choice:
    """When the event happened that this word of this sentence (its predicate, or the head of its count) tells of."""
    return _within(report[sentence], word) or Choice(None, None, Why.NOTHING)


def _within(here: DatedSentence, word: int) -> Choice | None:
    ranked = sorted(
        (distance(here, word, placed), placed.first, placed) for placed in here.dates if placed.mention.kind in _TELLING
    )
    if not ranked or ranked[0][0] > _FAR:
        return None
    cost, _, placed = ranked[0]
    why = Why.SAID if placed.said else Why.CLAUSE if cost <= _NEAR else Why.SENTENCE
    return Choice(placed.mention.when, placed.mention, why)
