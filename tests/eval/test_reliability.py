"""Confidence is held against how often it is right."""

import pytest

from eval.coding import codes, text_of
from eval.reliability import bins, calibration_error
from eval.score import Outcome, score
from tests.eval.making import REPORT, claim, count


def outcomes(confidence: float | None, right: bool, sure_claim: float | None = None) -> tuple[Outcome, ...]:
    coded = [claim(counts=[count(confidence=confidence)], speaker="police" if right else None, confidence=sure_claim)]
    text = text_of(REPORT)
    return score({"one": codes(text, [claim()])}, {"one": codes(text, coded)}).outcomes


def test_counts_fall_into_bins_of_what_they_claim() -> None:
    (low, high) = bins([*outcomes(0.95, True), *outcomes(1.0, True), *outcomes(0.15, False)])
    assert (low.first, low.counts, low.right) == (0.1, 1, 0.0)
    assert (high.first, high.counts, high.right) == (0.9, 2, 1.0)


def test_the_error_is_the_mean_distance_of_claimed_and_right() -> None:
    assert calibration_error(bins([*outcomes(0.9, True), *outcomes(0.2, False)])) == pytest.approx(0.15)


def test_a_claim_speaks_for_a_count_that_does_not_say_how_sure_it_is() -> None:
    (only,) = bins(outcomes(None, True, sure_claim=0.75))
    assert only.claimed == 0.75


def test_without_confidence_there_is_no_table() -> None:
    assert bins(outcomes(None, True)) == []
