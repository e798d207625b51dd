"""Fates: what those who took people did to them in the end."""

from tollbook.reading.counts.bounds import is_negated
from tollbook.reading.counts.harmed import Harmed, Lexemes
from tollbook.reading.tree import Tree
from tollbook.reading.weighing import TAKEN
from tollbook.vocabulary.codes import Harm

_THEM, _ONE = frozenset({"them"}), frozenset({"him", "her"})
_MOVING = frozenset(
    "pull pulled pulling drag dragged dragging order ordered ordering march marched marching force forced forcing"
    " haul hauled hauling line lined lining".split()
)
_DEADLY = (("dead",), ("one",))  # "shot dead", "shot one by one"


def end_of(tree: Tree, head: int, known: Lexemes) -> Harmed | None:
    """What those who took people did to them in the end: "rounded up 40 men and shot them"; not "arrested two for
    killing her", "did not kill them", "shot them in the legs"."""
    above = tree.head(head)
    taken = tree.relation(head) == "obj" and any(Harm(word.harm) in TAKEN for word in known.get(above, ()))
    if not taken and not _are_moved(tree, head):
        return None
    them = _THEM if tree.child(head, "nummod") is not None or tree.lower[head].endswith(("s", "men")) else _ONE
    for later in tree.children_by(above, "conj", "advcl"):
        whom, marks = tree.child(later, "obj"), {tree.lower[mark] for mark in tree.children_by(later, "mark")}
        own = tree.child(later, "nsubj") is not None or tree.relation(later) == "advcl" and "before" not in marks
        if whom is None or later < head or tree.lower[whom] not in them or own or is_negated(tree, later):
            continue
        killed = any(word.kind == "verb" and Harm(word.harm) is Harm.KILLED for word in known.get(later, ()))
        if killed or tree.lower[later] == "shot" and _is_deadly(tree, later, whom):
            return Harmed(Harm.KILLED, later, later, people_only=True, sure=True)
    return None


def _are_moved(tree: Tree, head: int) -> bool:
    """Whether people are made to go somewhere, in whose hands they are then: "pulled nine men off a bus"."""
    return tree.relation(head) == "obj" and tree.lower[tree.head(head)] in _MOVING


def _is_deadly(tree: Tree, shot: int, whom: int) -> bool:
    """Whether people who were shot are dead: "shot them dead", "shot them one by one"; not "shot them in the legs"."""
    return tree.child(shot, "obl") is None or tree.lower[whom + 1 : whom + 2] in _DEADLY
