"""The characters of a page: UTF-8 if it is that, else as the server or the page says, else as they look most like."""

import codecs
import re

from charset_normalizer import from_bytes

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}encoding=["']([\w.:-]+)""", re.I
)
_CONTENT_TYPE = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.I)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MEANT = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}
"""What pages that say the one mostly mean (WHATWG Encoding Standard, table of labels)."""


def characters(data: bytes, content_type: str | None = None) -> str:
    """The page as text. Valid UTF-8 goes before what is declared: bytes of another encoding are hardly ever valid."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for encoding in filter(None, (marked, "utf-8", _served(content_type), _declared(data))):
        text = _decoded(data, encoding)
        if text is not None:
            return text
    best = from_bytes(data[:_HEAD] + data[-_HEAD:]).best()
    text = _decoded(data, best.encoding) if best is not None else None
    return text if text is not None else data.decode("utf-8", "replace")


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(_MEANT.get(encoding.lower(), encoding))
    except (LookupError, UnicodeDecodeError):
        return None


def _served(content_type: str | None) -> str | None:
    found = _CONTENT_TYPE.search(content_type or "")
    return found[1] if found else None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    return next(filter(None, found.groups())).decode("ascii") if found else None
