"""A report's sentences cut into windows that the encoder can take: no word is lost, none stands in two windows.

A window is [CLS] sentence [SEP] sentence [SEP] ... Its *units* are the words and, after each sentence, its [SEP], which
stands for the whole sentence and is the root of its tree. A sentence too long for a window is cut into chunks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.shapes import PLAIN, shape


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words first to end (not included) of a sentence; a whole sentence but for very long ones."""

    sentence: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """ids and shapes have one entry per piece; units holds the piece on which each unit stands."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    units: tuple[int, ...]
    chunks: tuple[Chunk, ...]

    def sentences(self) -> list[int]:
        """Of each unit the number of its chunk in the window."""
        return [number for number, chunk in enumerate(self.chunks) for _ in range(chunk.end - chunk.first + 1)]


def chunks(sentences: Sequence[Sequence[str]], pieces: Pieces, most: int) -> Iterator[tuple[Chunk, int]]:
    """Chunks of at most `most` pieces (the closing [SEP] counted) with their sizes; an empty sentence has none."""
    for index, words in enumerate(sentences):
        first, size = 0, 1
        for at, word in enumerate(words):
            more = len(pieces.of(word))
            if size + more > most:
                yield Chunk(index, first, at), size
                first, size = at, 1
            size += more
        if first < len(words):
            yield Chunk(index, first, len(words)), size


def windows(sentences: Sequence[Sequence[str]], pieces: Pieces, most: int) -> list[Window]:
    """Windows of consecutive sentences with at most `most` pieces each, as few as can be, about equally full."""
    sized = list(chunks(sentences, pieces, most - 1))
    left = sum(size for _, size in sized)
    found: list[Window] = []
    held: list[Chunk] = []
    filled, wanted = 0, even(left, most - 1)
    for chunk, size in sized:
        if held and (filled + size > most - 1 or filled >= wanted):
            found.append(window(sentences, held, pieces))
            left -= filled
            held, filled, wanted = [], 0, even(left, most - 1)
        held.append(chunk)
        filled += size
    if held:
        found.append(window(sentences, held, pieces))
    return found


def even(pieces: int, most: int) -> int:
    """How full each window is if the pieces are shared out over as few windows as will hold them."""
    count = max(1, -(-pieces // most))
    return -(-pieces // count)


def window(sentences: Sequence[Sequence[str]], held: Sequence[Chunk], pieces: Pieces) -> Window:
    """One window over the given chunks."""
    ids, shapes, units = [pieces.first], [PLAIN], []
    for chunk in held:
        for word in sentences[chunk.sentence][chunk.first : chunk.end]:
            of = pieces.of(word)
            units.append(len(ids))
            ids.extend(of)
            shapes.extend([shape(word)] * len(of))
        units.append(len(ids))
        ids.append(pieces.end)
        shapes.append(PLAIN)
    return Window(tuple(ids), tuple(shapes), tuple(units), tuple(held))
