"""Losses of which nobody says how many: "caused loss of life", "there were deaths and injuries", "lives were lost"."""

from tollbook.reading.counts.harmed import Harmed
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm

_KILLED = frozenset("deaths fatalities loss lives".split())
UNTOLD = _KILLED | {"injuries"}
"""Words for people killed or hurt, however many."""
_WHOSE = frozenset({"of", "among", "to"})
_LIFE = frozenset({"life", "lives"})
_CAUSING = frozenset("caused causing inflicted inflicting".split())
_LEADING = frozenset("resulted resulting led leading ended ending".split())
_TAKING = frozenset("lost claimed taken".split())


def untold_losses(tree: Tree, head: int) -> Harmed | None:
    """What came to people of whom only this is told, by the word for their deaths or wounds."""
    word = tree.lower[head]
    if word not in UNTOLD or any(tree.lower[case] == "of" for case in _cases(tree, head)):
        return None
    life = next((of for of in tree.children_by(head, "nmod") if tree.lower[of] in _LIFE), None)
    if word == "loss" and (life is None or tree.lower[life + 1 : life + 2] == ("of",)):
        return None
    if word != "loss" and _are_told(tree, head):
        return None
    verb = _verb_of(tree, head)
    harm = Harm.KILLED if word in _KILLED else Harm.INJURED
    return Harmed(harm, verb, head, False, direct=True, sure=True) if verb is not None else None


def _are_told(tree: Tree, head: int) -> bool:
    """Whether it is said how many or whose they are: "12 deaths", "the deaths of two men", "injuries to 12", "their
    lives"."""
    whose = [child for child in tree.children_by(head, "nmod", "nmod:poss", "nummod", "det") if child < head]
    of = any(tree.lower[case] in _WHOSE for child in tree.children_by(head, "nmod") for case in _cases(tree, child))
    of = of or tree.lower[head + 1 : head + 2] in (("to",), ("on",))
    return of or any(tree.lower[child] not in ("no", "some", "several", "many", "any") for child in whose)


def _cases(tree: Tree, head: int) -> list[int]:
    return list(tree.children_by(head, "case"))


def _verb_of(tree: Tree, head: int) -> int | None:
    """What brings them about, or says that there were some."""
    first = head
    while tree.relation(first) == "conj":
        first = tree.head(first)
    verb, relation = tree.head(first), tree.parse.relations[first]
    if tree.child(first, "expl") is not None and tree.child(first, "cop") is not None:
        return first
    if verb < 0:
        return None
    below = {tree.lower[case] for case in _cases(tree, first)}
    if relation == "obj" and tree.lower[verb] in _CAUSING:
        return verb
    if relation == "obl" and tree.lower[verb] in _LEADING and below & {"in", "to", "with"}:
        return verb
    if relation.startswith("nsubj") and tree.child(verb, "expl") is not None:
        return verb
    lives = relation == "nsubj:pass" and tree.lower[first] == "lives" and tree.lower[verb] in _TAKING
    return verb if lives else None
