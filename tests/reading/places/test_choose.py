"""Choosing where an event happened."""

from dataclasses import replace

from tests.reading.places.making import LAND, planted
from tollbook.reading.places import choose_where, survey
from tollbook.vocabulary.claim import Where


def where(text: str, word: str) -> Where:
    """The place of the event told by the first occurrence of a word."""
    trees = planted(text)
    sentence = next(tree for tree in trees if word in tree.words)
    return choose_where(survey(text, trees, LAND), sentence.index, sentence.words.index(word))


def test_the_place_of_the_sentence_is_taken() -> None:
    found = where("Five people were killed in Kelmar on Sunday, Qatar said.", "people")
    assert found == Where(("Kelmar",), None, "QA")


def test_both_ends_of_between_are_places() -> None:
    assert where("Five people were killed between Kelmar and Drinn.", "people").places == ("Kelmar", "Drinn")


def test_the_area_that_the_words_name_is_the_region() -> None:
    found = where("Five people were killed in Kelmar in Oskel province.", "people")
    assert (found.places, found.region) == (("Kelmar",), "Oskel")


def test_a_sentence_without_a_place_takes_the_one_before() -> None:
    assert where("Shells fell in Kelmar on Sunday. The blast killed five people.", "people").places == ("Kelmar",)


def test_a_country_alone_is_no_place() -> None:
    found = where("Since 2011 the war has killed 5,000 people in Qatar.", "people")
    assert found == Where((), None, "QA")


def test_the_countryside_of_a_province_is_a_region() -> None:
    assert where("Five people were killed in rural Oskel.", "people") == Where((), "Oskel", "QA")


def test_a_report_without_places_gives_none() -> None:
    assert where("Five people were killed.", "people") == Where()


def test_each_of_two_counts_of_a_sentence_has_the_place_next_to_it() -> None:
    text = "Five people were killed in Kelmar and two soldiers in Drinn."
    trees = planted(text)
    seen = replace(survey(text, trees, LAND), counts=((1, 8),))
    assert choose_where(seen, 0, trees[0].words.index("people")).places == ("Kelmar",)
    assert choose_where(seen, 0, trees[0].words.index("soldiers")).places == ("Drinn",)


def test_the_place_of_the_count_before_yields_to_that_of_the_count_itself() -> None:
    text = "The monitor said 30 fighters were killed around Kelmar in Oskel and another five outside Drinn."
    trees = planted(text)
    seen = replace(survey(text, trees, LAND), counts=((4, 13),))
    assert choose_where(seen, 0, trees[0].words.index("five")).places == ("Drinn",)


def test_an_attack_spoken_of_again_is_where_the_title_says() -> None:
    text = "Blast in Kelmar\nA bomb went off in Kelmar. Shops were shut in Drinn. The attack killed five people."
    assert where(text, "people").places == ("Kelmar",)


def test_counts_that_share_a_verb_have_each_the_place_right_behind_it() -> None:
    text = "Seven people were killed in Kelmar in Oskel, five in Drinn and one in Doveth."
    trees = planted(text)
    words = trees[0].words
    seen = replace(survey(text, trees, LAND), counts=((1, words.index("five"), words.index("one")),))
    assert choose_where(seen, 0, words.index("five")).places == ("Drinn",)
    assert choose_where(seen, 0, words.index("one")).places == ("Doveth",)
