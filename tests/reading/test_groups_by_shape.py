"""Groups of no list by the shape of their names, and people who are not their land, with the weights that ship."""

import pytest

from tests.reading.making import report
from tollbook.pipeline.read import reader


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Guardians of the Valley killed seven soldiers near Tarn on Friday.", "Guardians of the Valley"),
        ("The Sons of the Mountain killed seven soldiers near Tarn on Friday.", "Sons of the Mountain"),
        ("Fighters from the Defenders of the Faith killed seven soldiers near Tarn.", "Defenders of the Faith"),
        ("The Lions of the South claimed the attack, which killed nine people in Tarn.", "Lions of the South"),
        ("Rebels killed seven soldiers in the Valley on Friday.", "Rebels"),
    ],
)
def test_groups_that_are_called_sons_or_lions(text: str, actor: str) -> None:
    found = reader().read(report(text)).claims[0].actor
    assert found is not None and found.name == actor


@pytest.mark.parametrize(
    "text",
    [
        "Three Palestinians were killed in the West Bank on Friday, the health ministry said.",
        "Israeli forces shot dead three Palestinians in the West Bank on Friday.",
    ],
)
def test_a_people_is_not_its_land(text: str) -> None:
    target = reader().read(report(text)).claims[0].target
    assert target is not None and target.name == "Palestinians"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Boko Haram fighters raided Tarn on Wednesday, killing three residents. Soldiers freed six of them. Some"
            " 1,500 of the group's fighters remain in the forest.",
            [None, "Boko Haram"],
        ),
        (
            "Boko Haram fighters raided Tarn on Wednesday, killing three residents, Amnesty said. The group said that"
            " 20 soldiers died too.",
            [None, "soldiers"],
        ),
    ],
)
def test_the_group_is_the_only_one_named(text: str, sides: list[str | None]) -> None:
    claims = reader().read(report(text)).claims
    assert [count.side.name if count.side else None for claim in claims for count in claim.counts] == sides
