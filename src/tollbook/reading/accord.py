"""Accord: answers that depend on each other are chosen together, the likeliest that agree."""

from collections.abc import Mapping, Sequence

from tollbook.reading.camps import Camp, of_party
from tollbook.reading.knowledge.parties import group_phrases
from tollbook.vocabulary.codes import Harm, Scope, Status

_SIDED = {Status.COMBATANT: 0.94, Status.MIXED: 0.03, Status.UNKNOWN: 0.03}
"""How often victims of a status belong to a party that the report names (our training reports)."""
WAR = "conflict"
"""The event of sums and stocks that cover many kinds of events (CODEBOOK, "Event codes")."""
_IRREGULAR = frozenset({Camp.REBEL, Camp.MILITIA})
_MINISTRIES = frozenset({"ministry", "mod", "pentagon", "kremlin"})
_STATES = frozenset({"state-forces", "external-forces", "coalition", "police"})
_KIDNAPPERS = frozenset({"kidnappers", "gunmen", "armed men", "unidentified gunmen", "unknown gunmen"})
_TAKEN_BY = {
    Camp.ARMY: "government-regains-territory",
    Camp.POLICE: "government-regains-territory",
    Camp.STATE: "government-regains-territory",
    Camp.REBEL: "non-state-actor-overtakes-territory",
}
"""What taking a place is by who takes it: 764 of 820 in the training reports."""


def side_of(status: Status, sides: Sequence[tuple[str | None, float]]) -> str | None:
    """The party that victims of a status belong to: combatants mostly have one, civilians none.

    sides: how likely each party is, last that there is none.
    """
    if status is Status.CIVILIAN:
        return None
    best, share = max(sides[:-1], key=lambda side: side[1], default=(None, 0.0))
    sided = _SIDED[status]
    return best if sided * share > (1 - sided) * sides[-1][1] else None


def agree_on_control(event: str, actor: str | None) -> str:
    """The event where a place is taken, by the camp of whoever took it, where his name tells it."""
    if actor is None or event not in _TAKEN_BY.values():
        return event
    camp = camp_of(actor)
    return _TAKEN_BY.get(camp, event) if camp else event


def camp_of(name: str) -> Camp | None:
    """The camp of a party, or of a ministry, which stands for the forces of its state."""
    return of_party(name) or (Camp.STATE if _is_of_state(name) else None)


def _is_of_state(name: str) -> bool:
    """Whether a name is a ministry's; not the Vard Front's ministry."""
    words = name.lower().split()
    own = any(one.kind not in _STATES for hit in group_phrases().search(name) for one in hit.values)
    return not _MINISTRIES.isdisjoint(words) and not own and of_party(words[0]) not in _IRREGULAR


def agree_on_taking(harm: Harm, status: Status, actor: str | None) -> Harm:
    """Whether people taken are captured or abducted: combatants are captured, and civilians whom others than a state's
    forces take are abducted (CODEBOOK, "Fields of a count")."""
    if harm is Harm.ABDUCTED and status is Status.COMBATANT:
        return Harm.CAPTURED
    taken = harm is Harm.CAPTURED and status is Status.CIVILIAN and actor is not None
    seized = actor is not None and (of_party(actor) in _IRREGULAR or actor.lower() in _KIDNAPPERS)
    return Harm.ABDUCTED if taken and seized else harm


def agree_on_scope(events: Mapping[str, float], scopes: Mapping[str, float]) -> tuple[str, Scope]:
    """The event and the scope of a claim: what covers many kinds of events is no incident."""
    scope = max(scopes, key=lambda name: scopes[name])
    event = max(events, key=lambda name: events[name])
    if event != WAR or scope != Scope.INCIDENT:
        return event, Scope(scope)
    other = max((name for name in events if name != WAR), key=lambda name: events[name])
    wider = max((name for name in scopes if name != Scope.INCIDENT), key=lambda name: scopes[name])
    if events[other] * scopes[scope] > events[event] * scopes[wider]:
        return other, Scope(scope)
    return event, Scope(wider)
