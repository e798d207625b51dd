"""Finds the counts of a sentence: people, with a number or without one, to whom the sentence says harm came."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.counts.bounds import are_none, bounds_of, is_negated
from tollbook.reading.counts.candidates import Candidate, are_remains, candidates, is_label, spanning
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.harm import harmed, name_of
from tollbook.reading.counts.harmed import Harmed, Lexemes, lexemes, predicate_of
from tollbook.reading.counts.inherit import (
    as_before,
    compared,
    echoed,
    gapped,
    included_in,
    of_these,
    recent,
    says_of_them,
    shared,
    taken_with,
)
from tollbook.reading.counts.listed import BEING
from tollbook.reading.counts.losses import UNTOLD
from tollbook.reading.counts.plausible import is_plausible
from tollbook.reading.counts.spared import spared, stays
from tollbook.reading.mood import is_unreal
from tollbook.reading.names import Names
from tollbook.reading.punished import punished
from tollbook.reading.tree import Tree
from tollbook.reading.weighing import TAKEN, Scales, Tie
from tollbook.vocabulary.analysis import NOTHING, Range
from tollbook.vocabulary.codes import Harm

_SEIZING = frozenset({"seize", "seizes", "seized", "seizing"})
_LARGER = (("thousands",), ("millions",))
_MORE_THAN = (("more", "than"), ("fewer", "than"), ("less", "than"))
_LOSSES = UNTOLD | {"casualties", "losses"}
_DYING = frozenset("die dies died perished".split())
_THEM = frozenset({"them", "whom", "these", "those"})
_EVERY = frozenset({"both", "all"})
_SURE = 0.6
"""Definite people without a number ("the bomber") are counted only where the heads are this sure."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a sentence may count: the words of harm in it, and the phrases that may be people."""

    tree: Tree
    known: Lexemes
    candidates: tuple[Candidate, ...]

    @property
    def words(self) -> list[Range]:
        """The words of each phrase in the report, of whose harm the heads will be asked."""
        return [self.tree.range(one.first, one.last) for one in self.candidates]


def propose(tree: Tree, whole: str, dated: frozenset[int]) -> Proposed:
    """What a sentence may count. dated: the words that are part of a time expression."""
    known = lexemes(tree, whole)
    found = sorted(candidates(tree, whole, dated, known), key=lambda candidate: candidate.first)
    return Proposed(tree, known, tuple(found))


def find_counts(
    proposed: Proposed, whole: str, names: Names, scales: Scales, before: Sequence[Counted]
) -> list[Counted]:
    """The counts of a sentence from left to right. before: those of the sentences before."""
    tree, known = proposed.tree, proposed.known
    found: list[Counted] = []
    for candidate in proposed.candidates:
        words = (candidate.first, candidate.last)
        what = echoed(tree, candidate, found) or harmed(tree, whole, words, candidate.head, known)
        if what is None or not what.direct:
            first = of_these(tree, candidate, found) or included_in(tree, candidate, found)
            what = first or taken_with(what, found) or what or compared(tree, candidate, found)
            what = what or shared(tree, candidate, found) or gapped(tree, candidate, found)
        what = as_before(tree, candidate, what, found or recent(before, tree.index))
        if what is not None and not is_plausible(tree, candidate, what, names, known):
            what = None
        counted = _weighed(tree, candidate, what, scales)
        if counted is not None:
            found.append(counted)
    return _without_doubles(tree, found)


def tagged_count(tree: Tree, whole: str, words: tuple[int, int], scales: Scales) -> Counted | None:
    """The count on words of a sentence that the heads alone propose; None where nobody stands in them."""
    first, last = words
    while last - first > 1 and tree.lower[last - 1] in BEING:
        last -= 1
    if tree.lower[last : last + 2] in _MORE_THAN:
        return None  # "11 more than the army's count"
    if "how" in tree.lower[max(0, first - 2) : first + 1]:
        return None  # "how many people"
    if tree.lower[last - 1] == "of" and tree.lower[last : last + 1] in _LARGER:
        return None  # "hundreds of" of "hundreds of thousands of people"
    candidate = spanning(tree, whole, (first, last))
    if candidate.quantity is None and are_remains(tree, whole, candidate.head):
        return None
    somebody = candidate.person is not None or any(tree.tag(w) in ("NOUN", "PROPN") for w in range(first, last))
    if not somebody and (candidate.quantity is None or is_label(tree, candidate.quantity)):
        return None
    return _weighed(tree, candidate, None, scales)


def _weighed(tree: Tree, candidate: Candidate, what: Harmed | None, scales: Scales) -> Counted | None:
    none = are_none(tree, candidate)
    weighed = scales.harm(
        tree.range(candidate.first, candidate.last),
        _said(tree, candidate, what, scales) if what else None,
        _tie(tree, candidate, what),
        none and what is not None and what.direct,
    )
    left = what is not None and what.direct and what.harm is Harm.DISPLACED
    if weighed.answer == NOTHING or (not left and stays(tree, candidate, weighed.answer)):
        return None
    predicate = what.predicate if what else predicate_of(tree, candidate.head)
    if spared(tree, candidate, predicate, Harm(weighed.answer)):
        return None
    bounds = (0, 0) if none else bounds_of(tree, candidate, sure=weighed.likely >= _SURE)
    if bounds is None:
        return None
    if is_unreal(tree, predicate) or is_unreal(tree, candidate.head):
        return None
    if candidate.quantity is None and is_negated(tree, predicate) and weighed.answer != Harm.MISSING.value:
        if what is None or what.word != predicate:
            return None  # "the army's dead are not known"
        bounds = 0, 0
    return Counted(
        sentence=tree.index,
        first=candidate.first,
        last=candidate.last,
        head=candidate.head,
        people=candidate.people,
        person=candidate.person,
        quantity=candidate.quantity,
        harm=Harm(weighed.answer),
        predicate=predicate,
        low=bounds[0],
        high=bounds[1],
        inherited=what is not None and what.inherited,
        likely=weighed.likely,
    )


def _said(tree: Tree, candidate: Candidate, what: Harmed, scales: Scales) -> Harm:
    """What the grammar says came to people; whom somebody seized is captured or abducted, as the heads think."""
    if what.harm is not Harm.CAPTURED or tree.lower[what.word] not in _SEIZING:
        return what.harm
    likely = scales.analysis.harm(tree.range(candidate.first, candidate.last))
    return max((Harm.CAPTURED, Harm.ABDUCTED), key=lambda harm: likely.get(harm, 0.0))


def _tie(tree: Tree, candidate: Candidate, what: Harmed | None) -> Tie:
    """How closely the words of harm and the people are tied."""
    if what is None:
        return "loose"
    if what.sure:
        return "sure"
    if what.alike or candidate.person is not None and _is_sure_chain(tree, candidate, what):
        return "plain"
    if what.word in range(candidate.first, candidate.last):
        counted = candidate.quantity is not None and candidate.quantity.word != candidate.head == what.word
        deeds = counted and candidate.person is None and what.harm in TAKEN
        return "plain" if deeds else "named"  # "12 abductions", not "12 prisoners"
    if not what.direct:
        return "loose"
    done = (one for one in punished(tree.lower, tree.parse) if candidate.head in one.words)
    if candidate.person is not None and any(one.deed == what.word for one in done):
        return "sure"  # "arrested three men suspected of last week's murder of a journalist"
    if candidate.quantity is None and tree.lower[what.word] == "death":
        return "direct"  # "to avenge the death of their leader"
    told = (
        candidate.person is not None
        or _are_all_told(tree, candidate, what)
        or _is_one_more(candidate)
        or says_of_them(tree, candidate.first, candidate.last)
    )
    return "plain" if told and (not what.people_only or tree.lower[what.word] in _SEIZING) else "direct"


def _are_all_told(tree: Tree, candidate: Candidate, what: Harmed) -> bool:
    """Whether how many is all that is said of those who died or whom something was done to: "many were wounded", "one
    later died"."""
    bare = candidate.quantity is not None and candidate.head == candidate.quantity.word
    relation = tree.parse.relations[candidate.head]
    done = relation == "nsubj:pass" or relation == "nsubj" and tree.lower[what.word] in _DYING
    return bare and done and tree.head(candidate.head) == what.word


def _is_one_more(candidate: Candidate) -> bool:
    """Whether one is told of by an ordinal alone: "a third died"."""
    quantity = candidate.quantity
    return quantity is not None and quantity.another and candidate.head == quantity.word and quantity.high == 1


def _is_sure_chain(tree: Tree, candidate: Candidate, what: Harmed) -> bool:
    """Whether people stand beside others whom a verb names as its victims: "shot dead a nurse and the guard"."""
    if not what.chained or what.inherited or tree.relation(candidate.head) != "conj":
        return False
    first = tree.head(candidate.head)
    told = tree.parse.relations[first] in ("obj", "nsubj:pass") and tree.head(first) == what.predicate
    return told and (not what.people_only or tree.lower[what.word] in _SEIZING)


def _without_doubles(tree: Tree, found: list[Counted]) -> list[Counted]:
    """The counts that share no words, those with a number before those without, from left to right; of what somebody
    who is named is called ("General Omar Hadi, the commander") the first."""
    kept: list[Counted] = []
    named: set[int] = set()
    for counted in sorted(found, key=lambda counted: counted.quantity is None):
        if counted.quantity is None and (_describes(tree, counted, found) or _are_among(tree, counted, found)):
            continue
        if any(_are_they(tree, counted, other) for other in found):
            continue
        name = name_of(tree, counted.head) if counted.high == 1 else None
        if name in named or any(other.first < counted.last and counted.first < other.last for other in kept):
            continue
        kept.append(counted)
        named |= {name} if name is not None else set()
    return sorted(kept, key=lambda counted: counted.first)


def _are_they(tree: Tree, counted: Counted, other: Counted) -> bool:
    """Whether it only says who some of others are: "one of them, a nurse, later died", "two of them, both children"."""
    if counted.first != other.last + 1 or tree.words[other.last] != "," or tree.lower[other.last - 1] not in _THEM:
        return False
    every = tree.lower[counted.first] in _EVERY
    return every or counted.quantity is None and counted.high == other.high == 1


def _are_among(tree: Tree, counted: Counted, found: list[Counted]) -> bool:
    """Whether it only says among whom there were losses that are counted: "caused casualties among civilians", "rebels
    40 dead"."""
    if any(other.first == counted.last and other.quantity is not None and other.people is None for other in found):
        return True
    among = any(tree.lower[case] == "among" for case in tree.children_by(counted.head, "case"))
    return among and any(other.head == tree.head(counted.head) and tree.lower[other.head] in _LOSSES for other in found)


def _describes(tree: Tree, counted: Counted, found: list[Counted]) -> bool:
    """Whether it only says who one is of whom the number alone has told: "One, a child, later died"."""
    one = tree.head(counted.head) if tree.relation(counted.head) == "appos" and counted.high == 1 else -1
    named = tree.tag(counted.head) == "PROPN"  # "their leader Mullah Karim"
    return any(other.head == one and other.high == 1 and (other.people is None or named) for other in found)
