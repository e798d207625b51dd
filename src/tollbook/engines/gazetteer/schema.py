"""The one shape of a gazetteer file: things with their containing area, and the keys of their names."""

from sqlite3 import Connection

SCALE = 100_000
"""Coordinates are kept as whole hundred-thousandths of a degree, about a metre."""

VERSION = 1

TABLES = """
create table about (field text primary key, value text) without rowid;
create table things (
  id integer primary key, name text not null, kind integer not null, lat integer, lon integer,
  area integer, people integer not null, ref text, pcode text, version text
);
create table names (key text primary key, things blob not null) without rowid;
"""

INDEXES = """
create index things_by_ref on things (ref) where ref is not null;
"""


def prepare(connection: Connection) -> None:
    """Makes the tables of an empty file."""
    connection.executescript(TABLES + INDEXES)
    connection.execute(f"pragma user_version = {VERSION}")
