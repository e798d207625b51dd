"""Spares those whom the heads take for harmed: they live, or come through, or are sentenced."""

from tollbook.reading.counts.bounds import is_negated
from tollbook.reading.counts.candidates import Candidate
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_STAYING = frozenset(
    "trapped besieged stranded encircled living live lives population inhabitants residing home".split()
)
_SURVIVORS = frozenset({"survivor", "survivors"})
_WHOLE = frozenset("unhurt unharmed uninjured unscathed".split())
_CONDEMNED = frozenset("sentence sentences sentenced condemn condemns condemned".split())
_BURNT = frozenset("burnt burned buried".split())
"""What is done to people alive."""
_SAVED = {Harm.INJURED: _WHOLE, Harm.KILLED: _WHOLE | {"survive", "survives", "survived", "surviving", "alive"}}


def stays(tree: Tree, candidate: Candidate, harm: str) -> bool:
    """Whether people whom the heads take for displaced are said to live, or to be shut in, where they are."""
    near = {candidate.head, tree.head(candidate.head), *tree.children[candidate.head]}
    words = {tree.lower[word] for word in near if word >= 0} | set(
        tree.lower[max(0, candidate.first - 3) : candidate.first]
    )
    return harm == Harm.DISPLACED.value and bool(words & _STAYING)


def spared(tree: Tree, candidate: Candidate, predicate: int, harm: Harm) -> bool:
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
    return any(tree.lower[word] in _SAVED[harm] for word in told) and not is_negated(tree, predicate)


def _suffers(tree: Tree, head: int, verb: int) -> bool:
    """Whether somebody, or the first of a list that he stands in, is the object of a verb, or its subject."""
    while tree.relation(head) in ("conj", "appos"):
        head = tree.head(head)
    return tree.head(head) == verb and tree.relation(head) in ("obj", "nsubj")
