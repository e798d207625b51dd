"""Bytes become text that can be read: UTF-8, without control characters, of a size that a report can have."""

import re
import unicodedata

from tollbook.vocabulary.problem import Problem

LONGEST = 4_000_000
"""Characters: some 700,000 words, longer than any report; a longer text is a mistake of whoever made the file."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\u200b\u2060]|[\ud800-\udfff]")


def decoded(data: bytes, source: str, line: int | None = None) -> str | Problem:
    """The text of some bytes."""
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        shown = data[max(0, error.start - 20) : error.start + 20].decode("latin-1")
        return Problem(
            "not-utf-8",
            f"Byte {error.start} is not UTF-8.",
            "Save the file as UTF-8 (for example: iconv -f WINDOWS-1252 -t UTF-8) and add it again.",
            source,
            line,
            shown,
        )


def cleaned(text: str, source: str, line: int | None = None) -> tuple[str, tuple[Problem, ...]]:
    """The text with control characters as blanks, line ends as \\n and accents composed, and a Problem if there were any."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    better, found = _CONTROL.subn(" ", plain)
    if not found:
        return plain, ()
    problem = Problem(
        "control-characters",
        f"The text has {found} control characters; they were read as blanks.",
        "Nothing needs to be done; if words are broken, get the text from its source again.",
        source,
        line,
    )
    return better, (problem,)


def too_long(text: str, source: str, line: int | None = None) -> Problem | None:
    """A Problem if no report can be this long."""
    if len(text) <= LONGEST:
        return None
    return Problem(
        "too-long",
        f"The text has {len(text):,} characters; more than {LONGEST:,} are not taken for one report.",
        "Split it into its reports, one JSON line or file each.",
        source,
        line,
    )
