"""Arrival: one thing that came in, as a report if it is one, with what was wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Report


@dataclass(frozen=True, slots=True)
class Capture:
    """How the original was got over the network. retrieved: UTC. url: as asked; final_url: after redirects.

    headers: of the answer, in its order; what the Berkeley Protocol wants kept beside the bytes.
    """

    retrieved: datetime
    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """How the text, which is a working copy, was made of the original.

    extractor: program and version. left_out: lines that were taken for boilerplate. language: ISO 639-1, as the page
    says it.
    """

    extractor: str
    byline: str | None = None
    language: str | None = None
    left_out: tuple[str, ...] = ()


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
