"""When and where it was where another sentence tells, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim


def claims(text: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in reader().read(report(text, published="2018-11-05")).claims if claim.counts)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A bomb killed six people in Ghazni on Sunday, two days after an attack in Gardez killed nine.", {9: 2}),
        ("A bomb killed six people in Ghazni on Sunday. It came a day after an attack in Gardez killed nine.", {9: 3}),
        (
            "Two soldiers were killed in Tral on Sunday. A day earlier, three rebels were killed in Budgam.",
            {2: 4, 3: 3},
        ),
        ("Two officers were killed in Varzob, the ministry said on Sunday. The attack happened on Friday.", {2: 2}),
    ],
)
def test_a_day_that_another_sentence_tells(text: str, days: dict[int, int]) -> None:
    found = {claim.counts[0].low: claim.when.first.day for claim in claims(text) if claim.when}
    assert {low: found[low] for low in days} == days


@pytest.mark.parametrize(
    ("text", "places", "region"),
    [
        (
            "Three people were killed in a clash in Sulu on Monday. The clash erupted in the village of Buhangin.",
            ("Buhangin",),
            "Sulu",
        ),
        ("Gunmen killed 12 people in Naunde, in Mozambique's Cabo Delgado province.", ("Naunde",), "Cabo Delgado"),
        ("Soldiers killed 12 rebels in Konna in central Mali's Mopti region.", ("Konna",), "Mopti"),
        ("The mayor of Konna, Seydou Traore, said 11 civilians were killed.", ("Konna",), None),
    ],
)
def test_a_place_and_what_it_lies_in(text: str, places: tuple[str, ...], region: str | None) -> None:
    (claim,) = claims(text)
    assert (claim.where.places, claim.where.region) == (places, region)


def test_a_place_whose_sentence_counts_others_is_not_that_of_those_before() -> None:
    text = "Three people were killed in Sulu on Monday. The clash in Buhangin on Tuesday killed nine."
    assert [claim.where.places for claim in claims(text)] == [("Sulu",), ("Buhangin",)]


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed in Sulu. It took rescuers two hours to get to Buhangin.",
        "Three people were killed in Sulu. The attack was on a convoy from Buhangin.",
    ],
)
def test_a_place_to_which_somebody_goes_is_not_where_it_was(text: str) -> None:
    assert [claim.where.places for claim in claims(text)] == [("Sulu",)]


def test_several_places_with_in_before_each_are_a_list() -> None:
    (claim,) = claims("Gunmen killed 12 people in attacks in Konna, in Boni and in Dia on Friday.")
    assert claim.where.places == ("Konna", "Boni", "Dia")


def test_what_is_done_afterwards_does_not_date_what_happened() -> None:
    text = (
        "Two officers were killed in Varzob, the ministry said on Sunday. The families took the bodies home on Friday."
    )
    assert [claim.when.first.day for claim in claims(text) if claim.when] == [4]
