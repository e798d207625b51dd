"""Incident: what claims are judged to speak of together. Its id follows from a claim in it and never dies."""

from dataclasses import dataclass

from tollbook.vocabulary.claim import Actor
from tollbook.vocabulary.when import When

_CLAIM = "claim-"
_INCIDENT = "incident-"


def incident_id(claim: str) -> str:
    """The id of the incident that is named after this claim."""
    return _INCIDENT + claim.removeprefix(_CLAIM)


def naming_claim(incident: str) -> str:
    """The claim that an incident is named after: whatever incident holds it now answers to the old id too."""
    return _CLAIM + incident.removeprefix(_INCIDENT)


@dataclass(frozen=True, slots=True)
class Incident:
    """A fold of claims; nothing in it that the claims do not say.

    claims: ids, in the order of their reports' days. when: the most precise interval that most claims share.
    places, region, country, event, actor, target: what most claims say. clarity: UCDP's event_clarity, 1 for one
    event, 2 for a sum over several places within a few days whose parts are not in the book.
    parts: ids of the incidents that a sum was found to be the sum of; it is then a check and no addend.
    """

    id: str
    claims: tuple[str, ...]
    when: When | None = None
    places: tuple[str, ...] = ()
    region: str | None = None
    country: str | None = None
    event: str = "other"
    actor: Actor | None = None
    target: Actor | None = None
    clarity: int = 1
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where the claims that an id once stood for are now: one incident after a merge, several after a split.

    old: the id that was once given out. now: the ids that hold its claims today, the one that answers to it first.
    """

    old: str
    now: tuple[str, ...]
