"""What a file is: by its first bytes where they are sure, else by its name, else by how it begins."""

import re
from enum import Enum
from pathlib import PurePath


class Kind(Enum):
    TEXT = "text"
    JSON = "JSON Lines"
    TABLE = "CSV table"
    PAGE = "web page"
    PARQUET = "Parquet table"
    GZIP = "gzip"
    ZIP = "zip archive"
    TAR = "tar archive"
    PDF = "PDF"
    WORD = "Word file"
    MAIL = "e-mail"
    WARC = "web archive"
    UNREAD = "a file that is not read yet"


_BY_SUFFIX = {
    **dict.fromkeys((".txt", ".text", ".md"), Kind.TEXT),
    **dict.fromkeys((".jsonl", ".ndjson", ".json"), Kind.JSON),
    **dict.fromkeys((".csv", ".tsv", ".tab"), Kind.TABLE),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), Kind.PAGE),
    **dict.fromkeys((".parquet", ".pq"), Kind.PARQUET),
    **dict.fromkeys((".gz", ".tgz"), Kind.GZIP),
    **dict.fromkeys((".zip",), Kind.ZIP),
    **dict.fromkeys((".tar",), Kind.TAR),
    **dict.fromkeys((".pdf",), Kind.PDF),
    **dict.fromkeys((".docx",), Kind.WORD),
    **dict.fromkeys((".eml",), Kind.MAIL),
    **dict.fromkeys((".warc",), Kind.WARC),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".xls", ".xlsx", ".pptx", ".msg", ".mht", ".mhtml"), Kind.UNREAD),
}
_SURE = {
    b"PAR1": Kind.PARQUET,
    b"\x1f\x8b": Kind.GZIP,
    b"%PDF-": Kind.PDF,
    b"WARC/": Kind.WARC,
    b"PK\x03\x04": Kind.ZIP,
}
_PAGE = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.I | re.S)
_OFFICE = b"[Content_Types].xml"
"""The first part of a file of an office program; its name stands after 30 bytes (APPNOTE.TXT, 4.3.7)."""
_BOM = b"\xef\xbb\xbf"


def by_name(name: str) -> Kind | None:
    """What a file of this name should be; None if the name does not say."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower())


def kind_of(name: str, head: bytes) -> Kind:
    """What a file is. head: some first bytes."""
    named = by_name(name)
    if named is Kind.UNREAD:
        return named
    if head.startswith(b"PK\x03\x04") and (named is Kind.WORD or head.startswith(_OFFICE, 30)):
        return Kind.WORD
    sure = next((kind for magic, kind in _SURE.items() if head.startswith(magic)), None)
    return sure or named or _sniffed(head.removeprefix(_BOM))


def _sniffed(head: bytes) -> Kind:
    if head.lstrip()[:1] == b"{":
        return Kind.JSON
    return Kind.PAGE if _PAGE.match(head) else Kind.TEXT
