"""Numbers told by another: "14 dead and as many injured", "twice as many hurt"."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from tollbook.reading.counts.quantity import Quantity
from tollbook.reading.tree import Tree

_TIMES = {"twice": 2, "thrice": 3}


def likened(tree: Tree, numbers: Sequence[Quantity], uncounted: Container[int]) -> Iterator[Quantity]:
    """The numbers of a sentence, those that are as many as the one before with its bounds. uncounted: words of numbers
    that count no people, such as those of dates."""
    before = None
    for number in numbers:
        if before is not None and _is_as_many(tree, number):
            first = number.first - 1
            times = _TIMES.get(tree.lower[first - 1], 1)
            low, high = (None if bound is None else bound * times for bound in (before.low, before.high))
            number = replace(number, first=first - (times > 1), low=low, high=high)
        elif number.share is None and number.percent is None and number.high != 0 and number.word not in uncounted:
            before = number
        yield number


def _is_as_many(tree: Tree, number: Quantity) -> bool:
    """Whether a number is "as many" as another: not "as many as 40"."""
    alone = tree.lower[number.first : number.last] == ("many",)
    return alone and number.first > 1 and tree.lower[number.first - 1] == "as" and _is_whole(tree, number.last)


def _is_whole(tree: Tree, last: int) -> bool:
    """Whether nothing follows that says as many as what."""
    return "as" not in tree.lower[last : last + 3]
