"""Composed reports: the same seed gives the same, and every code stands on words of its report."""

from random import Random

import pytest

from train.generate.compose import compose
from train.generate.numbers import amount
from train.generate.values import Composed

REPORTS = [compose(number, 7) for number in range(60)]


def test_the_same_seed_gives_the_same_report() -> None:
    assert compose(3, 7) == compose(3, 7)


def test_another_seed_gives_another_report() -> None:
    assert compose(3, 7).text != compose(3, 8).text


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_every_quote_stands_in_the_text_and_every_count_in_its_quote(report: Composed) -> None:
    for claim in report.claims:
        assert claim.quote in report.text
        assert all(count.text in claim.quote for count in claim.counts)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_no_date_begins_after_the_report(report: Composed) -> None:
    assert all(claim.date[0] <= report.published for claim in report.claims if claim.date)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_no_pattern_is_left_unfilled(report: Composed) -> None:
    assert not set("{}[]\x02\x03\x04") & set(report.text)


def test_denials_and_doubts_are_among_them() -> None:
    stances = {claim.stance for report in REPORTS for claim in report.claims}
    assert stances == {"asserts", "denies", "questions"}


def test_more_than_gives_one_more_as_low_bound() -> None:
    found = [a for a in (amount(20, Random(i), 0) for i in range(200)) if a.words.startswith("more than")]
    assert found and all((a.low, a.high) == (21, None) for a in found)
