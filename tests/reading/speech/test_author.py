"""The author of a report that a body published itself."""

import pytest

from tests.reading.making import hung_tree, report
from tollbook.pipeline.read import reader
from tollbook.reading.speech.author import author
from tollbook.reading.speech.heading import headed_by
from tollbook.reading.tree import Tree
from tollbook.vocabulary import Responsibility
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


@pytest.mark.parametrize(
    "text",
    [
        "Communiqué No. 12 of the Vard Front. Our fighters attacked a post near Dorin, killing nine soldiers.",
        "Communiqué No. 12 of the Vard Front\n\nOur fighters attacked a post near Dorin, killing nine soldiers.",
        "Statement by the Vard Front. Our men ambushed a convoy near Dorin on Friday and killed nine soldiers.",
    ],
)
def test_who_a_heading_says_wrote_a_communique_speaks(text: str) -> None:
    (claim,) = reader().read(report(text)).claims
    assert claim.actor is not None
    assert (claim.speaker.name, claim.actor.name) == ("Vard Front", "Vard Front")
    assert claim.responsibility is Responsibility.CLAIMED


@pytest.mark.parametrize(
    ("tree", "owner"),
    [
        (hung_tree("Vard Front communiqué", "PROPN>compound>1 PROPN>compound>2 NOUN>root>-1"), 1),
        (hung_tree("Statement of rebels", "NOUN>root>-1 ADP>case>2 NOUN>nmod>0"), 2),
        (hung_tree("Army rejects statement", "NOUN>nsubj>1 VERB>root>-1 NOUN>obj>1"), None),
        (hung_tree("Army statement", "NOUN>compound>1 NOUN>root>-1"), None),
    ],
)
def test_a_heading_without_a_verb_names_who_issued_it(tree: Tree, owner: int | None) -> None:
    assert headed_by(tree) == owner
