"""Brings a book's tables up to this program's version, one migration after another, before anything else is done."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from tollbook.ledger.engine import reading, writing
from tollbook.vocabulary import BookError

HEAD = "0003"
"""The newest migration; a test holds it against the folder."""


def version(connection: Connection) -> str | None:
    """The migration that the tables are at; None for an empty database."""
    if "alembic_version" not in inspect(connection).get_table_names():
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def migrate(engine: Engine) -> None:
    """Makes the tables of a new book, or moves an old one up.

    Raises BookError if the database is not a book, or is of a newer program.
    """
    with reading(engine) as connection:
        if version(connection) == HEAD:
            return
    with writing(engine) as connection:
        now = version(connection)
        if now == HEAD:
            return
        if now is None and set(inspect(connection).get_table_names()):
            raise BookError("This database has tables, but is no book.", "Name another file or database.")
        if now is not None and now > HEAD:
            raise BookError(f"This book is of a newer version ({now}, not {HEAD}).", "Install a newer Tollbook.")
        _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    # Alembic is only needed when there is something to do; a start of the program does not wait for it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
