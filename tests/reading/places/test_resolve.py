"""Resolving places."""

import pytest

from tests.reading.places.making import DOVETH, KELMAR, LAND, OSKEL, QATAR, Land, toponym
from tollbook.reading.places import find_places, place_problems, resolve
from tollbook.vocabulary.gazetteer import EmptyGazetteer, Gazetteer, Kind
from tollbook.vocabulary.location import Location


def located(text: str, name: str, gazetteer: Gazetteer = LAND) -> Location:
    mentions = find_places(text, gazetteer)
    found = {m.name: one for m, one in zip(mentions, resolve(mentions, gazetteer), strict=True) if one}
    return found[name]


def test_a_town_is_put_on_its_point_with_its_areas() -> None:
    place = located("Shells fell in Kelmar in Qatar.", "Kelmar")
    assert (place.id, place.lat, place.where_prec, place.geo_precision) == (KELMAR.id, 10.0, 1, 1)
    assert (place.country, place.adm1.name if place.adm1 else None) == ("QA", "Oskel")


@pytest.mark.parametrize("words", ["near Kelmar", "north of Kelmar", "outside Kelmar"])
def test_near_a_town_is_not_the_town(words: str) -> None:
    assert located(f"Shells fell {words} in Qatar.", "Kelmar").where_prec == 2


def test_an_area_has_its_own_precision() -> None:
    place = located("Shells fell in Oskel province in Qatar.", "Oskel")
    assert (place.where_prec, place.geo_precision) == (4, 3)


def test_a_country_is_no_point() -> None:
    place = located("Shells fell in Qatar.", "Qatar")
    assert (place.country, place.where_prec, place.lat, place.geo_precision) == ("QA", 6, None, None)


def test_a_namesake_in_another_country_is_never_meant() -> None:
    assert located("Shells fell in Kelmar, Nepal said.", "Kelmar").country == "NP"
    assert located("Qatari shells fell in Kelmar.", "Kelmar").country == "QA"


def test_a_village_that_is_not_known_falls_back_to_the_area_that_holds_it() -> None:
    place = located("Shells fell on the village of Drinn in Varne province, Qatar.", "Drinn")
    assert (place.words, place.name, place.where_prec) == ("Drinn", "Varne", 4)


def test_it_falls_back_to_the_area_of_those_beside_it() -> None:
    place = located("Raids hit Doveth and the nearby town of Drinn in Qatar.", "Drinn")
    assert (place.name, place.where_prec) == ("Varne", 4)


def test_a_small_namesake_elsewhere_is_no_reason_to_go_there() -> None:
    land = Land(QATAR, OSKEL, DOVETH, toponym("Drinn", area="NP.01", people=3000))
    place = located("Raids hit Doveth and the town of Drinn in Qatar.", "Drinn", land)
    assert place.country == "QA"
    assert place.where_prec != 1


def test_another_spelling_is_taken_in_the_report_s_country_only() -> None:
    land = Land(QATAR, OSKEL, toponym("As Sūsah"))
    assert located("Raids hit Sousa in Qatar.", "Sousa", land).name == "As Sūsah"
    assert located("Raids hit the town of Sousa in Nepal.", "Sousa", land).name is None


def test_a_name_in_sixty_countries_without_context_is_left_open_and_told() -> None:
    names = [f"{a}{b}" for a in "ABCDEFGH" for b in "KLMNPRST"][:60]
    land = Land(*(toponym("Unela", area=f"{code}.01", people=1000 * at) for at, code in enumerate(names)))
    mentions = find_places("Shells fell in Unela.", land)
    places = resolve(mentions, land)
    assert places[-1] == Location("Unela")
    (problem,) = place_problems(mentions, places, land)
    assert problem.code == "place-ambiguous"
    assert "60 countries" in problem.message


def test_a_small_town_without_any_context_is_left_open() -> None:
    land = Land(QATAR, OSKEL, toponym("Drinn", people=2000))
    assert located("Shells fell in Drinn.", "Drinn", land) == Location("Drinn")


def test_the_nationality_of_victims_does_not_move_a_place() -> None:
    place = located("Nepali workers, Nepali guards and a Nepali cook died in Kelmar, in Qatar.", "Kelmar")
    assert place.country == "QA"


def test_an_unknown_name_keeps_its_words_and_claims_nothing() -> None:
    mentions = find_places("Shells fell in the town of Drinn.", EmptyGazetteer())
    places = resolve(mentions, EmptyGazetteer())
    assert places[-1] == Location("Drinn")
    assert [p.code for p in place_problems(mentions, places, EmptyGazetteer())] == ["place-unknown"]


def test_seas_and_regions_have_their_codes() -> None:
    land = Land(toponym("Inner Sea", Kind.SEA, ""), toponym("Longland", Kind.REGION, ""))
    assert located("A ship sank in the Inner Sea.", "Inner Sea", land).where_prec == 7
    assert located("Raids went on across Longland.", "Longland", land).where_prec == 5
