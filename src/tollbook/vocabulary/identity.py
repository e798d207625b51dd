"""Ids are digests of content: the same content always has the same id, whoever reads it and when."""

from hashlib import sha256
from json import dumps
from typing import Any

_LENGTH = 20


def digest(data: bytes) -> str:
    """The full SHA-256 of some bytes, in hexadecimal: for originals, which are evidence."""
    return sha256(data).hexdigest()


def content_id(kind: str, *parts: Any) -> str:
    """A short id, `kind-` and 20 hexadecimal digits, made from JSON-able parts.

    The kind is part of the digest, so a report and a claim never share an id. Eighty bits: among ten million rows
    the chance that two ids collide is below one in ten thousand million.
    """
    text = dumps([kind, *parts], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{kind}-{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:_LENGTH]}"
