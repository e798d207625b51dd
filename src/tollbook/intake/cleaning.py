"""Bytes become text that can be read: UTF-8, without control characters, of a size that a report can have."""

import codecs
import re
import unicodedata

from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem

LONGEST = 4_000_000
"""Characters: some 700,000 words, longer than any report; a longer text is a mistake of whoever made the file."""

MOST_BYTES = 32 << 20
"""A text of LONGEST characters in JSON, all of them escaped, with room for its claims."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\u200b\u2060]|[\ud800-\udfff]")
_NEWLINES = re.compile("\r\n|\r|\x85|\u2028|\u2029")


def decoded(data: bytes, spot: Spot) -> str | Problem:
    """The text of some bytes: UTF-8, or UTF-16 that says so by its first two."""
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        shown = data[max(0, error.start - 20) : error.start + 20].decode("latin-1")
        return not_utf8(spot, f"Byte {error.start} is not UTF-8.", shown)


def not_utf8(spot: Spot, message: str, quote: str) -> Problem:
    """The Problem of bytes that are in another encoding."""
    remedy = "Save the file as UTF-8 (for example: iconv -f WINDOWS-1252 -t UTF-8) and add it again."
    return spot.problem("not-utf-8", message, remedy, quote)


def cleaned(text: str, spot: Spot) -> tuple[str, tuple[Problem, ...]]:
    """The text with control characters as blanks, line ends as \\n and accents composed, and a Problem if any were."""
    better, found = _blanked(text)
    if not found:
        return better, ()
    problem = spot.problem(
        "control-characters",
        f"The text has {found:,} control characters; they were read as blanks.",
        "Nothing needs to be done; if words are broken, get the text from its source again.",
    )
    return better, (problem,)


def blanked(text: str) -> str:
    """The same text without its Problem: for words that are to be found in a text that was cleaned."""
    return _blanked(text)[0]


def _blanked(text: str) -> tuple[str, int]:
    return _CONTROL.subn(" ", unicodedata.normalize("NFC", _NEWLINES.sub("\n", text)))


def too_long(size: int, spot: Spot) -> Problem | None:
    """A Problem if no report can have this many characters."""
    if size <= LONGEST:
        return None
    return spot.problem(
        "too-long",
        f"The text has {size:,} characters; more than {LONGEST:,} are not taken for one report.",
        "Split it into its reports, one JSON line or file each.",
    )


def too_big(spot: Spot, most: int = MOST_BYTES) -> Problem:
    """The Problem of a file or line that was not read to its end."""
    return spot.problem(
        "too-long",
        f"It has more than {most:,} bytes; no report is that long.",
        "Split it into its reports, one JSON line or file each.",
    )
