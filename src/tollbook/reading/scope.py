"""Scope: whether a claim is of one incident, a sum over several or a longer time, or a state of things."""

from tollbook.reading.clauses import told_aside
from tollbook.reading.dates import Choice, Kind
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm, Scope

_WIDE = frozenset(
    "war conflict uprising insurgency revolution crisis violence fighting campaign operations unrest".split()
)
_LASTING = _WIDE | {"since"}
_SEVERAL = frozenset("several various different many numerous two three four five six across throughout".split())
_AREAS = frozenset(
    "neighborhoods neighbourhoods districts areas parts towns villages provinces cities regions places fronts"
    " localities quarters suburbs states".split()
)


def choose_scope(
    tree: Tree, harm: Harm | None, choice: Choice, words: tuple[int, int], predicate: int, places: int
) -> Scope:
    """The scope of a count, or of a claim without one (harm None).

    choice: how its date was chosen. places: how many places it names beside each other.
    """
    if harm is Harm.STRENGTH:
        return Scope.STOCK
    if choice.mention is not None and choice.mention.kind is Kind.PERIOD and told_aside(tree, predicate):
        return Scope.INCIDENT  # "the worst since a bomb killed nine in May"
    if choice.mention is not None and choice.mention.long:
        return Scope.RUNNING
    if harm is Harm.DISPLACED and choice.mention is None:
        return Scope.RUNNING
    if choice.mention is None and _is_perfect(tree, predicate) and not _LASTING.isdisjoint(_clause(tree, predicate)):
        return Scope.RUNNING
    before = tree.lower[max(0, words[0] - 4) : words[0]]
    if "total" in before and places != 1:
        return Scope.RUNNING
    if places > 2 and harm is not None and "between" not in _clause(tree, predicate):
        return Scope.RUNNING
    if harm is not None and _in_several_places(tree, predicate):
        return Scope.RUNNING
    return Scope.INCIDENT


def _is_perfect(tree: Tree, predicate: int) -> bool:
    """Whether it is told how things are by now: "have been killed"."""
    return any(tree.lower[c] in ("has", "have", "had", "'ve") for c in tree.children_by(predicate, "aux"))


def _clause(tree: Tree, predicate: int) -> set[str]:
    """The words of a predicate and of all that hangs on it."""
    return {tree.lower[w] for w in tree.under(predicate)}


def _in_several_places(tree: Tree, predicate: int) -> bool:
    """Whether what happened is said to have happened here and there: "attacks on several neighbourhoods"."""
    if _SEVERAL.isdisjoint(tree.lower) or _AREAS.isdisjoint(tree.lower):
        return False
    several = [w for w in tree.under(predicate) if tree.lower[w] in _SEVERAL]
    return any(set(tree.lower[w + 1 : w + 4]) & _AREAS for w in several)
