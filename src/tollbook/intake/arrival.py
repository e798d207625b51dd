"""Arrival: one thing that came in, as a report if it is one, with what was wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Capture, Extraction
from tollbook.vocabulary.report import Report


@dataclass(frozen=True, slots=True)
class Arrival:
    """source, line: where it stood. report: None if it could not be taken as one, or only `origin_id` refers to it.

    original: the bytes as received. claims: those coded elsewhere that came with it, as JSON objects, if any did.
    capture: None if it came from a file. extraction: None if the text is the original's own.
    replaces: the id of the report that was the last version of the same page, if this is a newer one.
    """

    source: str
    line: int | None = None
    report: Report | None = None
    original: bytes = b""
    origin_id: str | None = None
    claims: tuple[Mapping[str, Any], ...] | None = None
    problems: tuple[Problem, ...] = ()
    capture: Capture | None = None
    extraction: Extraction | None = None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Defaults:
    """What to take for reports that do not say it themselves. published: an ISO day."""

    publisher: str | None = None
    published: str | None = None
    title: str = ""
