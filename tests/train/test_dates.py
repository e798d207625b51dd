"""Weights of a date's evidence, learned from nothing and on from weights learned before."""

from datetime import date

from tollbook.vocabulary.when import When
from train.dates.lesson import Lesson
from train.dates.logit import Weighted, fit

DAY = When.day(date(2020, 5, 4))
NEAR_DAY = Lesson(({"near": 1.0}, {"none": 1.0}), (DAY, None), DAY)


def test_what_speaks_for_the_coded_day_gains_weight() -> None:
    assert fit([Weighted(NEAR_DAY, 1.0)])["near"] > 0


def test_weights_learned_before_stay_where_no_lesson_speaks_of_them() -> None:
    assert fit([Weighted(NEAR_DAY, 1.0)], {"far": -1.5})["far"] == -1.5


def test_weights_learned_before_are_drawn_only_a_little_by_one_lesson() -> None:
    fitted = fit([Weighted(NEAR_DAY, 1.0)], {"near": -1.0, "none": 0.0})
    assert -1.0 < fitted["near"] < -0.8
