"""The event of a count: by the words around it, by what came to its victims and by who they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.accord import WAR
from tollbook.reading.counts.counted import Counted
from tollbook.reading.events import VAGUE, Trigger, choose_event
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm, Status

_OWN = 48
"""Triggers heavier than this stand in the count's own sentence: those of others have half their weight."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What the rules say happened, and which of the trusts they have in it."""

    event: str
    trust: str


def happened_to(
    tree: Tree, triggers: Sequence[Sequence[Trigger]], counted: Counted, status: Status, beside: str | None
) -> Happened:
    """The event of a count. status: its victims'. beside: the event of a count of the same harm in its sentence."""
    said, weight = choose_event(tree, triggers, counted.predicate, counted.harm)
    near = (counted.predicate, *tree.children[counted.predicate])
    if said == "armed-clash" and status is Status.CIVILIAN and any(tree.lower[w].startswith("ambush") for w in near):
        said = "attack"  # nobody fights with farmers whom he ambushes
    if said is not None and weight > _OWN:
        return Happened(said, "event")
    if beside is not None and (said is None or weight <= VAGUE):
        return Happened(beside, "event_beside")
    if said is None:
        return Happened(_by_victims(counted.harm, status), "event_unsaid")
    return Happened(said, "event_around" if weight > VAGUE else "event_vague")


def _by_victims(harm: Harm, status: Status) -> str:
    """What most often brings people to this harm: force against combatants is a fight."""
    if harm is Harm.DISPLACED or harm is Harm.STRENGTH:
        return WAR
    if harm is Harm.CAPTURED:
        return "arrests"
    if harm is Harm.ABDUCTED:
        return "abduction-forced-disappearance"
    return "armed-clash" if status is Status.COMBATANT else "attack"
