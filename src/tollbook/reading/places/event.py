"""Event: the word of a sentence that an event is told by, and what its sentence says of places."""

from bisect import bisect_right
from dataclasses import dataclass

from tollbook.reading.places.gist import value
from tollbook.reading.places.survey import COARSE, Survey

_THOUSANDS = 1000


@dataclass(frozen=True, slots=True)
class Event:
    """What is asked for when the place of an event is.

    numbers: of the count itself. finest: `fine`, `area`, `country` or `none`: what the sentence names. named: indices
    of its places that are no countries. names: their keys. latest: the last sentence up to here that names such a
    place. counts: the words that the counts of the sentence hang on. thousands: it counts people in thousands.
    """

    sentence: int
    word: int
    numbers: frozenset[int]
    finest: str
    named: tuple[int, ...]
    names: frozenset[str]
    latest: int
    counts: tuple[int, ...]
    thousands: bool


def event_at(survey: Survey, sentence: int, word: int) -> Event:
    """The event that a word of a sentence tells of: its count, or its verb."""
    here = [(i, survey.standings[i]) for i in survey.named_in(sentence)]
    sorts = {standing.sort for _, standing in here}
    finest = "fine" if sorts - set(COARSE) else next((name for name in ("area", "country") if name in sorts), "none")
    tree = survey.trees[sentence]
    near = {tree.lower[at] for at in (word, *tree.children[word])}
    before = bisect_right(survey.sentences_below_country, sentence)
    numbers = frozenset(number for word in near if (number := value(word)) is not None and number > 1)
    return Event(
        sentence=sentence,
        word=word,
        numbers=numbers,
        finest=finest,
        named=tuple(i for i, standing in here if standing.sort != "country"),
        names=frozenset(standing.key for _, standing in here if standing.sort != "country"),
        latest=survey.sentences_below_country[before - 1] if before else -1,
        counts=survey.counts_in(sentence),
        thousands=any(number >= _THOUSANDS for number in numbers),
    )
