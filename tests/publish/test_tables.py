"""SQLite and Parquet hold the same tables, whole, with every id that one row names in the table it names."""

import sqlite3
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from pyarrow import parquet as pq

from tests.publish.books import editions
from tollbook.publish import parquet, sqlite
from tollbook.publish.edition import Edition
from tollbook.publish.tables import TABLES


@settings(deadline=None, max_examples=20)
@given(editions())
def test_sqlite_holds_every_row_and_no_dangling_id(edition: Edition) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.sqlite"
        sqlite.write(edition, path)
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        for table in TABLES:
            rows = connection.execute(f'select * from "{table.name}"').fetchall()
            assert sorted(rows, key=repr) == sorted(table.rows(edition), key=repr)
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        connection.close()


@settings(deadline=None, max_examples=20)
@given(editions())
def test_parquet_holds_every_row(edition: Edition) -> None:
    with TemporaryDirectory() as folder:
        parquet.write(edition, Path(folder))
        for table in TABLES:
            found = pq.read_table(Path(folder) / f"{table.name}.parquet").to_pylist()
            assert [tuple(map(_plain, row.values())) for row in found] == list(table.rows(edition))


def _plain(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell
