"""Finding the names of places."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.reading.places.making import LAND, Land, toponym
from tollbook.reading.places import Role, find_places
from tollbook.vocabulary.gazetteer import EmptyGazetteer, Kind, Toponym


def places(text: str) -> list[str]:
    return [m.name for m in find_places(text, LAND) if m.role == Role.PLACE and m.sure >= 0.5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell in Kelmar on Sunday.", ["Kelmar"]),
        ("Shells fell in the village of Ash Shura.", ["Ash Shura"]),
        ("A bomb hit Drinn district, medics said.", ["Drinn"]),
        ("Shells fell near al-Nahr Street.", ["al-Nahr Street"]),
        ("Fighting raged between Kelmar and Bir Said.", ["Kelmar", "Bir Said"]),
        ("Raids hit the towns of Kelmar, Drinn and Tarf.", ["Kelmar", "Drinn", "Tarf"]),
        ("Shells fell north of Kelmar.", ["Kelmar"]),
        ("A blast in Kelmar, Oskel, killed two.", ["Kelmar", "Oskel"]),
        ("Clashes broke out at Bab al-Nasr in Kelmar.", ["Bab al-Nasr", "Kelmar"]),
        ("Fighters seized the hamlets of Drinn and Tarf.", ["Drinn", "Tarf"]),
        ("SHELLS FELL IN THE VILLAGES OF DRINN AND TARF.", ["DRINN", "TARF"]),
        ("The army says it has cleared the Army Public School in Kelmar.", ["Army Public School", "Kelmar"]),
        ("They downed a drone above Mount Tarf.", ["Mount Tarf"]),
        ("The rebels encircled Drinn again.", ["Drinn"]),
        ("DRINN: Three people died.", ["DRINN"]),
        ("Rebels took Hill 902 and Post 14.", ["Hill 902", "Post 14"]),
        ("Four guards died at Station No. 6 and in Camp Seven.", ["Station No. 6", "Camp Seven"]),
        ("Two people were shot in PK5.", ["PK5"]),
        ("Gunmen killed herders at the wells of Drinn.", ["Drinn"]),
        ("Shells hit the mosques of Tarf.", ["Tarf"]),
        ("A car bomb hit an NFK position near Drinn.", ["Drinn"]),
        ("Two people were shot on Greek Street.", ["Greek Street"]),
        ("A crowd burned the American embassy.", ["American embassy"]),
        ("A guard died at the Iranian consulate.", ["Iranian consulate"]),
        ("Two people died at the Mill bridge.", ["Mill bridge"]),
        ("Their coaches were crossing Mill Bridge.", ["Mill Bridge"]),
        ("A drill was held. A Drinn farmer died in Drinn.", ["Drinn", "Drinn"]),
        ("Five people died at the halt of Kelmar de Doveth.", ["Kelmar de Doveth"]),
    ],
)
def test_places_are_found(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Kelmar Brigade denied it.",
        "President Kelmar spoke in a statement.",
        "Kelmar United won the cup.",
        "The spokesman, Colonel Kelmar, denied it.",
        "The Ministry of Kelmar denied it.",
        "It happened on Monday, in March.",
        "The WHO said nothing of HIV.",
    ],
)
def test_names_of_others_are_no_places(text: str) -> None:
    assert places(text) == []


def test_small_places_side_by_side_are_one_name_where_commas_are_kept() -> None:
    land = Land(toponym("Lam", people=900), toponym("Veya", people=900))
    found = find_places("On Sunday, five people died in Lam Veya.", land)
    assert [m.name for m in found if m.role == Role.PLACE] == ["Lam Veya"]


def test_a_site_called_after_a_body_is_a_place_where_something_happens_in_it() -> None:
    assert "Trade Unions House" in places("Forty people died in the Trade Unions House.")


def test_a_list_that_lost_its_commas_is_parted_where_the_gazetteer_knows_its_names() -> None:
    assert places("Shells fell in Kelmar Doveth and Drinn") == ["Kelmar", "Doveth", "Drinn"]


def test_an_adjective_of_a_country_is_no_place_but_says_which_country() -> None:
    *_, found = find_places("Clashes hurt ten Qatari guards.", LAND)
    assert (found.role, found.countries) == (Role.DEMONYM, frozenset(["QA"]))


def test_a_person_s_surname_stays_a_person() -> None:
    text = "Bernard Kelmar was released. The judge said Kelmar had wept."
    assert places(text) == []


def test_a_name_that_is_a_place_once_is_one_again() -> None:
    assert places("Shells fell in the village of Drinn. Drinn lay in ruins.") == ["Drinn", "Drinn"]


def test_the_words_that_tie_a_name_are_kept() -> None:
    *_, found = find_places("Shells fell near the town of Drinn.", LAND)
    assert (found.relation, found.head) == ("near", "town")


def test_what_lies_in_what_is_kept() -> None:
    found = find_places("Shells fell on Drinn in Oskel province.", LAND)
    (drinn,) = [m for m in found if m.name == "Drinn"]
    assert drinn.within is not None
    assert found[drinn.within].name == "Oskel"


def test_offsets_point_at_the_name() -> None:
    text = "“They fell,” he said, in Kelmar’s old quarter."
    assert [text[m.start : m.end] for m in find_places(text, LAND)] == ["Kelmar"]


def test_without_a_gazetteer_words_alone_tell_places() -> None:
    found = find_places("Shells fell in the town of Kelmar and in Doveth.", EmptyGazetteer())
    assert [m.name for m in found if m.role == Role.PLACE] == ["Kelmar", "Doveth"]


def test_nothing_and_odd_characters_are_read_without_complaint() -> None:
    for text in ("", "   ", "…—–", "\u202eنص\u202c", "Ａ １ ﬁ", "A" * 5000):
        find_places(text, LAND)


def test_what_is_an_area_s_own_name_is_not_taken_for_its_country_s() -> None:
    strip = toponym("Gaza Strip", Kind.FIRST_AREA, "PS.GZ", 1_200_000)
    country = replace(toponym("Palestinian Territory", Kind.COUNTRY, "PS", 4_500_000), exact=True)

    class Called(Land):
        def search(self, name: str) -> Sequence[Toponym]:
            return [country, *super().search(name)] if name == "Gaza Strip" else super().search(name)

    (found,) = find_places("Five people were killed in the Gaza Strip.", Called(strip))
    assert (found.name, found.top) == ("Gaza Strip", Kind.FIRST_AREA)


def test_what_holds_one_of_a_list_holds_all() -> None:
    found = find_places("Jets bombed the towns of Drinn and Kelmar in Oskel province on Sunday.", LAND)
    assert {one.name: found[one.within].name for one in found if one.within is not None} == {
        "Drinn": "Oskel",
        "Kelmar": "Oskel",
    }
