"""Which names of a report are weighed as places."""

from tests.reading.places.making import LAND, planted
from tollbook.reading.places import Role, survey


def weighed(text: str) -> list[str]:
    seen = survey(text, planted(text), LAND)
    return [seen.mentions[index].name for index in seen.candidates]


def test_a_name_that_its_words_leave_open_is_weighed_as_a_place() -> None:
    text = "On Monday raiders came to Lokitel."
    assert [m.role for m in survey(text, planted(text), LAND).mentions] == [Role.NAME]
    assert weighed(text) == ["Lokitel"]


def test_a_person_with_a_title_is_not() -> None:
    assert weighed("It was denied by Colonel Lokitel.") == []


def test_a_word_that_is_no_name_is_not() -> None:
    assert weighed("Raiders fled.") == []
