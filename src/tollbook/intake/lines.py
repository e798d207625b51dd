"""Lines of a stream, none of them longer than a report can be, so that memory stays flat whatever the file holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from tollbook.intake.cleaning import MOST_BYTES

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Line:
    """number: from 1. data: with its line end. cut: it was too long, and data is only how it begins."""

    number: int
    data: bytes
    cut: bool = False


def lines(stream: BinaryIO, most: int = MOST_BYTES) -> Iterator[Line]:
    """Every line; of those longer than `most` bytes only the beginning."""
    number = 0
    while data := stream.readline(most + 1):
        number += 1
        if len(data) <= most or data.endswith(b"\n"):
            yield Line(number, data)
            continue
        while (rest := stream.readline(most)) and not rest.endswith(b"\n"):
            pass
        yield Line(number, data[:_SHOWN], cut=True)
