"""SQLite: one clean read-only file of tables with keys and indexes, that opens well in Datasette."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tollbook.publish.edition import Edition
from tollbook.publish.files import Output, Written, text, whole
from tollbook.publish.tables import TABLES, Table

_TYPES = {"text": "text", "int": "integer", "real": "real", "day": "text"}
_INDEXED = {"incidents": ("first_day", "country_iso3"), "claims": ("speaker",), "tolls": ("harm",)}
_TITLE = "The book of the toll"


def write(edition: Edition, path: Path) -> Output:
    """The file, and beside it `PATH.metadata.json` with titles and units for `datasette -m`."""
    written = []
    with whole(path) as part:
        part.unlink(missing_ok=True)
        connection = sqlite3.connect(part)
        try:
            connection.execute("pragma journal_mode = off")
            connection.execute("pragma synchronous = off")
            for table in TABLES:
                written.append(Written(path, _fill(connection, table, edition), table.name))
            _about(connection, edition)
            connection.commit()
            connection.execute("analyze")
            connection.execute("vacuum")
        finally:
            connection.close()
    metadata = path.with_name(path.name + ".metadata.json")
    with text(metadata) as stream:
        json.dump(_metadata(edition, path.stem), stream, ensure_ascii=False, indent=1)
        stream.write("\n")
    return Output((*written, Written(metadata, len(TABLES), "descriptions of tables")))


def _fill(connection: sqlite3.Connection, table: Table, edition: Edition) -> int:
    links = dict(table.links)
    columns = ", ".join(
        f'"{name}" {_TYPES[kind]}'
        + (" primary key" if name == "id" else "")
        + (f' references "{links[name]}" (id)' if name in links else "")
        for name, kind in zip(table.names, table.types, strict=True)
    )
    connection.execute(f'create table "{table.name}" ({columns})')
    marks = ", ".join("?" * len(table.names))
    number = 0

    def counted() -> Iterator[tuple[object, ...]]:
        nonlocal number
        for row in table.rows(edition):
            number += 1
            yield row

    connection.executemany(f'insert into "{table.name}" values ({marks})', counted())
    for name in (*links, *_INDEXED.get(table.name, ())):
        connection.execute(f'create index "{table.name}_{name}" on "{table.name}" ("{name}")')
    return number


def _about(connection: sqlite3.Connection, edition: Edition) -> None:
    method, asked = edition.method, edition.asked
    rows = {
        "made_by": f"tollbook {method.version}",
        "profile": method.profile,
        "profile_source": method.source,
        "linking_weights": method.weights,
        "as_of": asked.as_of.isoformat() if asked.as_of else None,
        "from": asked.since.isoformat() if asked.since else None,
        "until": asked.until.isoformat() if asked.until else None,
        "where": asked.where,
    }
    connection.execute("create table about (name text primary key, value text)")
    connection.executemany("insert into about values (?, ?)", rows.items())


def _metadata(edition: Edition, name: str) -> dict[str, Any]:
    tables = {table.name: {"description": table.about} for table in TABLES}
    tables["incidents"] |= {"sort_desc": "first_day"}
    tables["about"] = {"description": "What made this file."}
    described = f"Counted by the profile {edition.method.label}. Figures are what reports say, not estimates."
    return {"title": _TITLE, "description": described, "databases": {name: {"tables": tables}}}
