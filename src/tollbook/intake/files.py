"""Files, folders and standard input become arrivals, by what each file is; one bad file never stops the others."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.formats import json_lines, plain_text, table
from tollbook.vocabulary.problem import Problem

STANDARD_INPUT = "-"

_JSON_LINES = frozenset({".jsonl", ".ndjson", ".json"})
_TABLES = frozenset({".csv", ".tsv"})
_TEXTS = frozenset({".txt", ".text", ".md"})


def receive(paths: Iterable[str], defaults: Defaults = Defaults()) -> Iterator[Arrival]:
    """What stands in files, in folders and, for `-`, on standard input, in order."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _stream(sys.stdin.buffer, "standard input", defaults)
        elif Path(path).is_dir():
            known = _JSON_LINES | _TABLES | _TEXTS
            found = sorted(file for file in Path(path).rglob("*") if file.suffix.lower() in known and file.is_file())
            if not found:
                yield _problem(
                    "empty-folder", "The folder has no reports.", "Reports end in .txt, .jsonl or .csv.", path
                )
            for file in found:
                yield from _file(file, defaults)
        else:
            yield from _file(Path(path), defaults)


def _file(path: Path, defaults: Defaults) -> Iterator[Arrival]:
    source = str(path)
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() in _JSON_LINES:
                yield from _json(stream, source, defaults)
            elif path.suffix.lower() in _TABLES:
                yield from table(stream.read(), source, defaults)
            elif path.suffix.lower() in _TEXTS:
                yield from plain_text(stream.read(), source, defaults)
            else:
                yield from _stream(stream, source, defaults)
    except FileNotFoundError:
        yield _problem("no-such-file", "There is no such file.", "Check the name.", source)
    except OSError as error:
        yield _problem("cannot-open", f"It cannot be opened: {error.strerror}.", "Check the rights to read it.", source)


def _stream(stream: BinaryIO, source: str, defaults: Defaults) -> Iterator[Arrival]:
    """Bytes of unknown kind: JSON Lines if they begin like an object, else a text."""
    first = stream.readline()
    if first.lstrip()[:1] == b"{":
        yield from json_lines(chain([first], stream), source, defaults)
    else:
        yield from plain_text(first + stream.read(), source, defaults)


def _json(stream: BinaryIO, source: str, defaults: Defaults) -> Iterator[Arrival]:
    found = False
    for arrival in json_lines(stream, source, defaults):
        found = True
        yield arrival
    if not found:
        yield _problem("empty", "There is nothing in it.", "Check that the file was written to its end.", source)


def _problem(code: str, message: str, remedy: str, source: str) -> Arrival:
    return Arrival(source, problems=(Problem(code, message, remedy, source),))
