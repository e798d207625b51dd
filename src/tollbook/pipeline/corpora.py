"""Rows of texts in, with their time expressions or places out: what scorers and other programs want."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tollbook import engines
from tollbook.pipeline.settings import gazetteer_folder
from tollbook.reading.dates.timex import timex_row
from tollbook.reading.places import find_places, place_problems, resolve
from tollbook.reading.places.rows import place_row
from tollbook.vocabulary import Problem
from tollbook.vocabulary.errors import UsageError

Row = Mapping[str, Any]


def time_expressions(rows: Iterable[Row]) -> Iterator[dict[str, object]]:
    """`{id, timexes}` of rows `{id, text, dct?}`."""
    return (timex_row(row) for row in rows)


def places(rows: Iterable[Row], problems: list[Problem]) -> Iterator[dict[str, Any]]:
    """`{id, toponyms}` of rows `{id, text}`, resolved in each text as a whole.

    problems: names that could be put nowhere are added to it.
    """
    gazetteer = engines.open_gazetteer(gazetteer_folder())
    for row in rows:
        mentions = find_places(row["text"], gazetteer)
        found = place_problems(mentions, resolve(mentions, gazetteer), gazetteer)
        problems += [replace(problem, source=str(row["id"])) for problem in found]
        yield place_row(row, gazetteer)


def rows(path: str) -> Iterator[Row]:
    """The JSON objects of a file, one a line. Raises UsageError for a line that is none."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}.", "Give a file of JSON Lines in UTF-8.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(path, number, line)


def _row(path: str, number: int, line: str) -> Row:
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{number} is no JSON: {error}.", "Write one object a line.") from error
    if not isinstance(found, dict) or not isinstance(found.get("text"), str) or "id" not in found:
        raise UsageError(f"{path}:{number} has no `id` or no `text`.", 'Write {"id": …, "text": …}.')
    return found
