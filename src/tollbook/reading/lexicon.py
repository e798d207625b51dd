"""Known phrases of a sentence as runs of its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.tree import Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Run(Generic[T]):
    """Words `first` to `last` (exclusive) of a sentence, and what is known by them."""

    first: int
    last: int
    values: tuple[T, ...]


def runs(book: PhraseBook[T], tree: Tree, whole: str) -> Iterator[Run[T]]:
    """The phrases of the book in a sentence, from left to right."""
    for hit in book.search(whole[tree.start : tree.end]):
        first = tree.starts.get(tree.start + hit.start)
        if first is None:
            continue
        last = first + 1
        while last < len(tree) and tree.places[last][0] < tree.start + hit.end:
            last += 1
        yield Run(first, last, hit.values)
