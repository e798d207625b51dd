"""Time expressions are found and resolved after the codebook; the texts are of Wednesday 20 August 2014."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.dates.making import WEDNESDAY, days, found
from tollbook.reading.dates import Kind, find_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed on Sunday", "2014-08-17"),
        ("killed Wednesday", "2014-08-20"),
        ("killed Thursday", "2014-08-14"),
        ("on Tuesday evening", "2014-08-19"),
        ("in the early hours of Tuesday", "2014-08-19"),
        ("last Friday", "2014-08-15"),
        ("on Tuesday last week", "2014-08-12"),
        ("talks will resume on Friday", "2014-08-22"),
        ("next Monday", "2014-08-25"),
        ("Fridays attack", "2014-08-15"),
    ],
)
def test_a_weekday_is_the_last_one_on_or_before_publication_unless_the_words_look_ahead(
    text: str, expected: str
) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2014-08-20"),
        ("yesterday morning", "2014-08-19"),
        ("overnight", "2014-08-19 2014-08-20"),
        ("during the night", "2014-08-19 2014-08-20"),
        ("overnight from Monday to Tuesday", "2014-08-18 2014-08-19"),
        ("in the past 24 hours", "2014-08-19 2014-08-20"),
        ("over the past two weeks", "2014-08-06 2014-08-20"),
        ("last week", "2014-08-11 2014-08-17"),
        ("late last week", "2014-08-15 2014-08-17"),
        ("the week before last", "2014-08-04 2014-08-10"),
        ("this week", "2014-08-18 2014-08-20"),
        ("earlier this month", "2014-08-01 2014-08-20"),
        ("last month", "2014-07-01 2014-07-31"),
        ("at the weekend", "2014-08-16 2014-08-17"),
        ("last year", "2013-01-01 2013-12-31"),
        ("at the end of last year", "2013-12-01 2013-12-31"),
        ("two days ago", "2014-08-18"),
        ("a year ago", "2013-01-01 2013-12-31"),
    ],
)
def test_what_counts_from_publication(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on July 25", "2014-07-25"),
        ("on 25 August", "2013-08-25"),
        ("Aug. 12", "2014-08-12"),
        ("8/21/2013", "2013-08-21"),
        ("21-08-2013", "2013-08-21"),
        ("06-08-2014", "2014-08-06"),
        ("2013-08-21", "2013-08-21"),
        ("Thu Aug 1 2013", "2013-08-01"),
        ("on the 14th", "2014-08-14"),
        ("on the evening of the 14th", "2014-08-14"),
        ("On the 14th a mine went off", "2014-08-14"),
        ("* Fri 15: a mine went off", "2014-08-15"),
        ("on the 28th", "2014-07-28"),
        ("in September", "2013-09-01 2013-09-30"),
        ("in August last year", "2013-08-01 2013-08-31"),
        ("in mid-March", "2014-03-11 2014-03-20"),
        ("in late June", "2014-06-21 2014-06-30"),
        ("in the first week of August", "2014-08-01 2014-08-07"),
        ("early 2013", "2013-01-01 2013-04-30"),
        ("in the second quarter of 2013", "2013-04-01 2013-06-30"),
        ("the first six months of 2013", "2013-01-01 2013-06-30"),
        ("in 2012", "2012-01-01 2012-12-31"),
        ("the 1990s", "1990-01-01 1999-12-31"),
        ("in the summer of 2013", "2013-06-01 2013-08-31"),
        ("In July 12 people died", "2014-07-01 2014-07-31"),
        ("strikes in August killed 12", "2014-08-01 2014-08-20"),
        ("in 2014", "2014-01-01 2014-08-20"),
    ],
)
def test_what_names_a_place_in_the_calendar(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since Sunday", "2014-08-17 2014-08-20"),
        ("since 2011", "2011-01-01 2014-08-20"),
        ("since mid-January", "2014-01-15 2014-08-20"),
        ("since the beginning of the year", "2014-01-01 2014-08-20"),
        ("since the coup of 3 July", "2014-07-03 2014-08-20"),
        ("so far this year", "2014-01-01 2014-08-20"),
        ("the two-week-old battle", "2014-08-06 2014-08-20"),
        ("nearly three weeks of clashes", "2014-07-30 2014-08-20"),
        ("three days of fighting", "2014-08-18 2014-08-20"),
    ],
)
def test_what_reaches_to_publication_runs(text: str, expected: str) -> None:
    (mention,) = found(text)
    assert days(text) == [expected]
    assert mention.runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday and Saturday", "2014-08-15 2014-08-16"),
        ("on Sunday, Monday and Tuesday", "2014-08-17 2014-08-19"),
        ("between 5 and 9 May", "2014-05-05 2014-05-09"),
        ("from March to June", "2014-03-01 2014-06-30"),
        ("14-15 August", "2014-08-14 2014-08-15"),
        ("the 24 hours to Tuesday morning", "2014-08-18 2014-08-19"),
        ("in the week ending 17 August", "2014-08-11 2014-08-17"),
        ("Wednesday and into Thursday", "2014-08-14 2014-08-20"),
        ("between March and June last year", "2013-03-01 2013-06-30"),
        ("in the week that ended on Sunday", "2014-08-11 2014-08-17"),
    ],
)
def test_two_days_are_one_interval(text: str, expected: str) -> None:
    if text.startswith("Wednesday"):
        assert days(f"overnight {text}", date(2014, 8, 22)) == ["2014-08-20 2014-08-21"]
    else:
        assert days(text) == [expected]


def test_relative_days_count_from_the_day_mentioned_before() -> None:
    assert days("The town fell on 3 July. A day earlier it was shelled; the following day it burned.") == [
        "2014-07-03",
        "2014-07-02",
        "2014-07-03",
    ]


def test_the_same_day_is_not_the_day_of_a_saying() -> None:
    assert days("Shells fell on Monday, police said on Tuesday. On the same day a mine went off.")[-1] == "2014-08-18"


@pytest.mark.parametrize(
    "text", ["for two months", "a three-year conflict", "every Friday", "in recent days", "a 12-year-old girl"]
)
def test_durations_sets_and_vague_times_have_no_days(text: str) -> None:
    assert days(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "several people may have died",
        "a second attack",
        "2,000 people fled",
        "they march on",
        "a group of 2000 people",
        "the Arab Spring",
    ],
)
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    assert found(text) == []


def test_hours_are_kept_out_of_the_day() -> None:
    assert [mention.text for mention in found("at 9:34 p.m. on Tuesday, before dawn")] == ["Tuesday"]


def test_a_header_is_the_day_of_printing() -> None:
    header, event = found("Wed Aug 20 2014 Shells fell on Tuesday.")
    assert header.printed and not event.printed


def test_a_dateline_is_the_day_of_printing_even_without_a_year() -> None:
    dateline, event = found("KARVAN, Aug 20 (AGN) - Shells fell on Aug 19.")
    assert dateline.printed and not event.printed


def test_without_publication_only_what_the_text_itself_dates_is_known() -> None:
    assert days("On Sunday rebels came. On 3 May 2012 they left; two days later they were back.", None) == [
        None,
        "2012-05-03",
        "2012-05-05",
    ]


def test_kinds_tell_days_from_stretches() -> None:
    kinds = [found(text)[0].kind for text in ("Sunday", "last week", "since May", "for two days", "daily")]
    assert kinds == [Kind.POINT, Kind.PERIOD, Kind.SINCE, Kind.DURATION, Kind.SET]


PIECES = st.sampled_from(
    "on since last next the of and to between from early mid- end 3 12 31 99 2011 May may March Sunday Sun week weeks "
    "day days ago before after night overnight 24 hours – - , . \n İ ß 12:30 p.m. BC second first quarter half".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_mentions_stand_apart_and_in_the_text_whatever_it_says(text: str) -> None:
    end = 0
    for mention in find_dates(text, WEDNESDAY):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end
