"""Reads the packaged tables; one without the columns that its reader expects is an error of ours."""

import csv
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

PACKAGE = "tollbook.reading.knowledge"


def text_of(name: str) -> str:
    """The text of a file of `reading/knowledge/data`."""
    return files(PACKAGE).joinpath("data", name).read_text(encoding="utf-8")


def rows(name: str, columns: str) -> list[list[str]]:
    """The rows of a CSV table, each with one string per column; lines that begin with `#` are comments."""
    lines = (line for line in text_of(name).splitlines() if line and not line.startswith("#"))
    table = list(csv.reader(lines))
    expected = columns.split()
    if not table or table[0] != expected:
        raise ValueError(f"{name} must have the columns {columns}")
    for row in table[1:]:
        if len(row) != len(expected):
            raise ValueError(f"{name}: {row[0]!r} has {len(row)} cells, not {len(expected)}")
    return table[1:]


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(text_of(name))


def entries(name: str, section: str) -> list[dict[str, Any]]:
    """The `[[section]]` tables of a TOML file, in the file's order."""
    found = _toml(name).get(section)
    if not isinstance(found, list):
        raise ValueError(f"{name} must have [[{section}]] tables")
    return found


def words(name: str, section: str) -> frozenset[str]:
    """A list of words of a TOML file."""
    found = _toml(name).get(section)
    if not isinstance(found, list):
        raise ValueError(f"{name} must have the list {section}")
    return frozenset(map(str, found))


def shares(name: str, section: str) -> dict[str, float]:
    """The numbers of a section of a TOML file, by name."""
    found = _toml(name).get(section)
    if not isinstance(found, dict):
        raise ValueError(f"{name} must have the section {section}")
    return {str(each): float(value) for each, value in found.items()}


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell or string whose parts are separated by `|`."""
    return tuple(part for part in cell.split("|") if part)


def year(cell: str) -> int | None:
    """A year, or None for an empty cell."""
    return int(cell) if cell else None


def allowed(name: str, values: Iterable[str], known: frozenset[str]) -> None:
    """Raises where a table uses a code that its reader does not know."""
    strange = sorted(set(values) - known)
    if strange:
        raise ValueError(f"{name} uses unknown codes: {', '.join(strange)}")
