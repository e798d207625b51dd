"""Unknown bodies and groups by the shape of their names."""

import pytest

from tests.reading.making import flat_tree
from tollbook.reading.bodies import shapes


def found(text: str) -> list[tuple[str, bool]]:
    tree = flat_tree(text)
    return [(text[slice(*tree.span(one.first, one.last))], one.armed) for one in shapes(tree)]


@pytest.mark.parametrize(
    ("text", "name", "armed"),
    [
        ("He spoke to the Karun Valley Rights Centre on Monday.", "Karun Valley Rights Centre", False),
        ("A nurse told the Nile Doctors' Network so.", "Nile Doctors' Network", False),
        ("Then the Centre for Peace and Justice in Kell said so.", "Centre for Peace and Justice", False),
        ("It was the Vanguard of the Coast Brigades that fired.", "Vanguard of the Coast Brigades", True),
        ("Then Jaish al-Orm fired at the village.", "Jaish al-Orm", True),
        ("Two men of Lashkar-e-Kell at Orm fled.", "Lashkar-e-Kell", True),
        ("Fighters of the Kell Liberation Front fled.", "Kell Liberation Front", True),
    ],
)
def test_a_name_reaches_as_far_as_its_capitals(text: str, name: str, armed: bool) -> None:
    assert found(text) == [(name, armed)]


@pytest.mark.parametrize(
    "text",
    [
        "The council met and the army fired.",
        "On Monday the centre was closed.",
        "The Council met.",
        "Liwa lies in the north.",
        "Ansar Khan met Jund leaders.",
        "THE KARUN COUNCIL SAID THAT NINE MEN DIED.",
    ],
)
def test_small_letters_lone_words_and_shouted_sentences_name_nobody(text: str) -> None:
    assert found(text) == []


def test_ranks_and_days_are_no_part_of_a_name() -> None:
    assert found("Yesterday Colonel Kell Rights Office staff came.") == [("Kell Rights Office", False)]
    assert found("By Friday Karun Council members had left.") == [("Karun Council", False)]
