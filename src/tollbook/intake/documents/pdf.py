"""PDF with a text layer: lines become paragraphs again, and what every page repeats is left out."""

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version
from typing import BinaryIO

from pypdf import PdfReader
from pypdf.errors import DependencyError

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import LONGEST
from tollbook.intake.documents.document import Document, report_of, whole
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Extraction

EXTRACTOR = f"pypdf {version('pypdf')}, tollbook documents 1"

_SECONDS = 60.0
"""After so long no further page is begun: text takes hundredths of a second a page, what is made to harm takes long."""

_FULL = 0.7
"""A line of less than this share of the longest one's length ends a paragraph."""

_REPEATED = 3
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d+(?:\s*(?:/|of)\s*\d+)?\W*", re.I)
_BROKEN_WORD = re.compile(r"(?<=[a-z])-$")
_FILE_NAME = re.compile(r"microsoft word|\.(?:docx?|pdf|indd|odt)$|^untitled", re.I)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def pdf(stream: BinaryIO, source: str, defaults: Defaults) -> Arrival:
    """The report in a file; a file without a text layer, or locked, is a Problem."""
    spot = whole(stream, source)
    if isinstance(spot, Arrival):
        return spot
    found = _read(spot)
    return spot.refused(found) if isinstance(found, Problem) else report_of(found, spot, defaults)


def _read(spot: Spot) -> Document | Problem:
    """pypdf itself stops at what unpacks to too much."""
    try:
        reader = PdfReader(io.BytesIO(spot.original))
        if reader.is_encrypted and not reader.decrypt(""):
            return _locked(spot)
        pages, late = _pages(reader, spot)
        about = reader.metadata
        title = str((about.title if about else "") or "")
        byline = str((about.author if about else "") or "") or None
        written = _day(reader)
    except DependencyError:
        return _locked(spot)
    except Exception as error:  # what a parser trips over in bytes from outside is in no list, and the file is kept
        message = f"The PDF cannot be read: {str(error)[:200] or type(error).__name__}."
        return spot.problem("not-pdf", message, "Open it and save it again, or save its text.")
    text, left = paragraphs(pages)
    if not text:
        message = "The PDF has no text, only pictures of pages."
        return spot.problem(
            "no-text-layer", message, "Run it through a program that reads pictures (OCR), and add that."
        )
    extraction = Extraction(EXTRACTOR, byline, None, left)
    return Document(text, extraction, "" if _FILE_NAME.search(title) else title.strip(), written, late)


def _pages(reader: PdfReader, spot: Spot) -> tuple[list[str], tuple[Problem, ...]]:
    end = time.monotonic() + _SECONDS
    found: list[str] = []
    for number, page in enumerate(reader.pages):
        if time.monotonic() > end or sum(map(len, found)) > LONGEST:
            message = f"It was read to page {number} of {len(reader.pages)}; the rest takes too long."
            return found, (spot.problem("too-long", message, "Split it, and add the parts."),)
        found.append(page.extract_text())
    return found, ()


def paragraphs(pages: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The text, and the heads, feet and page numbers that were left out of it."""
    by_page = [[" ".join(line.split()) for line in page.splitlines()] for page in pages]
    seen = Counter(form for lines in by_page for form in {_NUMBER.sub("#", line) for line in _edges(lines)})
    least = max(_REPEATED, len(pages) // 2)
    kept: list[str] = []
    left: list[str] = []
    for lines in by_page:
        edges = set(_edges(lines))
        for line in lines:
            repeated = line in edges and seen[_NUMBER.sub("#", line)] >= least
            (left if line and (repeated or _PAGE_NUMBER.fullmatch(line)) else kept).append(line)
    return "\n\n".join(_joined(kept)), tuple(left)


def _edges(lines: Sequence[str]) -> list[str]:
    """The lines that may be a page's head or foot."""
    full = [line for line in lines if line]
    return [*full[:2], *full[-2:]]


def _joined(lines: Iterable[str]) -> list[str]:
    lines = list(lines)
    widest = max(map(len, lines), default=0)
    found: list[str] = []
    held = ""
    for line in lines:
        if not line:
            found += [held] if held else []
            held = ""
            continue
        held = _BROKEN_WORD.sub("", held) + line if _BROKEN_WORD.search(held) else f"{held} {line}".strip()
        if len(line) < _FULL * widest:
            found.append(held)
            held = ""
    return [*found, held] if held else found


def _day(reader: PdfReader) -> date | None:
    made = reader.metadata.creation_date if reader.metadata else None
    return made.date() if made else None


def _locked(spot: Spot) -> Problem:
    return spot.problem("encrypted", "It is locked by a password.", "Save it without one, and add that.")
