"""Who acts and whose men are meant where names stand close to other words, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader
from tollbook.vocabulary import Claim, Count


def first(text: str) -> Claim:
    return next(claim for claim in reader().read(report(text)).claims)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("In Dorin rebels shelled the Waren district killing two people state media said.", "rebels"),
        ("In retaliation rebels shelled the Waren district killing two people state media said.", "rebels"),
        ("French and Malian troops killed ten jihadists near Kidal on Tuesday.", "French and Malian troops"),
        ("U.S. and Iraqi troops fought insurgents in Falluja on Monday, killing nine.", "U.S. and Iraqi troops"),
        (
            "Islamic State-linked insurgents attacked Palma on Monday, killing nine civilians, officials said.",
            "Islamic State-linked insurgents",
        ),
        ("The army pushed Islamic State fighters out of Mahin on Tuesday, state television said.", "army"),
        ("A two-man army patrol killed nine people in Dorin on Friday.", "army"),
        ("Clashes broke out in Jordan and Israeli troops killed nine gunmen near Dorin.", "Israeli troops"),
        ("Kurdish fighters drove Islamic State out of the village of Tal Hamis on Monday.", "Kurdish fighters"),
    ],
)
def test_this_party_acts(text: str, actor: str) -> None:
    found = first(text).actor
    assert found is not None and found.name == actor


def side(count: Count) -> str | None:
    return count.side.name if count.side else None


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Hezbollah buried two of its fighters killed in Qusair, the Syrian Observatory said.", ["Hezbollah"]),
        ("Turkey shelled Manbij after a bomb killed two of its soldiers, the Syrian Observatory said.", ["Turkey"]),
        ("Israel killed two of its fighters in Dorin on Monday, Hezbollah said.", ["Hezbollah"]),
        (
            "A bomb in Mosul on Thursday killed three American soldiers and 20 Iraqis.",
            ["American soldiers", None],
        ),
        ("Rebels overran a key military base near Idlib on Tuesday, killing 30 soldiers.", ["military"]),
    ],
)
def test_they_are_of_this_side(text: str, sides: list[str | None]) -> None:
    assert [side(count) for count in first(text).counts] == sides


@pytest.mark.parametrize("cell", ["A 30-soldier unit", "A 20-militant cell", "An in-army gang", "A 40-rebel band"])
def test_a_hyphen_before_a_word_for_people_leaves_it_its_name(cell: str) -> None:
    assert [count.low for count in first(f"{cell} killed nine people in Dorin on Friday.").counts] == [9]


def test_the_wounded_driven_out_in_buses_do_not_lose_a_town() -> None:
    found = reader().read(report("The army drove 200 wounded rebels out of Dorin in buses on Friday.")).claims
    assert all(claim.event != "government-regains-territory" for claim in found)
