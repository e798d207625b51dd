"""CSV tables: columns are found, told or remembered; a broken row is a Problem and loses no other row."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.making import codes, file, received, texts
from tollbook.intake import Defaults, Options
from tollbook.intake.lines import lines
from tollbook.intake.tables import records
from tollbook.vocabulary import UsageError


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(tmp_path: Path, delimiter: str) -> None:
    rows = delimiter.join(["id", "text", "published"]) + "\n" + delimiter.join(["1", "Two died", "2018-11-04"])
    [arrival] = received(file(tmp_path, "a.csv", rows))
    assert arrival.report is not None
    assert (arrival.report.origin_id, arrival.report.text) == ("1", "Two died")
    assert arrival.report.published == date(2018, 11, 4)


def test_texts_go_over_lines_and_keep_their_commas_and_quotes(tmp_path: Path) -> None:
    arrivals = received(file(tmp_path, "a.csv", 'id,text\r\n1,"Two, he said, ""died"".\r\nThree fled."\r\n2,b\r\n'))
    assert texts(arrivals) == ['Two, he said, "died".\nThree fled.', "b"]
    assert [arrival.line for arrival in arrivals] == [2, 4]


def test_the_original_of_a_row_is_a_table_of_that_row_in_the_files_own_bytes(tmp_path: Path) -> None:
    arrivals = received(file(tmp_path, "a.csv", "id,text\r\n1,a\r\n2,b\r\n"))
    assert [arrival.original for arrival in arrivals] == [b"id,text\r\n1,a\r\n", b"id,text\r\n2,b\r\n"]


def test_usual_names_of_columns_are_known(tmp_path: Path) -> None:
    content = "unit_id,article_title,article_content,source,date\n5,T,Two died.,The Ledger,2018-11-04\n"
    [arrival] = received(file(tmp_path, "a.csv", content))
    report = arrival.report
    assert report is not None
    assert (report.origin_id, report.title, report.text, report.publisher) == ("5", "T", "Two died.", "The Ledger")
    assert report.published == date(2018, 11, 4)


def test_a_table_without_a_known_text_column_says_which_columns_there_are(tmp_path: Path) -> None:
    [arrival] = received(file(tmp_path, "a.csv", "id,notes\n1,Two died.\n"))
    [problem] = arrival.problems
    assert (problem.code, problem.line) == ("no-text-column", 1)
    assert "id, notes" in problem.remedy


def test_columns_that_were_told_once_are_remembered_for_tables_of_the_same_header(tmp_path: Path) -> None:
    memory = tmp_path / "columns.toml"
    first = file(tmp_path, "a.csv", "id,notes,day\n1,Two died.,04/11/2018\n")
    told = Options(columns={"text": "notes", "published": "day"}, day_format="%d/%m/%Y", memory=memory)
    [arrival] = received(first, options=told)
    assert arrival.report is not None
    assert arrival.report.published == date(2018, 11, 4)
    later = file(tmp_path, "b.csv", "day,id,notes\n2018-11-05,2,Three died.\n")
    [arrival] = received(later, options=Options(memory=memory))
    assert texts([arrival]) == ["Three died."]
    assert arrival.report is not None
    assert arrival.report.published == date(2018, 11, 5)
    assert codes(received(later)) == [("no-text-column", 1)]


def test_a_told_column_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    path = file(tmp_path, "a.csv", "id,text\n1,a\n")
    assert codes(received(path, options=Options(columns={"text": "words"}))) == [("no-such-column", 1)]


def test_a_field_that_reports_do_not_have_is_an_error_of_the_caller(tmp_path: Path) -> None:
    path = file(tmp_path, "a.csv", "id,text\n1,a\n")
    with pytest.raises(UsageError, match="no field 'words'"):
        received(path, options=Options(columns={"words": "text"}))


BAD_ROWS = [
    (b'2,"a" stray\n', "not-csv"),
    (b"2,Two died, he said\n", "too-many-cells"),
    (b"2,caf\xe9\n", "not-utf-8"),
    (b"2,\n", "no-text"),
    (b"2\n", "no-text"),
]


@pytest.mark.parametrize(("row", "code"), BAD_ROWS, ids=[f"{code}-{at}" for at, (_, code) in enumerate(BAD_ROWS)])
def test_a_bad_row_is_a_problem_with_its_line_and_the_rest_goes_on(tmp_path: Path, row: bytes, code: str) -> None:
    arrivals = received(file(tmp_path, "a.csv", b"id,text\n1,before\n" + row + b"3,after\n"))
    assert texts(arrivals) == ["before", "after"]
    assert codes(arrivals) == [(code, 3)]


def test_a_quote_that_is_never_closed_loses_its_own_row_only(tmp_path: Path) -> None:
    arrivals = received(file(tmp_path, "a.csv", 'id,text\n1,"before"\n2,"never closed\n3,after\n4,"last"\n'))
    assert texts(arrivals) == ["before", "after", "last"]
    assert codes(arrivals) == [("not-csv", 3)]


def test_a_spreadsheets_utf16_is_read(tmp_path: Path) -> None:
    assert texts(received(file(tmp_path, "a.csv", "id\ttext\n1\tخبر\n".encode("utf-16")))) == ["خبر"]


@pytest.mark.parametrize("content", [b"\n", b",,\n,,\n", b"id,text\n"])
def test_an_empty_table_is_a_problem(tmp_path: Path, content: bytes) -> None:
    assert codes(received(file(tmp_path, "a.csv", content))) == [("empty", None)]


def test_a_stray_carriage_return_does_not_break_the_table(tmp_path: Path) -> None:
    assert codes(received(file(tmp_path, "a.csv", b"\rid,text\n1,a\n"))) != []


def test_defaults_fill_empty_cells(tmp_path: Path) -> None:
    path = file(tmp_path, "a.csv", "text,publisher\na,\n")
    [arrival] = received(path, defaults=Defaults(publisher="P"))
    assert arrival.report is not None
    assert arrival.report.publisher == "P"


CELLS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1).filter(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_whatever_a_table_writer_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    data = out.getvalue().encode()
    found = list(records(lines(io.BytesIO(data)), ","))
    assert [tuple(record.cells) for record in found] == rows
    assert b"".join(record.raw for record in found) == data
