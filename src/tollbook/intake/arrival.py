"""Arrival: one thing that came in, as a report if it is one, with what was wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Report


@dataclass(frozen=True, slots=True)
class Arrival:
    """source, line: where it stood. report: None if it could not be taken as one, or is only referred to by `origin_id`.

    original: the bytes as received. claims: claims coded elsewhere that came with it, as JSON objects; None if none did.
    """

    source: str
    line: int | None = None
    report: Report | None = None
    original: bytes = b""
    origin_id: str | None = None
    claims: tuple[Mapping[str, Any], ...] | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What to take for reports that do not say it themselves. published: an ISO day."""

    publisher: str | None = None
    published: str | None = None
    title: str = ""
