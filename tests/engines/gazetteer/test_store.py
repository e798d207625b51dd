"""Searching a gazetteer."""

import sqlite3
from pathlib import Path

import pytest

from tests.engines.gazetteer.making import COUNTRY, DUMP, HAJIN, line, store
from tollbook.engines.gazetteer import Store, open_gazetteer
from tollbook.vocabulary.errors import BookError
from tollbook.vocabulary.gazetteer import Kind


def test_a_town_is_found_by_each_of_its_names(tmp_path: Path) -> None:
    gazetteer = store(tmp_path, *DUMP)
    assert [e.id for e in gazetteer.search("Hajeen")] == ["geonames:1"] == [e.id for e in gazetteer.search("HAJIN")]


def test_another_spelling_is_found_and_marked_as_inexact(tmp_path: Path) -> None:
    gazetteer = store(tmp_path, *DUMP)
    (found,) = gazetteer.search("Al Shaafa")
    assert (found.name, found.exact) == ("Ash Sha‘fah", False)


def test_exact_names_come_before_larger_towns_that_are_only_alike(tmp_path: Path) -> None:
    gazetteer = store(tmp_path, COUNTRY, line(7, "Raqa", people=10), line(8, "Raqqah", people=10_000))
    assert [e.name for e in gazetteer.search("Raqa")] == ["Raqa", "Raqqah"]


def test_an_unknown_name_gives_nothing(tmp_path: Path) -> None:
    gazetteer = store(tmp_path, HAJIN)
    assert gazetteer.search("Nowhere at all") == () == gazetteer.search("") == gazetteer.search("---")


def test_a_place_knows_the_smallest_area_that_the_file_has_of_its_code(tmp_path: Path) -> None:
    gazetteer = store(tmp_path, *DUMP, line(9, "Susah", areas="SY.07.999"))
    (found,) = gazetteer.search("Susah")
    assert (found.country, found.area) == ("SY", "SY.07")


def test_areas_are_found_by_code(tmp_path: Path) -> None:
    gazetteer = store(tmp_path, *DUMP)
    kinds = [gazetteer.area(code).kind for code in ("SY", "SY.07", "SY.07.174447")]  # type: ignore[union-attr]
    assert kinds == [Kind.COUNTRY, Kind.FIRST_AREA, Kind.SECOND_AREA]
    assert gazetteer.area("SY.99") is None


def test_of_two_files_the_first_says_what_both_know(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    store(tmp_path / "one", COUNTRY, line(1, "Hajin", people=5))
    store(tmp_path / "two", COUNTRY, line(1, "Hajin", people=9), line(2, "Hajin", people=1))
    both = Store([tmp_path / "one/SY.sqlite", tmp_path / "two/SY.sqlite"])
    assert [(e.id, e.people) for e in both.search("Hajin")] == [("geonames:1", 5), ("geonames:2", 1)]


def test_a_file_that_is_no_gazetteer_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "SY.sqlite").write_text("no database, but long enough to look like a file of some kind" * 40)
    with pytest.raises(BookError, match="gazetteer add"):
        open_gazetteer(tmp_path)


def test_a_gazetteer_of_another_version_is_an_error(tmp_path: Path) -> None:
    store(tmp_path, HAJIN).close()
    with sqlite3.connect(tmp_path / "SY.sqlite") as connection:
        connection.execute("pragma user_version = 99")
    with pytest.raises(BookError, match="version 99"):
        open_gazetteer(tmp_path)


def test_the_embedded_gazetteer_has_countries_areas_towns_and_regions() -> None:
    gazetteer = open_gazetteer()
    found = {name: gazetteer.search(name)[0].kind for name in ("Iraq", "Darfur", "Black Sea", "Nairobi")}
    assert found["Iraq"] == Kind.COUNTRY
    assert found["Black Sea"] == Kind.SEA
    assert found["Darfur"] == Kind.LANDSCAPE
    assert found["Nairobi"] in (Kind.FIRST_AREA, Kind.TOWN)


def test_added_countries_stand_beside_the_embedded_gazetteer(tmp_path: Path) -> None:
    store(tmp_path, *DUMP).close()
    assert "geonames:2" in [e.id for e in open_gazetteer(tmp_path).search("Al Shaafa")]
    assert "geonames:2" not in [e.id for e in open_gazetteer().search("Al Shaafa")]
