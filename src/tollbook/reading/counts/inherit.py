"""What came to those whose own words do not say it: they are some of the people before, or named with them."""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.reading.counts.candidates import THEM, Candidate
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.harmed import Harmed
from tollbook.reading.counts.listed import BEING, THEY
from tollbook.reading.echo import echo_at, is_elsewhere
from tollbook.reading.tree import Tree
from tollbook.reading.weighing import TAKEN

_BACK = 2
"""How many sentences back people may have been counted to whom a number refers."""
COMPARED = (("compared", "with"), ("compared", "to"), ("down", "from"), ("up", "from"))
_CORRECTED = ((",", "from"), ("from",), (",", "not"), ("and", "not"), (",", "and", "not"))
_LISTED = ((",",), ("and",), (";",), ("-",), ("–",), ("—",), (":",))
_THIS = frozenset("this later overnight yesterday today".split())
_HURT = frozenset((word,) for word in ("dead", "wounded", "injured", "victims", "killed"))
_VICTIMS = ("of", "the", "victims")
_SHARING = frozenset({"including", "include", "included", "with", "as"})


def of_these(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to the others of whom these are some: "53 hurt, most of them children"."""
    quantity = candidate.quantity
    before = [one for one in found if one.last <= candidate.first]
    if quantity is None or quantity.high == 0 or not before or not _are_some(tree, candidate):
        return None
    last = max(before, key=lambda one: one.last)
    return Harmed(last.harm, last.predicate, last.predicate, False, inherited=True, direct=True)


def included_in(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to those counted right before, who include these: "28 wounded, including 20 soldiers"."""
    last = found[-1] if found else None
    if last is None or tree.lower[last.last : candidate.first] not in ((",", "including"), ("including",)):
        return None
    return Harmed(last.harm, last.predicate, last.predicate, False, inherited=True, direct=True, sure=True)


def recent(before: Sequence[Counted], sentence: int) -> list[Counted]:
    """The counts of the last sentence with any, if it is near."""
    near = [one for one in before if sentence - one.sentence <= _BACK]
    return [one for one in near if one.sentence == near[-1].sentence]


def as_before(tree: Tree, candidate: Candidate, what: Harmed | None, before: Sequence[Counted]) -> Harmed | None:
    """What came to people by what was told before: "Twenty were hurt. Medics put the number at 35", "Ten of them were
    children". before: the counts that were told last."""
    told = [one for one in before if one.last <= candidate.first or one.sentence < tree.index]
    if not told:
        return what if what is None or tree.lower[what.word] not in THEY else None
    last = told[-1]
    if what is not None and what.again and tree.lower[what.word] in THEY and last.sentence < tree.index - 1:
        return None
    if what is not None and what.again:
        return replace(what, harm=last.harm, sure=all(one.harm is last.harm for one in before))
    counted = candidate.quantity is not None and candidate.quantity.high != 0 and candidate.first == 0
    some = counted and candidate.person is not None and _are_some(tree, candidate)
    victims = tree.lower[candidate.first + 1 : candidate.first + 4] == _VICTIMS
    some = some or counted and victims and not BEING.isdisjoint(tree.lower[candidate.first + 4 : candidate.first + 5])
    if some and last.sentence < tree.index and (what is None or not what.direct):
        return Harmed(last.harm, candidate.head, candidate.head, False, inherited=True, direct=True, sure=True)
    return what


def echoed(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to as many as somebody else says, or elsewhere: "the government says 20 died, the opposition 200"."""
    last = found[-1] if found else None
    if last is None or last.quantity is None or candidate.quantity is None or last.last > candidate.first:
        return None
    number = candidate.quantity.word
    if candidate.head != number or echo_at(tree, number) is None and not is_elsewhere(tree, number):
        return None
    return Harmed(last.harm, last.predicate, last.predicate, False, direct=True, sure=True)


def taken_with(what: Harmed | None, found: list[Counted]) -> Harmed | None:
    """What came to people who were taken with others: as those, who are captured, abducted or displaced."""
    if what is None or what.harm not in TAKEN or not (what.chained or what.inherited):
        return None
    others = (one.harm for one in found if one.predicate == what.predicate and one.harm in TAKEN)
    harm = next(others, None)
    return replace(what, harm=harm, alike=True) if harm is not None else None


def compared(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to people with whom those before are only compared: "310 deaths in April, up from 250 in March"."""
    bare = candidate.quantity is not None and candidate.head == candidate.quantity.word
    before = tree.lower[max(0, candidate.first - 2) : candidate.first]
    if not bare or not found or before not in COMPARED or found[-1].quantity is None:
        return None
    last = found[-1]
    if "NUM" in map(tree.tag, range(last.last, candidate.first)):
        return None  # "nine died; prices rose by 12 per cent, up from 10"
    return Harmed(last.harm, last.predicate, last.predicate, False, direct=True, sure=True)


def gapped(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to more people of whom the harm is left out: "twelve died there, two on the way to hospital", "rose to
    22, from 16", "thirteen, not fourteen", "five of the dead were soldiers and two were civilians"."""
    last = found[-1] if found else None
    bare = candidate.quantity is not None and candidate.head == candidate.quantity.word
    if last is None or last.quantity is None or candidate.quantity is None or not bare or last.last > candidate.first:
        return None
    between = tree.lower[last.last : candidate.first]
    corrected = between in _CORRECTED
    listed = between[-1:] in _LISTED and candidate.quantity.high != 0
    placed = candidate.last < len(tree) and (tree.tag(candidate.last) == "ADP" or tree.lower[candidate.last] in _THIS)
    told = candidate.people is not None and says_of_whole(tree, last)
    if not corrected and not (listed and (told or placed and "NUM" not in map(tree.tag, _between(last, candidate)))):
        return None
    return Harmed(last.harm, last.predicate, last.predicate, False, inherited=told, direct=True, sure=corrected)


def says_of_whole(tree: Tree, count: Counted) -> bool:
    """Whether words say that they count some of the dead or hurt: "five of the dead"."""
    return any(
        tree.lower[at] == "of" and tree.lower[at + 1 : at + 2] == ("the",) and tree.lower[at + 2 : at + 3] in _HURT
        for at in range(count.first, count.last)
    )


def _between(last: Counted, candidate: Candidate) -> range:
    return range(last.last, candidate.first)


def shared(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to those named right before: "14 people, including three children", "along with eight fighters"."""
    before = candidate.first - 1
    if before < 0 or not found:
        return None
    last = found[-1]
    if tree.lower[before] == "and" and tree.head(candidate.head) == last.head and _is_company(tree, last):
        return Harmed(last.harm, last.predicate, last.predicate, False, alike=True)
    if tree.lower[before] not in _SHARING:
        return None
    if candidate.first - last.last > 8 or (tree.lower[before] == "as" and tree.lower[before - 1] != "well"):
        return None
    member = tree.lower[before].startswith("includ")
    alike = last.harm in TAKEN
    return Harmed(last.harm, last.predicate, last.predicate, False, inherited=member, alike=alike)


def _is_company(tree: Tree, last: Counted) -> bool:
    """Whether people are named as somebody's company: "was killed with his wife"."""
    return last.first > 0 and tree.lower[last.first - 1] == "with" and tree.relation(last.head) in ("obl", "nmod")


def _are_some(tree: Tree, candidate: Candidate) -> bool:
    """Whether some of others are counted: "ten of them", "Most were civilians"."""
    share = candidate.quantity.share if candidate.quantity is not None else None
    said = share is not None and (share.plus > 0 or share.numerator < share.denominator)
    bare = said and "of" not in tree.lower[candidate.first : candidate.last]
    if bare and candidate.people is not None and tree.relation(candidate.head) == "nsubj":
        return tree.head(candidate.head) == candidate.people
    return says_of_them(tree, candidate.first, candidate.last)


def says_of_them(tree: Tree, first: int, last: int) -> bool:
    """Whether words say that they count some of others: "ten of them", "three of whom"."""
    return any(tree.lower[at] == "of" and tree.lower[at + 1 : at + 2] in THEM for at in range(first, last))
