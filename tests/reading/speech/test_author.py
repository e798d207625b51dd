"""The author of a report that a body published itself."""

import pytest

from tollbook.reading.speech.author import author
from tollbook.vocabulary.report import Report


def written(publisher: str | None, text: str = "Three people died.") -> str | None:
    return author(Report(text=text, publisher=publisher))


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("OHCHR briefing note", "OHCHR"),
        ("Lowland Doctors' Union", "Lowland Doctors' Union"),
        ("Joint Relief Cell, Bunia", "Joint Relief Cell"),
        ("Committee of the Families of the Missing", "Committee of the Families of the Missing"),
        ("Fifth Coast Brigade", "Fifth Coast Brigade"),
    ],
)
def test_a_body_or_group_that_publishes_speaks_itself(publisher: str, name: str) -> None:
    assert written(publisher) == name


@pytest.mark.parametrize("publisher", [None, "", "Reuters", "Karun Daily News", "Evening Courier", "Sahel Monitor"])
def test_papers_agencies_and_nobody_are_no_authors(publisher: str | None) -> None:
    assert written(publisher) is None


def test_a_name_that_a_paper_may_have_is_a_body_where_it_says_we() -> None:
    assert written("Karun Rights Monitor", "We have documented three deaths.") == "Karun Rights Monitor"
    assert written("Karun Rights Monitor", 'A doctor said: "We counted three dead."') is None
