"""Victims: the words for who is counted, the status that these words give, and the party they belong to."""

from dataclasses import dataclass

from tollbook.reading.counts.find import Counted
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.names import NameKind, Names
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Status

_MIXING = frozenset({"including", "among", "and", "both"})
_CIVIL = frozenset({"civilian", "innocent", "unarmed", "displaced"})
_ARMED = frozenset(
    {"armed", "pro-government", "rebel", "militant", "jihadist", "insurgent", "paramilitary", "regime", "loyalist"}
)


@dataclass(frozen=True, slots=True)
class Victims:
    """who: the words. status: by them. side: the party, None for civilians. generic: it is a general word."""

    who: str | None
    status: Status
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
    status = _status(tree, counted, start)
    side, generic = _side(tree, names, counted, start)
    if side is not None and status is Status.UNKNOWN:
        status = Status.COMBATANT
    if status is Status.CIVILIAN:
        side = None
    return Victims(who, status, side, generic)


def _status(tree: Tree, counted: Counted, start: int) -> Status:
    found = {Status(counted.person.status)} if counted.person else set()
    if counted.people is not None:
        for child in tree.children_by(counted.people, "conj"):
            person = person_word(tree.lower[child])
            if person and start <= child < counted.last + 4:
                found.add(Status(person.status))
        for child in tree.children_by(counted.people, "amod", "compound", "nmod"):
            if tree.lower[child] in _CIVIL or person_word(tree.lower[child]) and tree.relation(child) != "nmod":
                person = person_word(tree.lower[child])
                found.add(
                    Status.CIVILIAN
                    if tree.lower[child] in _CIVIL
                    else Status(person.status)
                    if person
                    else Status.UNKNOWN
                )
            elif tree.lower[child] in _ARMED:
                found.add(Status.COMBATANT)
    found.discard(Status.UNKNOWN)
    if found >= {Status.CIVILIAN, Status.COMBATANT}:
        return Status.MIXED
    return next(iter(found), Status.UNKNOWN)


def _side(tree: Tree, names: Names, counted: Counted, start: int) -> tuple[str | None, bool]:
    inside = names.at(tree.index, start, counted.last + 1)
    for name in inside:
        if name.kind is NameKind.GROUP:
            return names.fullest(name), False
    for name in inside:
        if name.kind is NameKind.PARTY:
            plain = name.last - name.first == 1 and counted.people is not None
            return name.text, plain
    return None, True
