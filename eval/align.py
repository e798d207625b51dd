"""Which coded count or claim stands for which gold one: each for one at most."""

from collections.abc import Callable, Sequence

from eval.coding import CodedClaim, CodedCount, Codes, Stretch

Pair = tuple[int, int]


def shared(one: Stretch | None, other: Stretch | None) -> int:
    """How many characters two stretches share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0])) if one and other else 0


def aligned(gold: Sequence[CodedCount], coded: Sequence[CodedCount]) -> list[Pair]:
    """Pairs of (gold index, coded index) of counts with one harm: those that share the most characters first, and of
    what is left those with equal bounds, for a report may state one number twice."""
    near = [
        (common, -abs((g.low or 0) - (c.low or 0)), i, j)
        for i, g in enumerate(gold)
        for j, c in enumerate(coded)
        if g.harm == c.harm and (common := shared(g.stretch, c.stretch))
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(near, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    for i, g in enumerate(gold):
        for j, c in enumerate(coded):
            same = c.stretch and (g.harm, g.low, g.high) == (c.harm, c.low, c.high)
            if same and i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
    return sorted(pairs.items())


def stands_for(gold: Stretch | None, coded: Stretch | None) -> bool:
    """Whether a coded quote has at least half of the gold one, and is not a page around it: at most 400 characters, or
    at most twice as long as the gold one."""
    if not gold or not coded:
        return False
    length, wanted = coded[1] - coded[0], gold[1] - gold[0]
    return 2 * shared(gold, coded) >= wanted and (length <= 400 or length <= 2 * wanted)


def matched(
    gold: Sequence[CodedClaim], coded: Sequence[CodedClaim], same: Callable[[CodedClaim, CodedClaim], bool]
) -> list[Pair]:
    """Pairs of claims that are the same by `same` and by their quotes, the first that fits for each gold one."""
    pairs: dict[int, int] = {}
    for i, g in enumerate(gold):
        fits = (
            j
            for j, c in enumerate(coded)
            if j not in pairs.values() and same(g, c) and stands_for(g.stretch, c.stretch)
        )
        j = next(fits, None)
        if j is not None:
            pairs[i] = j
    return list(pairs.items())


def heirs(gold: Codes, coded: Codes) -> dict[int, int]:
    """For each gold claim, by its place, the coded one that stands for it: that has most of its counts, else that has
    its stance and its quote. Several may have one heir."""
    places = {id(claim): place for place, claim in enumerate(coded.claims)}
    votes: dict[int, list[int]] = {}
    own = {id(claim): place for place, claim in enumerate(gold.claims)}
    for i, j in aligned(gold.counts, coded.counts):
        votes.setdefault(own[id(gold.counts[i].claim)], []).append(places[id(coded.counts[j].claim)])
    found = {place: max(sorted(set(given)), key=given.count) for place, given in votes.items()}
    for place, claim in enumerate(gold.claims):
        like = (
            j
            for j, other in enumerate(coded.claims)
            if other.stance == claim.stance and stands_for(claim.stretch, other.stretch)
        )
        if place not in found and (heir := next(like, None)) is not None:
            found[place] = heir
    return found
