"""Which pairs of claims are compared: those that meet in a block, each once."""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from tollbook.linking.blocking import Blocks

Ints = NDArray[np.int64]


def pairs(fresh: Sequence[Blocks], known: Sequence[Blocks]) -> tuple[Ints, Ints]:
    """Fresh claims with each other and with known ones: one seeks what the other is kept under.

    Two arrays of places in fresh and known together, the lower one first, in rising order.
    """
    kept, owners = _flat(each.kept for each in (*fresh, *known))
    sought, seekers = _flat(each.sought for each in fresh)
    order = np.argsort(kept, kind="stable")
    kept, owners = kept[order], owners[order]
    # What is looked for in rising order is found several times as fast.
    order = np.argsort(sought)
    sought, seekers = sought[order], seekers[order]
    begin, end = np.searchsorted(kept, sought, "left"), np.searchsorted(kept, sought, "right")
    met = end - begin
    # The places begin, begin + 1 … end - 1 of every seeker, one after the other.
    starts = np.repeat(begin - np.concatenate(([0], np.cumsum(met)[:-1])) if len(met) else met, met)
    others = owners[starts + np.arange(len(starts))]
    ones = np.repeat(seekers, met)
    later = others > ones
    size = len(fresh) + len(known)
    left, right = np.divmod(_once(ones[later] * size + others[later]), max(1, size))
    return left, right


def _once(numbers: Ints) -> Ints:
    """The different ones, rising; `np.unique` looks each up in a table first, which takes many times as long."""
    rising = np.sort(numbers)
    return rising[np.concatenate(([True], rising[1:] != rising[:-1]))[: len(rising)]]


def _flat(blocks: Iterable[frozenset[int]]) -> tuple[Ints, Ints]:
    """All numbers one after the other, and whose each is."""
    held = list(blocks)
    sizes = np.fromiter(map(len, held), np.int64, len(held))
    return np.fromiter(chain.from_iterable(held), np.int64), np.repeat(np.arange(len(held)), sizes)
