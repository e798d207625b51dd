"""Those whom no list knows: unknown names, and general words for people."""

from tests.reading.making import hung_tree, tagged_tree
from tollbook.reading.strangers import people, unknown_names

NOBODY = [frozenset[int]()]


def names(text: str, tags: str, known: frozenset[int] = frozenset()) -> list[str]:
    tree = tagged_tree(text, tags)
    return [text[slice(*tree.span(one.first, one.last))] for one in unknown_names([tree], [known])]


def test_an_unknown_name_of_one_word_or_more_may_be_anybodys() -> None:
    assert names("Then Tavrik fired at Orsk Harbour", "ADV PROPN VERB ADP PROPN PROPN") == ["Tavrik", "Orsk Harbour"]


def test_an_article_joins_the_words_of_a_name_unless_they_are_known() -> None:
    tags = "ADV PROPN PROPN PUNCT PROPN VERB"
    assert names("Then Dar al - Orm fired", tags) == ["Dar al - Orm"]
    assert names("Then Dar al - Orm fired", tags, frozenset({4})) == ["Dar"]


def test_what_is_known_already_and_days_are_no_unknown_names() -> None:
    assert names("Tavrik fired at Orsk on Monday", "PROPN VERB ADP PROPN ADP PROPN", frozenset({3})) == ["Tavrik"]


def test_words_in_capitals_throughout_are_no_name() -> None:
    assert names("NINE MEN DIED", "PROPN PROPN PROPN") == []


def test_people_have_with_them_what_says_which_and_not_how_many() -> None:
    text = "the three armed youths"
    tree = hung_tree(text, "DET>det>3 NUM>nummod>3 ADJ>amod>3 NOUN>root>-1")
    assert [text[slice(*tree.span(one.first, one.last))] for one in people([tree], NOBODY)] == ["armed youths"]


def test_villagers_are_civilians_and_men_may_be_anybody() -> None:
    for text, civilian in (("villagers", True), ("men", False)):
        assert [one.civilian for one in people([tagged_tree(text, "NOUN")], NOBODY)] == [civilian]


def test_people_of_a_known_party_are_no_strangers() -> None:
    assert list(people([tagged_tree("fighters", "NOUN")], [frozenset({0})])) == []
