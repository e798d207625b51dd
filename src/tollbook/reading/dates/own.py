"""The days on which a sentence says itself that something happened."""

from tollbook.reading.dates.model import DatedSentence
from tollbook.vocabulary.when import When

_SHORT = 2
"""Days that one incident may last: "overnight", "on Friday and Saturday"."""


def days_of(sentence: DatedSentence) -> frozenset[When]:
    """Its days, but not those of saying so, of what comes of it, of counting or of what is to come."""
    return frozenset(
        one.mention.when
        for one in sentence.dates
        if one.mention.when is not None
        and one.mention.when.days <= _SHORT
        and not (one.said or one.aftermath or one.by or one.tallied or one.planned or one.mention.printed)
    )
