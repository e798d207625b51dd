"""What the claims of an incident say of it together: its day, place, event and parties, by what most of them say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from tollbook.linking.signs import is_sum
from tollbook.vocabulary import Claim, Incident, Told, When, incident_id

T = TypeVar("T")

_LATE = date.max


def order(told: Iterable[Told]) -> list[Told]:
    """By the day of the report, then the claim's id: an order that does not depend on who came into the book first."""
    return sorted(told, key=lambda each: (each.published or _LATE, each.id))


def name(told: Sequence[Told]) -> str:
    """The id of the incident that these claims make."""
    return incident_id(order(told)[0].id)


def summarise(told: Sequence[Told]) -> Incident:
    """Raises ValueError for no claims at all."""
    members = order(told)
    claims = [each.claim for each in members]
    when = _when(claims)
    best = _most([tuple(claim.where.places) for claim in claims if claim.where.places])
    counted = [claim for claim in claims if claim.counts]
    return Incident(
        id=incident_id(members[0].id),
        claims=tuple(each.id for each in members),
        when=when,
        places=best or (),
        region=_most([claim.where.region for claim in claims if claim.where.region]),
        country=_most([claim.where.country for claim in claims if claim.where.country]),
        event=_most([claim.event for claim in claims if claim.event not in _VAGUE]) or claims[0].event,
        actor=_most([claim.actor for claim in claims if claim.actor]),
        target=_most([claim.target for claim in claims if claim.target]),
        clarity=2 if any(map(is_sum, counted or claims)) and all(map(is_sum, counted or claims)) else 1,
    )


_VAGUE = frozenset({"other", "conflict", "change-to-group-activity"})
"""Events of no particular kind: they name an incident only if no claim says more."""


def _most(values: Sequence[T]) -> T | None:
    """The commonest value, the earliest of equals."""
    return Counter(values).most_common(1)[0][0] if values else None


def _when(claims: Sequence[Claim]) -> When | None:
    """The interval that most claims give; of equals the shortest, then the earliest."""
    given = Counter(claim.when for claim in claims if claim.when)
    if not given:
        return None
    return min(given, key=lambda when: (-given[when], when.days, when))
