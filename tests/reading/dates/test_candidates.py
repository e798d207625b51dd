"""Which days an event of a report may have."""

from tests.reading.dates.making import WEDNESDAY
from tollbook.reading.dates import Asked, Sentence, find_dates, place_dates
from tollbook.reading.dates.candidates import candidates
from tollbook.reading.words import words


def days(text: str, word: str, running: float) -> set[tuple[str, str, str]]:
    """First and last day of each candidate, and how it is made."""
    places = tuple(words(text, 0, len(text)))
    sentence = Sentence(tuple(text[a:b] for a, b in places), places)
    dated = place_dates(find_dates(text, WEDNESDAY), [sentence])
    asked = Asked(dated, 0, sentence.words.index(word), WEDNESDAY, running=running)
    return {(str(one.when.first), str(one.when.last), one.made) for one in candidates(asked) if one.when}


def test_a_sum_may_reach_from_a_day_to_the_publication() -> None:
    text = "The raids after the poll of Saturday have killed 40 people."
    going = ("2014-08-16", "2014-08-20", "running")
    assert going in days(text, "people", 0.9)
    assert going not in days(text, "people", 0.1)


def test_a_sum_may_reach_to_a_day_that_its_sentence_names() -> None:
    text = "The battle that began on Saturday had killed 40 people by Monday."
    assert ("2014-08-16", "2014-08-18", "running until") in days(text, "people", 0.9)
