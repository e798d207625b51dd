"""Names of two words, both ends of a road, and what happens here, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


def places(text: str) -> list[tuple[str, ...]]:
    """The places of each claim that counts somebody, in order."""
    return [claim.where.places for claim in reader().read(report(text)).claims if claim.counts]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Six people were killed at Lower Tarsk on Sunday.", "Lower Tarsk"),
        ("Six people were killed in Upper Sorv on Sunday.", "Upper Sorv"),
        ("A bomb killed six in Tell Brask.", "Tell Brask"),
        ("A mine killed six near Port Merun.", "Port Merun"),
        ("Six were shot at Fort Darrow on Sunday.", "Fort Darrow"),
        ("Warplanes struck East Ghouta, killing nine.", "East Ghouta"),
        ("Shots in Miller's Lane killed six people.", "Miller's Lane"),
    ],
)
def test_a_name_begins_with_the_word_before_it(text: str, name: str) -> None:
    assert places(text) == [(name,)]


@pytest.mark.parametrize("side", ["northern", "north"])
def test_a_side_in_small_letters_is_no_name(side: str) -> None:
    assert places(f"A bomb killed six in {side} Tarsk.") == [("Tarsk",)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Shells hit Tarsk and Upper Sorv, killing six.", ("Tarsk", "Upper Sorv")),
        ("Six soldiers were killed on the road between Tarsk and Lower Senn.", ("Tarsk", "Lower Senn")),
        ("Six soldiers were killed on the road from Morvan to Selka.", ("Morvan", "Selka")),
        ("A convoy travelling from Morvan to Selka was ambushed and six soldiers died.", ("Morvan", "Selka")),
    ],
)
def test_a_road_is_at_both_its_ends(text: str, ends: tuple[str, ...]) -> None:
    assert places(text) == [ends]


def test_each_of_two_counts_has_its_own_place() -> None:
    assert places("Shelling killed nine in Deir Brask and six in Umm Sorv.") == [("Deir Brask",), ("Umm Sorv",)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("RAMADI, Iraq - Fighting resumed here on Friday, killing 16.", "RAMADI"),
        ("MOSUL, Iraq, Nov. 3 - A bomb killed nine people outside a school here.", "MOSUL"),
        ("Rockets hit Tarsk on Sunday; nine people were treated at Morvan hospital for shrapnel wounds.", "Tarsk"),
    ],
)
def test_what_happens_here_and_not_where_the_wounded_lie(text: str, place: str) -> None:
    assert places(text) == [(place,)]
