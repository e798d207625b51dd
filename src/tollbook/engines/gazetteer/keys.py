"""The table of names: by key the things of that name, each with a check of the exact spelling; names are not kept."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from struct import Struct
from zlib import crc32

from tollbook.vocabulary.spelling import fold, key

_PAIR = Struct("<IH")

Row = tuple[str, int, int]
"""Key, thing, check."""


def check(name: str) -> int:
    """Equal for names that are equal but for accents, case and hyphens; for others in 65,535 of 65,536 cases not."""
    return crc32(fold(name).replace(" ", "").encode()) & 0xFFFF


def rows(thing: int, names: Iterable[str]) -> set[Row]:
    """What is to be known of a thing's names."""
    return {(found, thing, check(name)) for name in names if (found := key(name))}


def packed(rows: Iterable[Row]) -> Iterator[tuple[str, bytes]]:
    """Rows in the order of their keys, one blob for each key."""
    for found, group in groupby(rows, lambda row: row[0]):
        yield found, b"".join(_PAIR.pack(thing, spelling) for _, thing, spelling in group)


def unpacked(blob: bytes) -> Iterator[tuple[int, int]]:
    """The things and checks of a blob."""
    return _PAIR.iter_unpack(blob)
