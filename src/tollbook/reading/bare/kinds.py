"""Kinds of events: the codebook's groups of codes, ACLED's event types with protests and riots together."""

from collections.abc import Mapping
from functools import cache

from tollbook.reading.accord import WAR
from tollbook.reading.events import BLOODLESS
from tollbook.vocabulary.codes import events

_UNREST = "Protests and riots"


@cache
def kinds() -> Mapping[str, str]:
    """The kind of each event code; `conflict`, which covers all kinds, has none."""
    found = {}
    for slug, code in events().items():
        if slug != WAR and code.acled_event is not None:
            found[slug] = _UNREST if code.acled_event in ("Protests", "Riots") else code.acled_event
    return found


@cache
def deeds() -> frozenset[str]:
    """The codes of events of some kind that are somebody's deeds, done by force."""
    return frozenset(kinds().keys() - BLOODLESS)


def shares(likely: Mapping[str, float]) -> dict[str, float]:
    """How likely each kind is, by how likely each code is."""
    kind_of = kinds()
    found = dict.fromkeys(kind_of.values(), 0.0)
    for event, share in likely.items():
        kind = kind_of.get(event)
        if kind is not None:
            found[kind] += share
    return found
