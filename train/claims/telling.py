"""The words that tell a claim's day: the time expressions of a report that mean the days its coder gave."""

from collections.abc import Sequence
from datetime import date

from tollbook.reading.dates import DateMention, Sentence, find_dates, place_dates
from tollbook.reading.prepare import Prepared
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.when import When

Mentioned = tuple[DateMention, tuple[int, int]]
"""A time expression, and its words, counted through all sentences of the report."""


def mentioned(prepared: Prepared, parses: Sequence[Parse]) -> list[Mentioned]:
    """The expressions that mean days; the day of publication as a header prints it is none."""
    report, found = prepared.report, list[Mentioned]()
    held = zip(prepared.words, prepared.places, parses, strict=True)
    sentences = [Sentence(tuple(words), places, parse) for words, places, parse in held]
    first = 0
    for dated in place_dates(find_dates(prepared.whole, report.published, report.body), sentences):
        for one in dated.dates:
            if one.mention.when and not one.mention.printed:
                found.append((one.mention, (first + one.first, first + one.last)))
        first += len(dated.words)
    return found


def telling(days: When, found: Sequence[Mentioned], published: date | None) -> list[tuple[int, int]]:
    """The words of those that mean these days; where none does, and they last up to the publication, of those that mean
    their beginning ("the siege began on Friday")."""
    same = [words for mention, words in found if mention.when == days]
    if same or days.last != published or days.days == 1:
        return same
    return [words for mention, words in found if mention.when and mention.when.first == days.first]
