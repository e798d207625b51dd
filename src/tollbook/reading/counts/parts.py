"""Parts: which count is a part of which, and what "most of them" comes to (CODEBOOK, `of`)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.inherit import COMPARED, says_of_them
from tollbook.reading.counts.quantity import share_of
from tollbook.reading.tree import Tree
from tollbook.reading.weighing import TAKEN, Scales
from tollbook.vocabulary.analysis import NOTHING, Range
from tollbook.vocabulary.codes import Harm

_AMONG = frozenset({"including", "among", "amongst", "include", "included", "includes"})
_INCLUDE = frozenset({"include", "included", "includes"})
_WHOLES = frozenset(
    "them whom those which dead victims casualties wounded injured killed these martyrs fatalities arrested detained"
    " detainees hostages captives bodies".split()
)
_BE = (("was",), ("were",), ("is",), ("are",))
_AMONG_ALL = (("among",), ("among", "the"), ("among", "some"), ("among", "those"))
_OF_ALL = (("of",), ("of", "the"), ("of", "those"))
_OPENING = (("(",), (":",), ("-",), ("–",), ("—",))
"""What opens a list of those who were counted."""
_CLAUSE = frozenset({"VERB", "AUX", "PRON", "SCONJ"})
_BACK = 2
_REACH = 9


def wholes(trees: Sequence[Tree], counts: Sequence[Counted], scales: Scales) -> list[int | None]:
    """For each count the index of the one that it is a part of, or None; counts are in the order of the report."""
    found: list[int | None] = []
    for index, count in enumerate(counts):
        tree = trees[count.sentence]
        ahead, told_apart = _ahead(tree, counts, index), _befalls_some(tree, counts, index)
        summed = _summed(tree, counts, index)
        listed = _listed_with(tree, counts, index, found) if summed is None else summed
        says = listed is None and (count.inherited or _says_part(tree, count) or told_apart or ahead is not None)
        said = _whole(trees, counts, index, found) if says else listed
        plain = said is not None and (
            ahead is not None
            or told_apart
            or summed is not None
            or _are_told(tree, count, counts[said])
            or _includes(tree, count)
            or listed is None
            and _opens(tree, count, "among")
        )
        weighed = scales.part(tree.range(count.first, count.last), said is not None, plain)
        if weighed.answer == NOTHING:
            found.append(None)
            continue
        found.append(_pointed(trees, counts, index, found, scales) if said is None else said)
    return found


def _whole(trees: Sequence[Tree], counts: Sequence[Counted], index: int, found: Sequence[int | None]) -> int | None:
    """The nearest count before of the same harm that is no part itself and not smaller; of people taken, whatever came
    to some of them."""
    count = counts[index]
    tree = trees[count.sentence]
    ahead = _ahead(tree, counts, index)
    if ahead is not None:
        return ahead
    for other in _back_from(trees, counts, index):
        whole = counts[other]
        if count.sentence - whole.sentence > _BACK:
            return None
        alike = whole.harm is count.harm or _befell_some(tree, count, whole)
        fits = alike and found[other] is None and not _larger(count, whole)
        if fits and _is_compared(trees[whole.sentence], whole):
            continue
        if fits and _beside(count, whole):
            return None
        if fits and (count.sentence == whole.sentence or _says_part(tree, count)):
            return other
    return None


def _back_from(trees: Sequence[Tree], counts: Sequence[Counted], index: int) -> list[int]:
    """The counts before one, the nearest first; of "among the dead in Waren were …" first those that Waren follows."""
    count, before = counts[index], list(range(index - 1, -1, -1))
    tree = trees[count.sentence]
    if not _opens(tree, count, "among"):
        return before
    named = {tree.lower[word] for word in range(count.first) if tree.tag(word) == "PROPN"}
    return sorted(before, key=lambda other: named.isdisjoint(_behind(trees, counts, other)))


def _behind(trees: Sequence[Tree], counts: Sequence[Counted], index: int) -> tuple[str, ...]:
    """The words of a sentence between a count and the next."""
    count = counts[index]
    after = [one.first for one in counts if one.sentence == count.sentence and one.first >= count.last]
    return trees[count.sentence].lower[count.last : min(after, default=len(trees[count.sentence]))]


def _ahead(tree: Tree, counts: Sequence[Counted], index: int) -> int | None:
    """The whole that is told behind its parts: "a man and two boys were among nine people killed", "five of the nine
    were children"."""
    count, last = counts[index], counts[index].last
    for other in range(index + 1, len(counts)):
        whole = counts[other]
        if whole.sentence != count.sentence or whole.harm is not count.harm or whole.first < last:
            return None
        between = tree.lower[last : whole.first]
        if between in _OF_ALL or between[:1] in _BE and between[1:] in _AMONG_ALL:
            return None if _larger(count, whole) else other
        if not set(between) <= {",", "and"}:
            return None
        last = whole.last
    return None


def _summed(tree: Tree, counts: Sequence[Counted], index: int) -> int | None:
    """The whole of a list behind a dash, or of numbers behind a verb, that come to as many: "12 were held - nine men
    and three women", "12 died, five in a raid and seven in an ambush"."""
    first = last = index
    while first > 0 and _goes_on(tree, counts[first - 1], counts[first]):
        first -= 1
    while last + 1 < len(counts) and _goes_on(tree, counts[last], counts[last + 1]):
        last += 1
    for start in range(first, index + 1):
        whole, members = counts[start - 1], counts[start : last + 1]
        if start == 0 or len(members) < 2 or whole.sentence != tree.index or whole.harm is not members[0].harm:
            continue
        if whole.low == sum(one.low or 0 for one in members) and _opens_list(tree, whole, members):
            return start - 1
    return None


def _opens_list(tree: Tree, whole: Counted, members: Sequence[Counted]) -> bool:
    """Whether a list is opened by a dash or a colon, or has numbers alone and stands behind a verb."""
    dash = tree.lower[members[0].first - 1 : members[0].first] in _OPENING
    if dash and all(set(tree.lower[one.last : after.first]) <= {",", "and"} for one, after in pairwise(members)):
        return True
    bare = all(one.people is None for one in members)
    return bare and (dash or any(tree.tag(word) == "VERB" for word in range(whole.last, members[0].first)))


def _goes_on(tree: Tree, count: Counted, after: Counted) -> bool:
    """Whether a count of the same harm follows in the sentence."""
    return count.sentence == after.sentence == tree.index and count.harm is after.harm


def _are_told(tree: Tree, count: Counted, whole: Counted) -> bool:
    """Whether it is told of others who they are: "the two dead were a nurse and a driver"."""
    if whole.sentence != count.sentence or whole.high == 1:
        return False
    definite = "the" in tree.lower[max(0, whole.first - 1) : whole.first + 1]
    verbs = [word for word in range(whole.last, count.first) if tree.tag(word) in _CLAUSE]
    return definite and len(verbs) == 1 and tree.lower[verbs[0] : verbs[0] + 1] in _BE


def _befalls_some(tree: Tree, counts: Sequence[Counted], index: int) -> bool:
    """Whether the casualties told right before are told apart: "214 casualties (61 dead and 153 injured)"."""
    count = counts[index]
    for whole in reversed(counts[:index]):
        if whole.sentence != count.sentence:
            return False
        if whole.harm is Harm.CASUALTIES:
            return tree.lower[whole.last : whole.last + 1] in _OPENING and _befell_some(tree, count, whole)
    return False


def _befell_some(tree: Tree, count: Counted, whole: Counted) -> bool:
    """Whether something else came to some of those who were taken or hurt: "12 were hurt, two of whom later died"."""
    if whole.harm is Harm.CASUALTIES and count.harm in (Harm.KILLED, Harm.INJURED):
        between = tree.lower[whole.last : count.first]
        return count.sentence == whole.sentence and (between[:1] in _OPENING or _says_part(tree, count))
    if whole.harm in TAKEN:
        return says_of_them(tree, count.first, count.last + 1)
    died = whole.harm is Harm.INJURED and count.harm is Harm.KILLED and count.sentence == whole.sentence
    return died and tree.lower[count.last - 2 : count.last] == ("of", "whom")


def _beside(count: Counted, other: Counted) -> bool:
    """Whether two are listed side by side, parts of others: "the victims included two doctors and a nurse"."""
    return count.sentence == other.sentence and count.inherited and other.inherited


def _is_compared(tree: Tree, count: Counted) -> bool:
    """Whether others are only compared with it: "down from 301 in September", "against 40 last year"."""
    before = tree.lower[max(0, count.first - 2) : count.first]
    return before[-1:] == ("against",) or before in COMPARED


def _listed_with(tree: Tree, counts: Sequence[Counted], index: int, found: Sequence[int | None]) -> int | None:
    """The whole of the part right before it in a list: "among them 13 militants, three soldiers and a nurse"."""
    if index == 0 or found[index - 1] is None:
        return None
    count, before = counts[index], counts[index - 1]
    between = tree.lower[before.last : count.first]
    if between == (",", "and") and says_of_them(tree, before.first, before.last):
        return None  # "nine soldiers, two of whom were officers, and a policeman"
    near = before.sentence == count.sentence and before.harm is count.harm and len(between) <= 2
    return found[index - 1] if near and set(between) <= {",", "and"} else None


def _pointed(
    trees: Sequence[Tree], counts: Sequence[Counted], index: int, found: Sequence[int | None], scales: Scales
) -> int | None:
    """The count before that the heads point at as the whole."""
    count = counts[index]
    before = [
        other
        for other in range(index)
        if counts[other].harm is count.harm
        and found[other] is None
        and count.sentence - counts[other].sentence <= _BACK
        and not _larger(count, counts[other])
    ]
    if not before:
        return None
    stands = [_stands(trees, counts[other]) for other in before]
    likely = scales.analysis.point(_stands(trees, count), "whole", stands)
    return before[max(range(len(before)), key=lambda at: (likely[at], before[at]))]


def _stands(trees: Sequence[Tree], count: Counted) -> Range:
    return trees[count.sentence].range(count.first, count.last)


def _larger(part: Counted, whole: Counted) -> bool:
    """Whether it is too many to be a part; of one there is none."""
    top = whole.high
    return top == 1 or (top is not None and part.low is not None and part.low > top)


def _says_part(tree: Tree, count: Counted) -> bool:
    """Whether the words say that these are some of others: "including", "of whom", "were among the dead"."""
    before = tree.lower[max(0, count.first - 3) : count.first]
    if _AMONG & set(before) or before[-2:] in (("of", "which"), ("of", "whom")):
        return True
    inside = tree.lower[count.first : min(len(tree), count.last + 2)]
    for here, word in enumerate(inside[:-1]):
        if word == "of" and inside[here + 1] in _WHOLES:
            return True
        if word == "of" and inside[here + 1] == "the" and here + 2 < len(inside) and inside[here + 2] in _WHOLES:
            return True
    after = tree.lower[count.last : count.last + _REACH]
    if "among" in after and _WHOLES & set(after[after.index("among") :]):
        return True
    if _opens(tree, count, "among") or _opens(tree, count, "of"):
        return True
    return bool(count.quantity and count.quantity.share is not None)


def _includes(tree: Tree, count: Counted) -> bool:
    """Whether the sentence says who some of the others were: "The dead included two Americans and a Swiss"."""
    verb = next((at for at, word in enumerate(tree.lower[:_REACH]) if word in _INCLUDE), len(tree))
    return tree.lower[:1] == ("the",) and verb < count.first and not _WHOLES.isdisjoint(tree.lower[1:verb])


def _opens(tree: Tree, count: Counted, word: str) -> bool:
    """Whether the sentence begins with the others: "Among the dead were two women", "Of the dead two were women"."""
    return tree.lower[:1] == (word,) and bool(_WHOLES & set(tree.lower[1:_REACH])) and count.first >= 3


def share_bounds(counts: Sequence[Counted], of: Sequence[int | None]) -> list[Counted]:
    """The counts, with "most of them" and "40 per cent" worked out where the whole is known."""
    worked = []
    for count, whole in zip(counts, of, strict=True):
        quantity = count.quantity
        part = share_of(quantity, counts[whole].low) if quantity is not None and whole is not None else None
        if quantity is not None and whole is not None and part is not None:
            open_ = quantity.share.open if quantity.share is not None else counts[whole].high is None
            count = replace(count, low=part, high=None if open_ else part)
        worked.append(count)
    return worked
