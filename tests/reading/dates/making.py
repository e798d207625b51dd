"""Makers for dates: what is found in a text of Wednesday 20 August 2014, and sentences with a hand-made parse."""

from datetime import date

from tollbook.reading.dates import DateMention, Sentence, find_dates
from tollbook.reading.words import words
from tollbook.vocabulary.analysis import Parse

WEDNESDAY = date(2014, 8, 20)


def found(text: str, published: date | None = WEDNESDAY) -> list[DateMention]:
    return find_dates(text, published)


def days(text: str, published: date | None = WEDNESDAY) -> list[str | None]:
    """The intervals of the mentions, as "2014-08-19" or "2014-08-11 2014-08-17"; None where unknown."""
    spelled = []
    for mention in found(text, published):
        first, last = mention.when.isoformat() if mention.when else ("", "")
        spelled.append(None if not first else first if first == last else f"{first} {last}")
    return spelled


def sentence(text: str, start: int, *arcs: tuple[int, str, str]) -> Sentence:
    """Words of a text that begins at `start` of its report; one (head, relation, tag) a word, -1 for the root."""
    places = tuple((first + start, last + start) for first, last in words(text))
    spelled = tuple(text[first - start : last - start] for first, last in places)
    heads, relations, tags = zip(*arcs, strict=True)
    assert len(heads) == len(spelled), spelled
    return Sentence(spelled, places, Parse(heads, relations, tags))
