"""What the words behind a name say of it."""

import pytest

from tests.reading.places.making import LAND, planted
from tollbook.reading.places import survey


def ties(text: str) -> tuple[str, ...]:
    return survey(text, planted(text), LAND).standings[0].ties


@pytest.mark.parametrize(
    "text",
    [
        "It began in Drinn, a village of herders.",
        "It began in Drinn, 40 km from the coast.",
        "It hit Drinn, the capital.",
    ],
)
def test_a_name_may_be_explained_as_a_place(text: str) -> None:
    assert "explained" in ties(text)


@pytest.mark.parametrize("text", ["It began in Drinn, a witness said.", "It began in Drinn, a village chief said."])
def test_what_only_follows_a_name_explains_nothing(text: str) -> None:
    assert "explained" not in ties(text)


def test_a_name_before_a_date_at_the_start_is_where_the_report_was_written() -> None:
    assert "before a date at the start" in ties("Kelmar April 1 Five people were killed in Drinn.")
    assert "before a date at the start" not in ties("Kelmar saw five people killed on 1 April.")


def test_a_name_that_is_all_of_its_sentence_stands_alone() -> None:
    assert "alone" in ties("Kelmar. Five people died.")
    assert "alone" not in ties("Kelmar mourned. Five people died.")
