"""Choosing the date of one event among the mentions of a report."""

from collections.abc import Sequence

from tollbook.reading.dates.model import Choice, DatedSentence, Why


def choose_when(report: Sequence[DatedSentence], sentence: int, word: int) -> Choice:
    """When the event happened that this word of this sentence (its predicate, or the head of its count) tells of."""
    return Choice(None, None, Why.NOTHING)
