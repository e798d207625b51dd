"""Sums over several places, and the incidents that they are sums of: what is found here is a check, never an addend."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tollbook.linking.parties import compare
from tollbook.vocabulary import Harm, Incident, Told, spelling
from tollbook.vocabulary.names import key

Found = tuple[Incident, tuple[Told, ...]]


def with_parts(found: Sequence[Found]) -> list[Found]:
    """The same incidents; every sum over several places is told which of the others are parts of it."""
    by_day: dict[int, list[Found]] = defaultdict(list)
    for each in found:
        when = each[0].when
        if each[0].clarity == 1 and when is not None and when.days <= _DAYS:
            for day in range(when.first.toordinal(), when.last.toordinal() + 1):
                by_day[day].append(each)
    return [_told_parts(each, by_day) if each[0].clarity == 2 else each for each in found]


_DAYS = 7
"""A sum is an incident only up to this many days (COUNTING, "Decided for Tollbook"), and so are its parts."""


def _told_parts(total: Found, by_day: dict[int, list[Found]]) -> Found:
    incident, members = total
    if incident.when is None:
        return total
    near: dict[str, Found] = {}
    for day in range(incident.when.first.toordinal(), incident.when.last.toordinal() + 1):
        near.update({each[0].id: each for each in by_day.get(day, ())})
    parts = sorted(each[0].id for each in near.values() if _is_part(total, each))
    return replace(incident, parts=tuple(parts)), members


def _is_part(total: Found, other: Found) -> bool:
    """It lies at some of the places, within the days, counts the same harm, and nothing says that others did it."""
    whole, part = total[0], other[0]
    assert whole.when is not None and part.when is not None
    inside = whole.when.first <= part.when.first and part.when.last <= whole.when.last
    places = {spelling.key(name) for name in part.places}
    of = {spelling.key(name) for name in whole.places}
    who = compare(_key(whole), _key(part))
    return inside and bool(places) and places < of and bool(_harms(total[1]) & _harms(other[1])) and who != "unlike"


def _key(incident: Incident) -> str:
    return key(incident.actor.name) if incident.actor else ""


def _harms(members: Iterable[Told]) -> set[Harm]:
    return {count.harm for each in members for count in each.claim.counts}
