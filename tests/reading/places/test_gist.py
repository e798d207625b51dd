"""The general words for places that a sentence points with."""

from tests.reading.places.making import planted
from tollbook.reading.places.gist import Gist, gist


def said(text: str) -> Gist:
    return gist(planted(text)[0])


def test_what_something_is_said_to_be_in_is_told_from_what_is_only_spoken_of() -> None:
    assert said("Five people have died in the city.").inside == {"city"}
    assert said("They shelled the city.").back == {"city"}
    assert said("They shelled the city.").inside == frozenset()


def test_a_place_that_is_not_named_is_announced() -> None:
    assert said("Jets struck a town in Oskel.").fore == {"town"}
    assert said("Jets struck the town.").fore == frozenset()
    assert said("Jets struck Drinn, near a Kelmar bridge.").fore == frozenset()
