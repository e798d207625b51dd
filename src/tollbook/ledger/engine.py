"""Opens the database behind a book: one writer at a time, readers never wait; one path for SQLite and PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from tollbook.vocabulary import BookError

_LOCK = 7_305_808_869
"""The advisory lock that PostgreSQL writers take; any number will do that nobody else uses."""

_CACHE_KB = 64 * 1024
_ROOMY_KB = 256 * 1024

_WAIT_MS = 60_000
"""How long a writer waits for another one before it gives up."""


def connect(where: str | Path) -> Engine:
    """From a path, `:memory:`, or a URL `sqlite:///…` or `postgresql+psycopg://…`.

    Raises BookError if the URL is none, its driver is not installed, or the path has no folder.
    """
    name = str(where)
    url = name if "://" in name else "sqlite://" if name == ":memory:" else f"sqlite:///{name}"
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return _sqlite(url, parsed.database)
        return create_engine(url)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise BookError(f"The book's address makes no sense: {name!r}.", _ADDRESSES) from error


_ADDRESSES = "Give a path, sqlite:///PATH, or postgresql+psycopg://USER@HOST/NAME (needs tollbook[postgresql])."


def _sqlite(url: str, path: str | None) -> Engine:
    if path in (None, "", ":memory:"):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        folder = Path(str(path)).absolute().parent
        if not folder.is_dir():
            raise BookError(f"There is no folder {folder}.", "Make it, or name another place for the book.")
        engine = create_engine(url, connect_args={"timeout": _WAIT_MS / 1000})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_WAIT_MS}", f"cache_size=-{_CACHE_KB}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("tollbook_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is alone with the book; everything in it is kept, or nothing is."""
    with _explained(engine), engine.connect().execution_options(tollbook_writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        yield connection


@contextmanager
def roomy(connection: Connection) -> Iterator[None]:
    """Lets SQLite hold 256 MB of a book while many rows go in whose keys lie all over it, instead of 64."""
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        connection.exec_driver_sql(f"PRAGMA cache_size=-{_ROOMY_KB}")
    try:
        yield
    finally:
        if sqlite:
            connection.exec_driver_sql(f"PRAGMA cache_size=-{_CACHE_KB}")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the book, whatever others write meanwhile."""
    with _explained(engine), engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        where = engine.url.render_as_string(hide_password=True)
        raise BookError(
            f"The book {where} cannot be used: {error.orig}.", "Is it a Tollbook book, and reachable?"
        ) from error
