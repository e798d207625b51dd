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
