"""Which pairs of claims are compared: those that meet in a block, each once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tollbook.linking.blocking import Blocks
from tollbook.linking.signs import Signs


def pairs(
    fresh: Sequence[Signs], known: Sequence[Signs], blocks: Mapping[str, Blocks]
) -> Iterator[tuple[Signs, Signs]]:
    """Fresh claims with each other and with known ones: one seeks what the other is kept under."""
    everyone = [*fresh, *known]
    kept: dict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(everyone):
        for block in blocks[each.id].kept:
            kept[block].append(number)
    for number, a in enumerate(fresh):
        met: set[int] = set()
        for block in blocks[a.id].sought:
            if block in kept:
                met.update(kept[block])
        for other in met:
            if other > number:
                yield a, everyone[other]
