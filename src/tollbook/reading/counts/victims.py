"""Victims: the words for who is counted, the status that these words give, and the party they belong to."""

from dataclasses import dataclass

from tollbook.reading.camps import Camp, of_party
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.status import stated_status
from tollbook.reading.names import NameKind, Names
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Status


@dataclass(frozen=True, slots=True)
class Victims:
    """who: the words. status: by them, None where they do not say. side: the party, None for civilians. generic: it is
    a general word."""

    who: str | None
    status: Status | None
    side: str | None
    generic: bool


def describe(tree: Tree, whole: str, names: Names, counted: Counted) -> Victims:
    """Who the counted people are, by the words of the phrase alone."""
    first = counted.first
    quantity_last = counted.quantity.last if counted.quantity else first
    start = max(first, quantity_last)
    who = None
    if counted.people is not None:
        a, b = tree.span(counted.people, counted.people + 1)
        who = whole[a:b]
    status = stated_status(tree, names, counted)
    side, generic = _side(tree, names, counted, start)
    if side is not None and status is None:
        status = Status.COMBATANT
    if status is Status.CIVILIAN:
        side = None
    return Victims(who, status, side, generic)


def _side(tree: Tree, names: Names, counted: Counted, start: int) -> tuple[str | None, bool]:
    inside = names.at(tree.index, start, counted.last + 1)
    for name in inside:
        if name.kind is NameKind.GROUP:
            return names.fullest(name), False
    of = _of_whom(tree, names, counted)
    if of is not None:
        return of, False
    for name in inside:
        if name.kind is NameKind.PARTY:
            plain = name.last - name.first == 1 and counted.people is not None and counted.people < counted.last
            return name.text, plain
    return None, True


def _of_whom(tree: Tree, names: Names, counted: Counted) -> str | None:
    """The party whose fighters are counted: "13 officers of the harbour police", "members of the Dawn Brigade"."""
    if counted.people is None or counted.person is None or counted.person.status != Status.COMBATANT:
        return None
    for child in tree.children_by(counted.people, "nmod"):
        if child > counted.people and any(tree.lower[word] == "of" for word in tree.children[child]):
            name = names.touching(tree.index, child)
            if name is not None and name.kind is NameKind.GROUP:
                return names.fullest(name)
            if name is not None and (name.kind is NameKind.PARTY or of_party(name.text) is Camp.POLICE):
                return name.text
    return None
