"""Accord: answers that depend on each other are chosen together, the likeliest that agree."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from tollbook.vocabulary.codes import Scope, Status

T = TypeVar("T")

_SIDED = {Status.COMBATANT: 0.94, Status.CIVILIAN: 0.01, Status.MIXED: 0.03, Status.UNKNOWN: 0.03}
"""How often victims of a status belong to a party that the report names (our training reports)."""
_WAR = "conflict"
"""The event of sums and stocks that cover many kinds of events (CODEBOOK, "Event codes")."""


def agree_on_side(
    statuses: Mapping[str, float], sides: Sequence[tuple[str | None, float]]
) -> tuple[Status, str | None]:
    """The status of victims and the party that they belong to: combatants have one, civilians none.

    statuses: how likely each status is; sides: how likely each party is, last that there is none.
    """
    named, none = sides[:-1], sides[-1][1]
    best, share = max(named, key=lambda side: side[1], default=(None, 0.0))
    some = sum(p for _, p in named)

    def worth(status: Status) -> float:
        sided = _SIDED[status]
        return statuses.get(status.value, 0.0) * (sided * some + (1 - sided) * none)

    status = Status(max(statuses, key=lambda one: statuses[one]))
    if status is Status.CIVILIAN:
        return status, None
    sided = _SIDED[status]
    return status, best if sided * share > (1 - sided) * none else None


def agree_on_scope(events: Mapping[str, float], scopes: Mapping[str, float]) -> tuple[str, Scope]:
    """The event and the scope of a claim: what covers many kinds of events is no incident."""
    scope = max(scopes, key=lambda name: scopes[name])
    event = max(events, key=lambda name: events[name])
    if event != _WAR or scope != Scope.INCIDENT:
        return event, Scope(scope)
    other = max((name for name in events if name != _WAR), key=lambda name: events[name])
    wider = max((name for name in scopes if name != Scope.INCIDENT), key=lambda name: scopes[name])
    if events[other] * scopes[scope] > events[event] * scopes[wider]:
        return other, Scope(scope)
    return event, Scope(wider)
