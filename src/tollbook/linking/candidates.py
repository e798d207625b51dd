"""Which pairs of claims are compared: those that meet in a block, each once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tollbook.linking.blocking import Blocks
from tollbook.linking.signs import Signs


def pairs(
    fresh: Sequence[Signs], known: Iterable[Signs], blocks: Mapping[str, Blocks]
) -> Iterator[tuple[Signs, Signs]]:
    """Fresh claims with each other and with known ones; a pair meets if either seeks what the other is kept under."""
    kept: dict[int, list[Signs]] = defaultdict(list)
    sought: dict[int, list[Signs]] = defaultdict(list)
    everyone = {each.told.id: each for each in known} | {each.told.id: each for each in fresh}
    for claim, each in everyone.items():
        for block in blocks[claim].kept:
            kept[block].append(each)
        for block in blocks[claim].sought - blocks[claim].kept:
            sought[block].append(each)
    new = {each.told.id for each in fresh}
    for a in fresh:
        own = a.told.id
        met: dict[str, Signs] = {}
        for block in blocks[own].sought:
            met.update((b.told.id, b) for b in kept.get(block, ()))
        for block in blocks[own].kept:
            met.update((b.told.id, b) for b in sought.get(block, ()))
        for other, b in met.items():
            if other not in new or own < other:
                yield a, b
