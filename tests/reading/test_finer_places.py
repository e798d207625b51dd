"""A part of a town, or a site, that a later sentence gives for the same event, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def places(text: str) -> list[tuple[str, ...]]:
    found = reader().read(report(text, published="2018-11-04")).claims
    return [claim.where.places for claim in found if claim.counts]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "An air strike on the city of Homs killed nine people on Friday, activists said. The jets targeted the"
            " neighbourhood of Qusayla, a doctor said.",
            "Qusayla",
        ),
        (
            "A bomb in the town of Tarsk killed six people on Friday. The blast in the Olmen district also hurt boys.",
            "Olmen",
        ),
        (
            "At least 23 people were killed in Aleppo city on Monday, a monitor said. The charity said 19 fighters were"
            " killed in the blast in the Olmen district of the city.",
            "Olmen",
        ),
    ],
)
def test_what_happened_in_a_town_is_told_again_of_a_part_of_it(text: str, place: str) -> None:
    assert places(text)[0] == (place,)


def test_a_site_is_the_place_of_what_happened_in_a_suburb() -> None:
    text = (
        "A bomb in the Damascus suburb of Jarma killed 18 people on Tuesday. The car bomb in the Siouf square also"
        " wounded 56 people, a doctor said."
    )
    assert places(text)[0] == ("Siouf square",)


@pytest.mark.parametrize(
    "later",
    [
        "Meanwhile the army shelled the Rawda market in Hama.",
        "The attack in the Rawda market in March killed 20.",
        "The blast killed four in the Rawda market and five in Nadim Street.",
        "The gunmen fled to the Rawda camp.",
        "Last month the blast in the Rawda market killed 20.",
    ],
)
def test_another_event_and_the_shares_of_one_are_no_part_of_the_place(later: str) -> None:
    assert places(f"A car bomb in Idlib killed nine people on Friday. {later}")[0] == ("Idlib",)
