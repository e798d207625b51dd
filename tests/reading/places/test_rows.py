"""Places as JSON rows."""

from tests.reading.places.making import LAND
from tollbook.reading.places.rows import place_row


def test_a_row_needs_no_title_and_no_date() -> None:
    row = place_row({"id": "x", "title": None, "text": "Shells fell in Kelmar in Qatar."}, LAND)
    assert [(t["text"], t["where_prec"]) for t in row["toponyms"]] == [("Kelmar", 1), ("Qatar", 6)]


def test_a_country_s_middle_is_given_only_where_it_is_asked_for() -> None:
    given = {"id": "x", "text": "Shells fell in Qatar."}
    assert place_row(given, LAND)["toponyms"][0]["lat"] == 10.0
    assert place_row(given, LAND, point_countries=False)["toponyms"][0]["lat"] is None


def test_a_building_that_is_not_known_is_not_listed() -> None:
    assert place_row({"id": "x", "text": "He was treated at the Drinn Hospital."}, LAND)["toponyms"] == []
