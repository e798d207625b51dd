"""What a report says of a name in one place holds for it in others: lists, repeated names, and surnames of people."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.reading.places.mention import PlaceMention, Role
from tollbook.reading.places.words import listed
from tollbook.vocabulary.spelling import key

_LINKS = frozenset(["and", ",", "or", "", "as well as", "and the", ", and", "and also"])
_FROM = re.compile(r"\bfrom\s+\Z")
_LONGEST_NAME = 40
_TIES = listed("prepositions", "at") | listed("prepositions", "near")


def settled(found: Sequence[PlaceMention], text: str) -> list[PlaceMention]:
    """The mentions, with the doubtful ones decided by the others."""
    return _listed(_repeated(_without_people(_listed(list(found), text)), text.isupper()), text)


def _listed(found: list[PlaceMention], text: str) -> list[PlaceMention]:
    """A name that stands in a list with a place is a place and shares its relation."""
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            one, other = found[at], found[at + step]
            if one.sentence != other.sentence or other.role != Role.PLACE:
                continue
            between = text[min(one.end, other.end) : max(one.start, other.start)].strip().lower()
            ends = between == "to" and _FROM.search(text, 0, min(one.start, other.start)) is not None
            if not ends and between not in _LINKS:
                continue
            if (
                one.role == Role.NAME
                and _may_be_place(one, text.isupper())
                and (between or one.name[:1].islower())
                and other.sure >= 0.5
            ):
                found[at] = replace(one, role=Role.PLACE, sure=0.55, relation=other.relation)
            elif one.role == Role.PLACE and step < 0 and not one.head and one.relation in ("", "and", "or", "of"):
                found[at] = replace(one, relation=other.relation, sure=max(one.sure, 0.6 if one.known else one.sure))
    return found


def _may_be_place(mention: PlaceMention, capitals: bool) -> bool:
    """Letters that stand for something (WHO) are not, unless the whole report is in `capitals`."""
    return mention.sure >= 0.1 and len(mention.name) < _LONGEST_NAME and (capitals or not mention.name.isupper())


def _repeated(found: list[PlaceMention], capitals: bool) -> list[PlaceMention]:
    """A name that is a place beyond doubt once is one wherever it stands alone."""
    certain = {key(m.name) for m in found if m.role == Role.PLACE and m.sure >= 0.5}
    return [
        replace(m, role=Role.PLACE, sure=max(m.sure, 0.5))
        if m.role in (Role.NAME, Role.PLACE) and _may_be_place(m, capitals) and key(m.name) in certain
        else m
        for m in found
    ]


def _without_people(found: list[PlaceMention]) -> list[PlaceMention]:
    """The last word of a longer name, met alone where nothing is said to be there, is that person again."""
    surnames = {m.name.split()[-1] for m in found if m.role == Role.NAME and len(m.name.split()) > 1}
    placed = {m.name for m in found if m.role == Role.PLACE and (m.size or m.relation in _TIES)}
    return [
        replace(m, role=Role.NAME, sure=0.0)
        if m.role == Role.PLACE and m.name in surnames and m.name not in placed
        else m
        for m in found
    ]
