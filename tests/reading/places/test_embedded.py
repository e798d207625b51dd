"""The embedded gazetteer, on places whose names many others bear or that it does not have."""

import pytest

from tollbook.engines.gazetteer import open_gazetteer
from tollbook.reading.places import find_places, resolve
from tollbook.vocabulary.location import Location

POCKET = [
    "The raids hit Hajin and two towns close to it, Sousa and Al Shaafa, all of them in Deir Ezzor province of Syria.",
    "They died in strikes in Hajin and the nearby towns of Sousa and Al Shaafa in the Syrian province of Deir Ezzor.",
]


def located(text: str) -> dict[str, Location]:
    gazetteer = open_gazetteer()
    mentions = find_places(text, gazetteer)
    return {m.name: one for m, one in zip(mentions, resolve(mentions, gazetteer), strict=True) if one}


@pytest.mark.parametrize("text", POCKET)
def test_sousa_by_the_euphrates_is_not_in_tunisia(text: str) -> None:
    place = located(text)["Sousa"]
    assert place.country == "SY"
    assert place.lat is not None and abs(place.lat - 34.5) < 0.25


@pytest.mark.parametrize("text", POCKET)
def test_a_village_that_it_lacks_falls_back_to_an_area_that_is_certain(text: str) -> None:
    place = located(text)["Al Shaafa"]
    assert (place.country, place.lat is None or place.where_prec == 4) == ("SY", True)


def test_a_town_of_the_same_name_as_no_other_is_on_its_point() -> None:
    place = located("Fighting went on in Hajin in Syria.")["Hajin"]
    assert (place.country, place.where_prec) == ("SY", 1)
