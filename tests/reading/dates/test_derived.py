"""Dates follow from two things that a report says; each test on a report of Wednesday 20 August 2014."""

import pytest

from tests.reading.dates.making import WEDNESDAY
from tollbook.reading.dates import Sentence, find_dates, place_dates
from tollbook.reading.dates.asked import Asked
from tollbook.reading.dates.derived import derived
from tollbook.reading.words import words


def follow(text: str, word: str) -> set[tuple[str, str, str]]:
    """What follows from the dates of a report's one sentence for the event at a word: made, first day, last day."""
    places = words(text)
    sentence = Sentence(tuple(text[first:last] for first, last in places), tuple(places))
    dated = place_dates(find_dates(text, WEDNESDAY), [sentence])
    asked = Asked(dated, 0, sentence.words.index(word), WEDNESDAY)
    found = [one for placed in dated[0].dates for one in derived(asked, 0, placed)]
    return {(one.made, *one.when.isoformat()) for one in found if one.when}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sixty died in four days of fighting, the clinic said on Monday.", ("span", "2014-08-15", "2014-08-18")),
        ("Sixty died in four days of fighting.", ("span", "2014-08-17", "2014-08-20")),
        (
            "Sixty died in a four-day siege that ended on Monday.",
            ("span that ended", "2014-08-15", "2014-08-18"),
        ),
        ("Sixty died in the six days since the siege began on 13 August.", ("span", "2014-08-13", "2014-08-19")),
        ("Sixty died in 72 hours, the clinic said on Monday.", ("span", "2014-08-15", "2014-08-18")),
    ],
)
def test_so_many_days_of_fighting_end_with_the_day_of_the_sentence(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in follow(text, "died")


@pytest.mark.parametrize("text", ["In six years sixty died.", "In six years of war sixty died."])
def test_so_many_years_that_a_sum_is_over_end_with_the_publication(text: str) -> None:
    assert ("years", "2008-08-20", "2014-08-20") in follow(text, "died")


@pytest.mark.parametrize(
    "text", ["A six-year-old boy died.", "It was the worst raid in six years; sixty died.", "Six years ago sixty died."]
)
def test_an_age_or_how_long_nothing_was_like_it_is_no_sum_over_years(text: str) -> None:
    assert not [made for made, *_ in follow(text, "died") if made == "years"]


def test_how_long_something_will_be_remembered_or_planned_is_no_span() -> None:
    assert not follow("Sixty died, and three days were set aside to mourn.", "died")


def test_so_many_days_after_an_event_count_back_from_the_day_said_or_from_publication() -> None:
    assert ("away", "2014-08-13", "2014-08-13") in follow(
        "Sixty are missing on Monday, five days after gunmen attacked Orme.", "attacked"
    )
    assert ("away", "2014-08-15", "2014-08-15") in follow("Sixty are missing five days after gunmen came.", "missing")


def test_a_sum_since_a_day_may_end_with_the_day_on_which_it_is_told() -> None:
    assert ("until", "2014-08-16", "2014-08-18") in follow("He said on Monday sixty had died since Saturday.", "died")


def test_what_a_clause_tells_of_the_beginning_of_a_time_happened_then() -> None:
    text = "It was the worst raid since May 2011, when sixty died."
    assert ("when then", "2011-05-01", "2011-05-31") in follow(text, "died")
    assert not [made for made, *_ in follow(text, "raid") if made == "then"]


def test_people_missing_since_a_day_went_missing_on_it() -> None:
    assert ("then", "2014-08-15", "2014-08-15") in follow("Two drivers missing since Friday were found.", "drivers")
