"""Whether words can be people who came to a harm."""

from tollbook.reading.counts.candidates import Candidate
from tollbook.reading.counts.harmed import Harmed, Lexemes
from tollbook.reading.counts.losses import UNTOLD
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.names import Names
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm, Status

_COLLECTIVE = frozenset(
    "army group community force forces militia police public crowd population coalition alliance organization"
    " organisation team unit brigade battalion party family staff crew opposition".split()
)
_UNNUMBERED = frozenset({"casualties", "losses"})
_LISTS = frozenset("number numbers toll tolls count total list names majority proportion share series".split())
_REAL_TO = frozenset(
    "managed able succeeded went appeared reported believed said thought known estimated feared confirmed seemed"
    " continued began".split()
)
_BEASTS = frozenset(
    "animal animals cow cows cattle goat goats sheep camel camels horse horses mule mules donkey donkeys ox oxen pig"
    " pigs dog dogs chicken chickens livestock".split()
)


def is_plausible(tree: Tree, candidate: Candidate, what: Harmed, names: Names, known: Lexemes) -> bool:
    """Whether the words can be people who came to this harm."""
    if _is_purpose(tree, what.predicate) or what.sure and not _may_be_taken(candidate, what):
        return False
    if candidate.quantity is None:
        return _plausible_unnumbered(tree, candidate, what, known)
    bare = candidate.head == candidate.quantity.word
    if bare and candidate.quantity.another and what.harm is Harm.CAPTURED:
        return any(person_word(tree.words[word]) for word in range(candidate.first))  # "took two hills; a third was"
    if candidate.person is not None or candidate.head == what.word or bare:
        return True
    named = names.touching(tree.index, candidate.head)
    if named or tree.tag(candidate.head) != "NOUN":
        return not what.people_only or named is not None
    human = tree.lower[candidate.head] not in _BEASTS
    return human and not what.people_only and not what.chained and what.harm in (Harm.KILLED, Harm.INJURED)


def _may_be_taken(candidate: Candidate, what: Harmed) -> bool:
    """Whether those of whom an idiom says that they fled or were taken are people, and no fighters who run away."""
    if what.harm is Harm.DISPLACED:
        return candidate.person is None or candidate.person.status != Status.COMBATANT
    things = candidate.person is None and candidate.quantity is not None and candidate.head != candidate.quantity.word
    return what.harm is not Harm.ABDUCTED or not things


def _plausible_unnumbered(tree: Tree, candidate: Candidate, what: Harmed, known: Lexemes) -> bool:
    """Whether people without a number are counted at all: a bare plural, one person, or casualties as such."""
    word = tree.lower[candidate.head]
    if what.sure and word in UNTOLD:
        return True
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
