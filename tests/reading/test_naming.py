"""The names of a report: how far to the left a general word for a party reaches."""

import pytest

from tests.reading.making import hung_tree
from tollbook.reading.naming import find_names


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Tavrian forces fired", "ADJ>amod>1 NOUN>nsubj>2 VERB>root>-1", "Tavrian forces"),
        ("Saturday soldiers fired", "PROPN>compound>1 NOUN>nsubj>2 VERB>root>-1", "soldiers"),
    ],
    ids=["with whose they are", "without the day before it"],
)
def test_a_party_is_named_with_what_says_whose_it_is(text: str, said: str, name: str) -> None:
    names = find_names([hung_tree(text, said)], text)
    assert [one.text for one in names.by_sentence[0]] == [name]


def test_rebel_fire_is_that_of_the_rebels_the_report_names() -> None:
    text = "Rebels met rebel fire"
    names = find_names([hung_tree(text, "NOUN>nsubj>1 VERB>root>-1 ADJ>amod>3 NOUN>obj>1")], text)
    assert {one.key for one in names.by_sentence[0]} == {"rebels"}


def test_a_groups_acronym_is_known_with_the_s_of_a_lost_possessive() -> None:
    text = "ISILs statement named ISIL"
    names = find_names([hung_tree(text, "PROPN>compound>1 NOUN>nsubj>2 VERB>root>-1 PROPN>obj>2")], text)
    assert {(one.key, one.text) for one in names.by_sentence[0]} == {("Islamic State", "ISIL")}


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("M23 rebels fired", "PROPN>compound>1 NOUN>nsubj>2 VERB>root>-1", "M23"),
        ("So-called ISIL fired", "ADJ>amod>1 PROPN>nsubj>2 VERB>root>-1", "ISIL"),
        ("Tamil rebels fired", "PROPN>compound>1 NOUN>nsubj>2 VERB>root>-1", "Tamil rebels"),
        ("Wazalendo militia fired", "PROPN>compound>1 NOUN>nsubj>2 VERB>root>-1", "Wazalendo militia"),
    ],
    ids=["without its men", "without what others say of it", "a name of its men alone", "a word for all of it stays"],
)
def test_a_group_is_named_by_its_bare_name(text: str, said: str, name: str) -> None:
    names = find_names([hung_tree(text, said)], text)
    assert [names.fullest(one) for one in names.by_sentence[0]] == [name]
