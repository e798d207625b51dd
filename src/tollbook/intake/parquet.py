"""Parquet tables, as they come from archives: a row is a report, taken as it streams by."""

import glob
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import duckdb

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.columns import columns
from tollbook.intake.options import Options
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem

_BATCH = 256
_SEALED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "threads": "1",
}
"""One thread, for rows in their order and memory that stays flat; nothing fetched, nothing read but the one file."""


def table(stream: BinaryIO, source: str, defaults: Defaults, options: Options) -> Iterator[Arrival]:
    """A table of which some column holds the text. The original of a row is the row as JSON; lines are rows, from 1."""
    if not Path(source).is_file():
        spot = Spot(source)
        message = "A Parquet table cannot be read from an archive or a stream."
        yield spot.refused(spot.problem("not-seekable", message, "Unpack it, and add the file."))
        return
    try:
        yield from _rows(str(Path(source).resolve()), source, defaults, options)
    except duckdb.Error as error:
        spot = Spot(source)
        message = f"The table cannot be read: {str(error).splitlines()[0][:200]}"
        yield spot.refused(spot.problem("not-parquet", message, "Write the file again, or write it as JSON Lines."))


def _rows(path: str, source: str, defaults: Defaults, options: Options) -> Iterator[Arrival]:
    pattern = glob.escape(path)
    with duckdb.connect(":memory:", config=_SEALED) as database:
        allowed = ", ".join("'{}'".format(each.replace("'", "''")) for each in (path, pattern))
        database.execute(f"SET allowed_paths = [{allowed}]")
        database.execute("SET enable_external_access = false")
        kinds = database.execute("DESCRIBE SELECT * FROM read_parquet(?)", [pattern]).fetchall()
        header = [str(name) for name, *_ in kinds]
        mapping = columns(header, Spot(source), options)
        if not isinstance(mapping, Problem) and any(n == mapping["text"] and k == "BLOB" for n, k, *_ in kinds):
            message = f"The column `{mapping['text']}` holds bytes, not text."
            mapping = Spot(source).problem("not-text", message, "Write it as strings.")
        if isinstance(mapping, Problem):
            yield Spot(source).refused(mapping)
            return
        found = database.execute("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet(?)", [pattern])
        number = 0
        while batch := found.fetchmany(_BATCH):
            for cells in batch:
                number += 1
                yield _arrival(dict(zip(header, cells, strict=True)), mapping, Spot(source, number), defaults, options)


def _arrival(
    row: Mapping[str, str | None], mapping: Mapping[str, str], spot: Spot, defaults: Defaults, options: Options
) -> Arrival:
    original = json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace")
    fields = {field: row[column] for field, column in mapping.items()}
    return arrival_of(fields, Spot(spot.source, spot.line, original), defaults, options.day_format)
