"""What ties a place to an event over the sentences between them, and among the places of one sentence."""

from dataclasses import replace

from tests.reading.places.making import LAND, planted
from tollbook.reading.places import survey
from tollbook.reading.places.event import event_at
from tollbook.reading.places.thread import neighbours, over, threads


def ties(text: str, word: str, place: str) -> dict[str, float]:
    """The values of the last mention of a place for the event told by the last occurrence of a word."""
    trees = planted(text)
    seen = survey(text, trees, LAND)
    tree = next(tree for tree in reversed(trees) if word in tree.words)
    event = event_at(seen, tree.index, len(tree) - 1 - tree.words[::-1].index(word))
    index = max(i for i, mention in enumerate(seen.mentions) if mention.name == place)
    more = neighbours if seen.mentions[index].sentence == tree.index else over
    return {**threads(seen, index, event).figures, **more(seen, index, event).figures}


def test_the_place_named_last_before_an_event_is_the_nearest() -> None:
    text = "Shells fell in Kelmar. Shops were shut in Doveth. The blast killed five people."
    assert "nearest, before" in ties(text, "people", "Doveth")
    further = ties(text, "people", "Kelmar")
    assert "nearest, before" not in further
    assert further["others between, before"] == 0.25


def test_there_points_to_the_nearest_place() -> None:
    text = "Shells fell in Kelmar. Five people were killed there."
    assert "nearest, there, before" in ties(text, "people", "Kelmar")


def test_a_paragraph_holds_together_only_where_there_are_several() -> None:
    assert "same paragraph, before" in ties(
        "War\nShells fell in Kelmar. Five people died.\nRain fell.", "people", "Kelmar"
    )
    assert "same paragraph, before" not in ties("Shells fell in Kelmar. Five people died.", "people", "Kelmar")
    assert "same paragraph, before" not in ties("Shells fell in Kelmar.\nFive people died.", "people", "Kelmar")


def test_where_the_hurt_are_brought_is_told_from_where_they_were_hurt() -> None:
    assert "care" in ties("Five people are in Kelmar Hospital.", "people", "Kelmar Hospital")
    assert "care" not in ties("Five people are in Kelmar.", "people", "Kelmar")


def test_of_several_places_of_a_sentence_the_first_behind_an_event_is_told() -> None:
    text = "In Kelmar three died and five people were killed in Doveth near Drinn."
    assert {"next to it, of several", "first behind"} <= set(ties(text, "people", "Doveth"))
    assert "places between" in ties(text, "people", "Drinn")
    assert "last before" in ties(text, "people", "Kelmar")


def test_a_semicolon_parts_a_place_from_an_event() -> None:
    assert "parted" in ties("Kelmar was taken; five people were killed in Doveth.", "people", "Kelmar")


def test_a_sum_of_a_war_looks_to_what_the_title_names() -> None:
    assert "wide, titled" in ties("Calm in Oskel\nThe war in Oskel has killed many people.", "people", "Oskel")


def test_a_place_right_behind_one_count_is_not_right_behind_another() -> None:
    text = "Five people in Kelmar and two soldiers in Doveth were killed."
    trees = planted(text)
    seen = replace(survey(text, trees, LAND), counts=((1, 6),))
    event = event_at(seen, 0, 6)
    kelmar, doveth = (neighbours(seen, index, event).figures for index in (0, 1))
    assert "right behind it" in doveth
    assert "right behind another count" in kelmar
