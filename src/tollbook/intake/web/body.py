"""The body of an answer, unpacked as it comes in and never larger than it may be."""

import zlib
from collections.abc import Iterable

_GZIP = zlib.MAX_WBITS | 16
_STEP = 1 << 16


class TooLargeError(ValueError):
    """The body is, or unpacks to, more than is taken."""


class UnknownPackingError(ValueError):
    """The body is packed in a way that was not asked for, or not as it says."""


def body(chunks: Iterable[bytes], packing: str, most: int) -> bytes:
    """The bytes as the page's author wrote them. packing: the header Content-Encoding. Raises the errors above."""
    match packing.strip().lower():
        case "" | "identity":
            return _joined(chunks, most)
        case "gzip" | "x-gzip":
            return _joined(_unpacked(chunks, _GZIP), most)
        case "deflate":
            return _joined(_unpacked(chunks, zlib.MAX_WBITS), most)
        case other:
            raise UnknownPackingError(f"packed as {other[:40]}")


def _joined(chunks: Iterable[bytes], most: int) -> bytes:
    held = bytearray()
    for chunk in chunks:
        held += chunk
        if len(held) > most:
            raise TooLargeError
    return bytes(held)


def _unpacked(chunks: Iterable[bytes], window: int) -> Iterable[bytes]:
    """Small steps, so that a bomb is noticed before it has grown."""
    unpacker = zlib.decompressobj(window)
    try:
        for chunk in chunks:
            yield unpacker.decompress(chunk, _STEP)
            while unpacker.unconsumed_tail:
                yield unpacker.decompress(unpacker.unconsumed_tail, _STEP)
    except zlib.error as error:
        raise UnknownPackingError(str(error)) from error
    if not unpacker.eof:
        raise UnknownPackingError("the packed answer breaks off")
