"""Parquet tables: rows stream by as reports, with the columns that were told or are known."""

from datetime import date
from pathlib import Path

import pytest

from tests.intake.making import codes, file, received, texts
from tollbook.intake import Options

duckdb = pytest.importorskip("duckdb")


def table(folder: Path, name: str, query: str) -> str:
    path = folder / name
    duckdb.sql(query).write_parquet(str(path))
    return str(path)


def test_rows_are_reports_with_days_of_any_type(tmp_path: Path) -> None:
    query = """SELECT 7 AS id, 'Two died.' AS content, TIMESTAMP '2018-11-04 23:00:00' AS date, 'P' AS outlet
        UNION ALL SELECT 8, 'Café – خبر', NULL, NULL"""
    arrivals = received(table(tmp_path, "a.parquet", query))
    assert texts(arrivals) == ["Two died.", "Café – خبر"]
    first = arrivals[0].report
    assert first is not None
    assert (first.origin_id, first.publisher, first.published) == ("7", "P", date(2018, 11, 4))
    assert [arrival.line for arrival in arrivals] == [1, 2]
    assert b'"content": "Two died."' in arrivals[0].original


def test_columns_can_be_told(tmp_path: Path) -> None:
    path = table(tmp_path, "a.parquet", "SELECT 'Two died.' AS words")
    assert codes(received(path)) == [("no-text-column", None)]
    assert texts(received(path, options=Options(columns={"text": "words"}))) == ["Two died."]


def test_a_row_without_text_is_a_problem_with_its_number(tmp_path: Path) -> None:
    path = table(tmp_path, "a.parquet", "SELECT unnest(['a', NULL, 'c']) AS text")
    arrivals = received(path)
    assert (texts(arrivals), codes(arrivals)) == (["a", "c"], [("no-text", 2)])


def test_a_name_with_signs_of_patterns_is_that_file(tmp_path: Path) -> None:
    plain = table(tmp_path, "a.parquet", "SELECT 'a' AS text")
    odd = tmp_path / "b[1]*.parquet"
    Path(plain).rename(odd)
    table(tmp_path, "b1.parquet", "SELECT 'not this' AS text")
    assert texts(received(str(odd))) == ["a"]


@pytest.mark.parametrize("content", [b"PAR1 and no more", b""], ids=["cut", "empty"])
def test_a_broken_table_is_a_problem(tmp_path: Path, content: bytes) -> None:
    assert codes(received(file(tmp_path, "a.parquet", content))) == [("not-parquet", None)]


def test_a_column_of_bytes_is_no_text(tmp_path: Path) -> None:
    assert codes(received(table(tmp_path, "a.parquet", "SELECT 'a'::BLOB AS text"))) == [("not-text", None)]
