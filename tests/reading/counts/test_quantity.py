"""Numbers and vague words have the bounds of the codebook's table, one row of the table after the other."""

import pytest

from tests.reading.making import flat_tree
from tollbook.reading.counts.quantity import quantities


def bounds(text: str) -> list[tuple[int | None, int | None]]:
    return [(quantity.low, quantity.high) for quantity in quantities(flat_tree(text), text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12 men", 12, 12),
        ("twelve men", 12, 12),
        ("a dozen men", 12, 12),
        ("at least 12 men", 12, None),
        ("12 or more men", 12, None),
        ("a minimum of 12 men", 12, None),
        ("more than 12 men", 13, None),
        ("over 12 men", 13, None),
        ("upwards of 12 men", 13, None),
        ("up to 12 men", None, 12),
        ("as many as 12 men", None, 12),
        ("fewer than 12 men", None, 11),
        ("about 12 men", 12, 12),
        ("nearly 12 men", 12, 12),
        ("some 12 men", 12, 12),
        ("between 10 and 12 men", 10, 12),
        ("10 to 12 men", 10, 12),
        ("10 or 12 men", 10, 12),
        ("10-12 men", 10, 12),
        ("no one", 0, 0),
        ("shot dead at least 24 men", 24, None),
        ("a quarter of a million men", 250_000, 250_000),
        ("more than half a million men", 500_001, None),
        ("a couple of men", 2, 2),
        ("several men", 3, None),
        ("dozens of men", 24, None),
        ("scores of men", 40, None),
        ("hundreds of men", 200, None),
        ("tens of thousands of men", 20000, None),
        ("hundreds of thousands of men", 200000, None),
        ("several dozen men", 36, None),
        ("several hundred men", 300, None),
        ("many men", 3, None),
        ("no men", 0, 0),
        ("1,200 men", 1200, 1200),
        ("2.5 million men", 2500000, 2500000),
        ("twenty-five men", 25, 25),
        ("one hundred and five men", 105, 105),
        ("three hundred men", 300, 300),
        ("more than a dozen men", 13, None),
        ("200 000 men", 200000, 200000),
        ("not one man", 0, 0),
    ],
)
def test_each_row_of_the_table(text: str, low: int | None, high: int | None) -> None:
    assert bounds(text) == [(low, high)]


@pytest.mark.parametrize("text", ["the first men", "at 7:15 they left", "children aged ten", "a 12-year-old"])
def test_what_is_no_number_of_people_gives_none(text: str) -> None:
    assert bounds(text) == []


def test_a_modifier_after_one_number_does_not_hide_that_before_the_next() -> None:
    assert bounds("five were killed and more than 10 million fled") == [(5, 5), (10000001, None)]


def test_two_numbers_of_two_groups_stay_two() -> None:
    assert bounds("14 civilians and nine fighters") == [(14, 14), (9, 9)]


def test_a_toll_that_rises_is_two_tolls_and_no_range() -> None:
    assert bounds("The toll has risen from 29 to 38 dead") == [(29, 29), (38, 38)]
