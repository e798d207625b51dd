"""Finds the counts of a sentence: people, with a number or without one, to whom the sentence says harm came."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.counts.candidates import THEM, Candidate, candidates, is_label, spanning
from tollbook.reading.counts.harm import BEING, Harmed, Lexemes, harmed, lexemes, predicate_of
from tollbook.reading.counts.quantity import Quantity
from tollbook.reading.knowledge.people import PersonWord
from tollbook.reading.knowledge.speech import speech_words
from tollbook.reading.mood import is_unreal
from tollbook.reading.names import Names
from tollbook.reading.tree import Tree
from tollbook.reading.weighing import Scales, Tie
from tollbook.vocabulary.analysis import NOTHING, Range
from tollbook.vocabulary.codes import Harm

_COLLECTIVE = frozenset(
    "army group community force forces militia police public crowd population coalition alliance organization"
    " organisation team unit brigade battalion party family staff crew opposition".split()
)
_ANYONE = frozenset({"anyone", "anybody"})
_OR = frozenset({"or", "nor", "and"})
_NO = frozenset({"no"})
_SHARING = frozenset({"including", "include", "included", "with", "as"})
_ONE = frozenset({"a", "an", "one", "the", "another", "single", "lone", "his", "her", "their"})
_TOGETHER = {"couple": 2, "newlyweds": 2, "twins": 2, "triplets": 3}
"""How many a word means that says no number."""
_DEFINITE = frozenset({"the", "these", "those", "their"})
_UNNUMBERED = frozenset({"casualties", "losses"})
_LISTS = frozenset("number numbers toll tolls count total list names majority proportion share series".split())
_STAYING = frozenset(
    "trapped besieged stranded encircled living live lives population inhabitants residing home".split()
)
_REAL_TO = frozenset(
    "managed able succeeded went appeared reported believed said thought known estimated feared confirmed seemed"
    " continued began".split()
)
_BEASTS = frozenset(
    "animal animals cow cows cattle goat goats sheep camel camels horse horses mule mules donkey donkeys ox oxen pig"
    " pigs dog dogs chicken chickens livestock".split()
)
_SURVIVORS = frozenset({"survivor", "survivors"})
_WHOLE = frozenset("unhurt unharmed uninjured unscathed".split())
_CONDEMNED = frozenset("sentence sentences sentenced condemn condemns condemned".split())
_BURNT = frozenset("burnt burned buried".split())
"""What is done to people alive."""
_SAVED = {Harm.INJURED: _WHOLE, Harm.KILLED: _WHOLE | {"survive", "survives", "survived", "surviving", "alive"}}
_OPENING = 3
"""How far behind the "among" that begins a sentence its people stand."""
_SURE = 0.6
"""Definite people without a number ("the bomber") are counted only where the heads are this sure."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A count as found in one sentence, its words numbered within the sentence.

    first, last: the count's words (last exclusive). head: the word that the parse hangs it on. people: the word that
    says who, if any. predicate: the word that the event hangs on. low, high: bounds, None where open. inherited: the
    harm is that of a larger group of people. likely: how likely it is a count of this harm.
    """

    sentence: int
    first: int
    last: int
    head: int
    people: int | None
    person: PersonWord | None
    quantity: Quantity | None
    harm: Harm
    predicate: int
    low: int | None
    high: int | None
    inherited: bool
    likely: float


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
    return Proposed(tree, known, tuple(candidates(tree, whole, dated, known)))


def find_counts(proposed: Proposed, whole: str, names: Names, scales: Scales) -> list[Counted]:
    """The counts of a sentence from left to right."""
    tree, known = proposed.tree, proposed.known
    found: list[Counted] = []
    for candidate in proposed.candidates:
        words = (candidate.first, candidate.last)
        what = harmed(tree, whole, words, candidate.head, known)
        if what is None or not what.direct:
            what = _of_these(tree, candidate, found) or what or _shared(tree, candidate, found)
        if what is not None and not _plausible(tree, candidate, what, names, known):
            what = None
        counted = _weighed(tree, candidate, what, scales)
        if counted is not None:
            found.append(counted)
    return sorted(_without_doubles(found), key=lambda counted: counted.first)


def tagged_count(tree: Tree, whole: str, words: tuple[int, int], scales: Scales) -> Counted | None:
    """The count on words of a sentence that the heads alone propose; None where nobody stands in them."""
    first, last = words
    while last - first > 1 and tree.lower[last - 1] in BEING:
        last -= 1
    if "how" in tree.lower[max(0, first - 2) : first + 1]:
        return None  # "how many people"
    candidate = spanning(tree, whole, (first, last))
    somebody = candidate.person is not None or any(tree.tag(w) in ("NOUN", "PROPN") for w in range(first, last))
    if not somebody and (candidate.quantity is None or is_label(tree, candidate.quantity)):
        return None
    return _weighed(tree, candidate, None, scales)


def _weighed(tree: Tree, candidate: Candidate, what: Harmed | None, scales: Scales) -> Counted | None:
    tie: Tie = "direct" if what is not None and what.direct else "loose"
    told = candidate.person is not None or _says_of_them(tree, candidate.first, candidate.last)
    if what is not None and what.direct and not what.people_only and told:
        tie = "plain"
    if what is not None and what.word in range(candidate.first, candidate.last):
        tie = "named"
    none = _are_none(tree, candidate)
    if what is not None and what.sure:
        tie = "sure"
    weighed = scales.harm(
        tree.range(candidate.first, candidate.last),
        what.harm if what else None,
        tie,
        none and what is not None and what.direct,
    )
    if weighed.answer == NOTHING or _stays(tree, candidate, weighed.answer):
        return None
    predicate = what.predicate if what else predicate_of(tree, candidate.head)
    if _spared(tree, candidate, predicate, Harm(weighed.answer)):
        return None
    bounds = (0, 0) if none else _bounds(tree, candidate, sure=weighed.likely >= _SURE)
    if bounds is None:
        return None
    if is_unreal(tree, predicate) or is_unreal(tree, candidate.head):
        return None
    if candidate.quantity is None and _is_negated(tree, predicate) and weighed.answer != Harm.MISSING.value:
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


def _stays(tree: Tree, candidate: Candidate, harm: str) -> bool:
    """Whether people whom the heads take for displaced are said to live, or to be shut in, where they are."""
    near = {candidate.head, tree.head(candidate.head), *tree.children[candidate.head]}
    words = {tree.lower[word] for word in near if word >= 0} | set(
        tree.lower[max(0, candidate.first - 3) : candidate.first]
    )
    return harm == Harm.DISPLACED.value and bool(words & _STAYING)


def _spared(tree: Tree, candidate: Candidate, predicate: int, harm: Harm) -> bool:
    """Whether people come through whom the heads take for killed, or are unhurt whom they take for hurt."""
    if harm is Harm.KILLED and tree.lower[predicate] in _CONDEMNED and _suffers(tree, candidate.head, predicate):
        return True  # "sentenced six men to death"
    if (
        tree.lower[predicate] in _BURNT
        or harm not in _SAVED
        or not tree.parse.relations[candidate.head].startswith("nsubj")
    ):
        return harm is Harm.KILLED and tree.lower[candidate.head] in _SURVIVORS
    told = (predicate, *tree.children_by(predicate, "xcomp", "advcl", "advmod", "obl", "amod"))
    return any(tree.lower[word] in _SAVED[harm] for word in told) and not _is_negated(tree, predicate)


def _suffers(tree: Tree, head: int, verb: int) -> bool:
    """Whether somebody, or the first of a list that he stands in, is the object of a verb, or its subject."""
    while tree.relation(head) in ("conj", "appos"):
        head = tree.head(head)
    return tree.head(head) == verb and tree.relation(head) in ("obj", "nsubj")


def _of_these(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to the others of whom these are some: "53 hurt, most of them children"."""
    quantity = candidate.quantity
    before = [one for one in found if one.last <= candidate.first]
    if quantity is None or quantity.high == 0 or not before or not _says_of_them(tree, candidate.first, candidate.last):
        return None
    last = max(before, key=lambda one: one.last)
    return Harmed(last.harm, last.predicate, last.predicate, False, inherited=True, direct=True)


def _says_of_them(tree: Tree, first: int, last: int) -> bool:
    return any(tree.lower[at] == "of" and tree.lower[at + 1 : at + 2] in THEM for at in range(first, last))


def _shared(tree: Tree, candidate: Candidate, found: list[Counted]) -> Harmed | None:
    """What came to those named right before: "14 people, including three children", "along with eight fighters"."""
    before = candidate.first - 1
    if before < 0 or tree.lower[before] not in _SHARING or not found:
        return None
    last = found[-1]
    if candidate.first - last.last > 8 or (tree.lower[before] == "as" and tree.lower[before - 1] != "well"):
        return None
    member = tree.lower[before].startswith("includ")
    return Harmed(last.harm, last.predicate, last.predicate, False, inherited=member)


def _plausible(tree: Tree, candidate: Candidate, what: Harmed, names: Names, known: Lexemes) -> bool:
    """Whether the words can be people who came to this harm."""
    if _is_purpose(tree, what.predicate):
        return False
    if candidate.quantity is None:
        return _plausible_unnumbered(tree, candidate, what, known)
    bare = candidate.head == candidate.quantity.word
    if candidate.person is not None or candidate.head == what.word or bare:
        return True
    named = names.touching(tree.index, candidate.head)
    if named or tree.tag(candidate.head) != "NOUN":
        return not what.people_only or named is not None
    human = tree.lower[candidate.head] not in _BEASTS
    return human and not what.people_only and not what.chained and what.harm in (Harm.KILLED, Harm.INJURED)


def _plausible_unnumbered(tree: Tree, candidate: Candidate, what: Harmed, known: Lexemes) -> bool:
    """Whether people without a number are counted at all: a bare plural, one person, or casualties as such."""
    word = tree.lower[candidate.head]
    if what.harm is Harm.STRENGTH or word in _COLLECTIVE:
        return False
    above = tree.head(candidate.head)
    if above >= 0 and tree.lower[above] in _LISTS and tree.relation(candidate.head) == "nmod":
        return False
    if candidate.person is None or candidate.head == what.word and candidate.head in known:
        return word in _UNNUMBERED and tree.relation(candidate.head) in ("obj", "nsubj", "root", "conj", "nmod")
    return True


def _is_purpose(tree: Tree, predicate: int) -> bool:
    """Whether what happens is only meant to: "an attack to kill civilians"."""
    if predicate == 0 or tree.lower[predicate - 1] != "to" or tree.lower[predicate].endswith("ing"):
        return False
    above = tree.head(predicate)
    real = above >= 0 and tree.lower[above] in _REAL_TO
    return tree.tag(predicate) == "VERB" and not real


def _bounds(tree: Tree, candidate: Candidate, sure: bool) -> tuple[int | None, int | None] | None:
    """Bounds of the people; None where a phrase without a number only refers back ("the victims", "them"; "Among the
    victims were two women"), or tells only among whom there was no loss ("without casualties among civilians")."""
    if _is_unnumbered(candidate) and _has_without(tree, tree.head(candidate.head)):
        return None
    if candidate.quantity is not None:
        return candidate.quantity.low, candidate.quantity.high
    if tree.lower[:1] == ("among",) and candidate.first <= _OPENING and BEING.isdisjoint(tree.lower[: candidate.first]):
        return None
    inside = [tree.lower[w] for w in range(candidate.first, candidate.head)]
    before = {*inside, *(tree.lower[c] for c in tree.children[candidate.head])}
    person = candidate.person
    word = tree.lower[candidate.head]
    if "no" in before or word in ("none", "nobody"):
        return 0, 0
    if _are_any(tree, candidate):
        return None
    if person is None:
        return _unknown_people(tree, candidate, before)
    if word in _TOGETHER:
        return _TOGETHER[word], _TOGETHER[word]
    singular = word == _last(person.singular) and word != _last(person.plural)
    if singular:
        return (1, 1) if sure or _ONE & before or tree.tag(candidate.head) == "PROPN" else None
    return None if _DEFINITE & before and not sure else (2, None)


def _last(phrase: str) -> str:
    """The word of a phrase for people that has the number: "member" of "member of parliament"."""
    return phrase.partition(" of ")[0].split(" ")[-1]


def _are_none(tree: Tree, candidate: Candidate) -> bool:
    """Whether the words around people without a number of their own make them none: "without casualties", "without
    hurting anyone", "no damage or injuries", "denied that anyone had died"."""
    head, above = candidate.head, tree.head(candidate.head)
    if not _is_unnumbered(candidate):
        return False
    if above < 0 or _has_without(tree, head):
        return _has_without(tree, head)
    if tree.tag(above) == "VERB" and _has_without(tree, above):
        return True
    if tree.relation(head) == "conj" and _has(tree, head, "cc", _OR) and _has(tree, above, "det", _NO):
        return True
    return _are_any(tree, candidate) and (_is_negated(tree, above) or _is_denied(tree, head))


def _are_any(tree: Tree, candidate: Candidate) -> bool:
    """Whether it is left open that there is anybody: "anyone", "any of their fighters"."""
    return tree.lower[candidate.head] in _ANYONE or tree.lower[candidate.first] == "any"


def _is_unnumbered(candidate: Candidate) -> bool:
    """Whether the word for people is all that says how many."""
    return candidate.quantity is None or candidate.quantity.word == candidate.head


def _has(tree: Tree, word: int, relation: str, words: frozenset[str]) -> bool:
    return any(tree.lower[child] in words for child in tree.children_by(word, relation))


def _is_denied(tree: Tree, word: int) -> bool:
    """Whether a word of denial governs a word."""
    return any(tree.lower[above] in _denying() for above in tree.up(word))


@cache
def _denying() -> frozenset[str]:
    return frozenset(form for word in speech_words() if word.kind == "deny" for form in word.forms if " " not in form)


def _has_without(tree: Tree, word: int) -> bool:
    """Whether "without" stands before a noun or a verb: "without losses", "without causing casualties"."""
    return word >= 0 and any(tree.lower[child] == "without" for child in tree.children[word])


def _unknown_people(tree: Tree, candidate: Candidate, before: set[str]) -> tuple[int, int | None]:
    """Bounds of people whose word is not known: one if named or in the singular, two and more in the plural."""
    head = candidate.head
    if tree.tag(head) == "PROPN":
        return 1, 1
    if tree.tag(head) != "NOUN":
        return 1, None
    plural = tree.lower[head].endswith("s") and not tree.lower[head].endswith("ss") and not _ONE & before
    return (2, None) if plural else (1, 1)


def _is_negated(tree: Tree, predicate: int) -> bool:
    return any(tree.lower[c] in ("not", "n't", "never") for c in tree.children_by(predicate, "advmod"))


def _without_doubles(found: list[Counted]) -> list[Counted]:
    kept: list[Counted] = []
    for counted in found:
        if not any(other.first < counted.last and counted.first < other.last for other in kept):
            kept.append(counted)
    return kept
