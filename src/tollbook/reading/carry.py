"""What one sentence leaves out another says: the actor of an event is carried to its other claims."""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.reading.drafts import Draft
from tollbook.vocabulary.codes import Responsibility, Stance

_REACH = 6
_SOON = 1
"""How many sentences later a group claims what nameless men are told to have done."""
_NAMELESS = frozenset(
    (
        "gunmen",
        "gunman",
        "attackers",
        "assailants",
        "kidnappers",
        "bomber",
        "suicide bomber",
        "armed men",
        "armed group",
    )
)
"""What those are called of whom nobody knows who they are."""
_CERTAIN = 0.55
"""A claim of which it is likelier than this that it names nobody is left so."""


def carry_actors(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those without an actor with that of the nearest draft of the same event, earlier ones first.

    Nobody is carried to losses of their own, nor anybody from a denial, whose actor is only accused.
    """
    carried = [
        draft if draft.actor or draft.certain > _CERTAIN else replace(draft, actor=_nearest(draft, drafts))
        for draft in drafts
    ]
    claimants = [_claimant(draft, carried) for draft in carried]
    return [replace(draft, actor=actor) if actor else draft for draft, actor in zip(carried, claimants, strict=True)]


def _claimant(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """Who says that he did what men without a name are told to have done: "gunmen", where a group claims the attack."""
    if draft.actor is None or draft.actor.lower() not in _NAMELESS:
        return None
    claims = [
        other
        for other in drafts
        if other.responsibility is Responsibility.CLAIMED
        and other.stance is Stance.ASSERTS
        and other.count is None
        and 0 <= other.sentence - draft.sentence <= _SOON
        and other.event == draft.event
        and other.when == draft.when
        and _places_agree(draft, other)
    ]
    return claims[0].actor if len({claim.actor for claim in claims}) == 1 else None


def _nearest(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    like = [
        other
        for other in drafts
        if other.actor
        and other.stance is Stance.ASSERTS
        and (draft.count is None or other.actor != draft.count.side)
        and other.event == draft.event
        and other.scope == draft.scope
        and (other.when is None or draft.when is None or other.when.overlaps(draft.when))
        and _places_agree(draft, other)
        and abs(other.sentence - draft.sentence) <= _REACH
    ]
    best = min(like, key=lambda other: (abs(other.sentence - draft.sentence), other.sentence), default=None)
    return best.actor if best else None


def _places_agree(draft: Draft, other: Draft) -> bool:
    one, two = set(draft.where.places), set(other.where.places)
    return not one or not two or bool(one & two)
