"""Word files (.docx): paragraphs and tables in their order; what is packed too tight is not unpacked."""

import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any, BinaryIO

import docx

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.documents.document import Document, report_of, whole
from tollbook.intake.packed import UNSOUND_ZIP
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Extraction

EXTRACTOR = f"python-docx {version('python-docx')}, tollbook documents 1"

_MOST = 64 << 20
"""Bytes that the parts which are text may unpack to, all together."""

_DAMAGED = "Open it and save it again, or save its text."


def word(stream: BinaryIO, source: str, defaults: Defaults) -> Arrival:
    """The report in a file."""
    spot = whole(stream, source)
    if isinstance(spot, Arrival):
        return spot
    found = _unsound(spot) or _read(spot)
    return spot.refused(found) if isinstance(found, Problem) else report_of(found, spot, defaults)


def _unsound(spot: Spot) -> Problem | None:
    """What is wrong with the archive that it is. The sizes that it declares hold: zipfile gives no byte more."""
    try:
        with zipfile.ZipFile(io.BytesIO(spot.original)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            if size > _MOST + len(spot.original):
                message = f"It unpacks to {size:,} bytes; it was left there."
                return spot.problem("bomb", message, "Open it and save its text if you trust it.")
            spoilt = archive.testzip()
    except (*UNSOUND_ZIP, OSError, ValueError, RuntimeError) as error:  # the last: encrypted, or a packing not known
        return spot.problem("not-word", f"It is no Word file: {error}.", _DAMAGED)
    return spot.problem("not-word", f"Its part {spoilt!r} is damaged.", _DAMAGED) if spoilt is not None else None


def _read(spot: Spot) -> Document | Problem:
    """The library's parser resolves no entities, and lxml stops at what is nested or grows too far."""
    try:
        document = docx.Document(io.BytesIO(spot.original))
        words = [line for line in _lines(document) if line]
        about = document.core_properties
        title, byline, made = about.title.strip(), about.author.strip() or None, about.created
    except Exception as error:  # what a parser trips over in bytes from outside is in no list, and the file is kept
        message = f"The Word file cannot be read: {str(error)[:200] or type(error).__name__}."
        return spot.problem("not-word", message, _DAMAGED)
    if not words:
        return spot.empty()
    if title and words[0] == title:
        words = words[1:] or words
    return Document("\n\n".join(words), Extraction(EXTRACTOR, byline), title, made.date() if made else None)


def _lines(part: Any) -> Iterator[str]:
    """Paragraphs, and the rows of tables as one line each."""
    for each in part.iter_inner_content():
        if hasattr(each, "rows"):
            for row in each.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                yield " | ".join(filter(None, cells))
        else:
            yield " ".join(each.text.split())
