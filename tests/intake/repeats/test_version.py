"""An update of a page is a version of it; the next day's bulletin at the same address is another report."""

from datetime import date

import pytest

from bench.pages import story
from tollbook.intake.repeats import is_version
from tollbook.vocabulary import Report

SUNDAY, MONDAY = date(2018, 11, 4), date(2018, 11, 5)
WORDS = story(4).text


def report(text: str, day: date | None = SUNDAY) -> Report:
    return Report(text, published=day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (WORDS.replace("put the toll at", "raised the toll to"), SUNDAY),
        (WORDS.replace("7", "9").replace("9", "11"), SUNDAY),
        ("The toll has risen.\n\n" + WORDS + "\n\n" + story(5).text, SUNDAY),
        (WORDS.split("\n\n")[0], SUNDAY),
        (WORDS + "\n\nThe council has named a judge.", MONDAY),
        (WORDS, None),
    ],
    ids=["a figure", "every figure", "twice as long", "cut to its lead", "dated anew", "without a day"],
)
def test_an_update_is_a_version(text: str, day: date | None) -> None:
    assert is_version(report(WORDS), report(text, day))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (story(9).text, MONDAY),
        ("Four people died when a ferry sank off Tessaly on Sunday, the coast guard said.", SUNDAY),
    ],
    ids=["the next bulletin of the same form", "other news of the same day"],
)
def test_another_report_is_none(text: str, day: date) -> None:
    assert not is_version(report(WORDS), report(text, day))
