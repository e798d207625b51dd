"""Reading country dumps of GeoNames."""

from pathlib import Path

from tests.engines.gazetteer.making import DUMP, HAJIN, line, text_dump, zip_dump
from tollbook.engines.gazetteer.geonames import read_dump
from tollbook.vocabulary.gazetteer import Kind


def test_text_and_archive_give_the_same_things(tmp_path: Path) -> None:
    assert read_dump(text_dump(tmp_path, *DUMP)) == read_dump(zip_dump(tmp_path, *DUMP))


def test_alternate_names_are_names(tmp_path: Path) -> None:
    ((hajin,), _) = read_dump(text_dump(tmp_path, HAJIN))
    assert hajin.names == {"Hajīn", "Hajeen", "Hajin"}


def test_features_are_sorted_by_class(tmp_path: Path) -> None:
    things, _ = read_dump(text_dump(tmp_path, *DUMP, line(9, "Wadi", "STM")))
    assert [t.kind for t in things] == [
        Kind.COUNTRY,
        Kind.FIRST_AREA,
        Kind.SECOND_AREA,
        Kind.TOWN,
        Kind.TOWN,
        Kind.FEATURE,
    ]


def test_a_bad_line_is_a_problem_with_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    things, problems = read_dump(text_dump(tmp_path, HAJIN, "1\ttwo cells", HAJIN.replace("34.7", "north"), HAJIN))
    assert len(things) == 2
    assert [(p.code, p.line) for p in problems] == [("bad-line", 2), ("bad-line", 3)]


def test_coordinates_outside_the_world_are_a_problem(tmp_path: Path) -> None:
    things, problems = read_dump(text_dump(tmp_path, line(1, "Hajin", lat=91.0)))
    assert things == []
    assert problems[0].code == "bad-line"


def test_an_archive_cut_short_is_a_problem(tmp_path: Path) -> None:
    path = zip_dump(tmp_path, *DUMP)
    path.write_bytes(path.read_bytes()[:80])
    things, problems = read_dump(path)
    assert (things, [p.code for p in problems]) == ([], ["corrupt-dump"])


def test_an_archive_without_the_country_is_a_problem(tmp_path: Path) -> None:
    path = zip_dump(tmp_path, HAJIN, country="IQ").rename(tmp_path / "SY.zip")
    assert [p.code for p in read_dump(path)[1]] == ["corrupt-dump"]


def test_an_empty_dump_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text("")
    assert [p.code for p in read_dump(tmp_path / "SY.txt")[1]] == ["empty-dump"]


def test_text_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_bytes(HAJIN.encode() + b"\n\xff\xfe\n")
    _, problems = read_dump(tmp_path / "SY.txt")
    assert "corrupt-dump" in [p.code for p in problems]
