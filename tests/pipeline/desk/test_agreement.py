"""Agreement of two coders, by the textbook's figures and at the ends of the scale."""

import pytest

from tests.making import claim, count, report
from tollbook.pipeline.desk.agreement import FIELDS, agreement, cohen, differing

OF = report()


def test_kappa_of_a_table_of_two_by_two() -> None:
    """20 and 15 alike, 5 and 10 not, of 50: observed 0.7, expected 0.25 + 0.25, so 0.4."""
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert cohen(pairs) == pytest.approx(0.4)


def test_kappa_of_three_values() -> None:
    """Of 100: observed 0.61; expected 0.5 * 0.45 + 0.3 * 0.3 + 0.2 * 0.25 = 0.365."""
    rows = {("a", "a"): 32, ("a", "b"): 10, ("a", "c"): 8, ("b", "a"): 8, ("b", "b"): 17, ("b", "c"): 5,
            ("c", "a"): 5, ("c", "b"): 3, ("c", "c"): 12}  # fmt: skip
    pairs = [pair for pair, number in rows.items() for _ in range(number)]
    assert len(pairs) == 100 and cohen(pairs) == pytest.approx((0.61 - 0.365) / (1 - 0.365))


def test_the_ends_of_the_scale() -> None:
    assert cohen([("a", "a"), ("b", "b")]) == 1.0
    assert cohen([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0.0
    assert cohen([("a", "b"), ("b", "a")]) == -1.0
    assert cohen([("a", "a"), ("a", "a")]) is None and cohen([]) is None


def test_fields_are_compared_by_what_they_mean() -> None:
    one = claim(OF, count(12, status="civilian"), speaker="The Oskel Monitor", places=("Kelmar", "Sorvik"))
    same = claim(OF, count(12, status="civilian"), speaker="Oskel monitor", places=("Sorvik", "Kelmar"))
    other = claim(OF, count(12, None, status="civilian"), speaker="the army", places=("Kelmar",))
    assert differing(one, same) == frozenset()
    assert differing(one, other) == {"figures", "speaker", "places"}


def test_each_field_has_its_figures() -> None:
    one, other = claim(OF, count(12)), claim(OF, count(12), stance="denies")
    found = {each.field: each for each in agreement([(one, one), (one, other)])}
    assert found.keys() == FIELDS.keys()
    assert (found["stance"].pairs, found["stance"].same) == (2, 1) and found["figures"].same == 2
