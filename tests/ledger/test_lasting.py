"""What outlives a process: writers side by side, a kill in the middle, copies, and tables of another version."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, text

from tests.making import claim, count, entry, report
from tollbook.ledger import Book, migrate
from tollbook.ledger.engine import connect, roomy, writing
from tollbook.ledger.migrate import HEAD
from tollbook.ledger.schema import metadata
from tollbook.vocabulary import BookError, Run

READER = Run("reader 1")


def test_a_book_is_there_when_it_is_opened_again(lasting: str) -> None:
    told = report()
    with Book.open(lasting) as book:
        book.add(entry(told, claim(told)), READER)
    with Book.open(lasting) as book:
        assert list(book.reports()) == [told] and len(book.claims()) == 1


def test_what_a_long_settlement_holds_in_memory_is_given_back(tmp_path: Path) -> None:
    engine = connect(tmp_path / "book.db")
    with writing(engine) as connection:
        before = _held(connection)
        with roomy(connection):
            assert _held(connection) < before  # SQLite tells kB as numbers below zero.
        assert _held(connection) == before
    engine.dispose()


def _held(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA cache_size").scalar_one())


def test_writers_side_by_side_lose_nothing(lasting: str) -> None:
    Book.open(lasting).close()

    def write(writer: int) -> None:
        with Book.open(lasting) as book:
            for number in range(10):
                told = report(f"Report {number} of {writer}.")
                book.add(entry(told, claim(told, count(number))), READER)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    with Book.open(lasting) as book:
        assert len(list(book.reports())) == 40 and len(book.claims()) == 40


def test_two_writers_of_the_same_report_keep_it_once(lasting: str) -> None:
    Book.open(lasting).close()
    told = report()

    def write(_: int) -> bool:
        with Book.open(lasting) as book:
            return book.add(entry(told, claim(told)), READER).new

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(write, range(4))) == [False, False, False, True]


WRITER = """
import sys
from tests.making import claim, count, entry, report
from tollbook.ledger import Book
from tollbook.vocabulary import Run

with Book.open(sys.argv[1]) as book:
    for number in range(100000):
        told = report(f"Report {number}.", origin_id=str(number))
        book.add(entry(told, *(claim(told, count(number, side=str(n))) for n in range(20))), Run("reader 1"))
        print(number, flush=True)
"""


def test_a_kill_in_the_middle_loses_no_finished_report_and_leaves_no_half_one(lasting: str) -> None:
    root = Path(__file__).parents[2]
    for _ in range(2):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, lasting], stdout=subprocess.PIPE, text=True, cwd=root, env=dict(os.environ)
        )
        assert writer.stdout is not None
        finished = [writer.stdout.readline().strip() for _ in range(3)]
        time.sleep(0.05)
        writer.send_signal(signal.SIGKILL)
        finished += writer.stdout.read().split()
        writer.wait()
        with Book.open(lasting) as book:
            kept = {told.origin_id for told in book.reports()}
            by_report: dict[str, int] = {}
            for each in book.claims():
                by_report[each.report_name] = by_report.get(each.report_name, 0) + 1
        assert set(finished) <= kept and set(by_report) == kept and set(by_report.values()) == {20}


def test_a_backup_is_a_book_and_fills_an_empty_one(address: str, tmp_path: Path) -> None:
    told = report()
    copy = tmp_path / "copy.db"
    with Book.open(address) as book:
        book.add(entry(told, claim(told, count(12)), original=b"as it came"), READER)
        held = book.claims()
        book.backup(copy)
        with pytest.raises(BookError):
            book.backup(copy)
        with pytest.raises(BookError):
            book.restore(copy)
    with Book.open(copy) as book:
        assert book.claims() == held
    with Book.open(tmp_path / "other.db") as book:
        book.restore(copy)
        assert book.claims() == held and list(book.reports()) == [told]
        other = report("Another.")
        book.add(entry(other, claim(other)), READER)
        assert len(book.claims()) == 2


def test_the_migrations_make_the_tables_that_the_code_knows(lasting: str) -> None:
    Book.open(lasting).close()
    engine = create_engine(lasting if "://" in lasting else f"sqlite:///{lasting}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_a_book_of_the_first_version_moves_up_with_all_that_is_in_it(lasting: str) -> None:
    engine = connect(lasting)
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    told = report(url="https://ledger.example/a")
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        columns = {"id": told.id, "publisher": told.publisher, "published": "2021-06-13", "text_id": told.text_id}
        row = columns | {"key": 1, "title": "", "text": told.text, "url": told.url, "moment": 1}
        names = ", ".join(row)
        connection.execute(text(f"INSERT INTO reports ({names}) VALUES ({', '.join(f':{name}' for name in row)})"), row)
        connection.execute(
            text(
                "INSERT INTO receipts (key, report, source, retrieved, digest, url, moment)"
                " VALUES (1, 1, 'a.txt', 0, 'd', NULL, 1)"
            )
        )
    engine.dispose()
    with Book.open(lasting) as book:
        [receipt] = book.receipts(told.id)
        assert (receipt.source, receipt.capture, receipt.extraction) == ("a.txt", None, None)
        newer = report("Fifteen fighters were killed in Kelmar.", url=told.url)
        book.add(entry(newer, claim(newer), replaces=told.id), READER)
        assert book.versions(told.id) == (told.id, newer.id)


def test_the_newest_migration_is_the_one_that_the_program_asks_for() -> None:
    folder = Path(sys.modules["tollbook.ledger.migrate"].__file__ or "").parent / "migrations" / "versions"
    assert sorted(path.name[:4] for path in folder.glob("0*.py"))[-1] == HEAD


def test_a_book_of_a_newer_program_is_refused(lasting: str) -> None:
    Book.open(lasting).close()
    engine = create_engine(lasting if "://" in lasting else f"sqlite:///{lasting}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(BookError, match="newer"):
        Book.open(lasting)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no database at all, but long enough to look like a file with something in it\n" * 20)
    with pytest.raises(BookError):
        Book.open(path)


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE songs (title TEXT)"))
    engine.dispose()
    with pytest.raises(BookError, match="no book"):
        Book.open(path)


@pytest.mark.parametrize(
    "where", ["nosuch://x", "/no/such/folder/book.db", "postgresql+psycopg://nobody@127.0.0.1:1/x"]
)
def test_an_address_that_leads_nowhere_is_an_error_that_says_what_to_do(where: str) -> None:
    with pytest.raises(BookError) as caught:
        Book.open(where)
    assert caught.value.remedy
