"""What workers are given in tests of the engine: rows made of rows, with a word that breaks a process."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

DEADLY = "deadly"

Row = Mapping[str, Any]


def take(rows: Iterator[Row]) -> Iterator[Row]:
    """A report of each line, its id the line itself; a line that begins with ! is none."""
    for row in rows:
        known = dict.fromkeys(("name", "publisher", "published", "title", "url"))
        kind = "dead" if row["line"].startswith("!") else "report"
        yield known | {"id": row["line"], "kind": kind, "source": row["source"], "text": row["line"], "problems": "[]"}


def read(rows: Iterator[Row]) -> Iterator[Row]:
    """A reading of each report; one with a certain word ends the process."""
    for row in rows:
        if DEADLY in row["text"]:
            os._exit(3)
        yield {"id": row["id"], "kind": "read", "reader": "r1", "claims": row["text"].upper(), "problems": "[]"}


def deadly(report: str) -> tuple[str, ...]:
    return report, "dead", "r1", "[]", "[]"
