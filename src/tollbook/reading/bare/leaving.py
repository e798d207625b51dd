"""Leaving: who pulls out of a place does not take it."""

from dataclasses import replace

from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree

_LEAVING = "non-violent-transfer-of-territory"
_TAKING = frozenset({"non-state-actor-overtakes-territory", "government-regains-territory"})


def left(scene: Scene, tree: Tree, draft: Draft) -> Draft:
    """A draft of a place taken, of a sentence whose words only say that it was left, as one of that: "troops pulled out
    of Dorin after weeks of fighting"."""
    told = {trigger.event for trigger in scene.triggers[tree.index] if trigger.weight > VAGUE}
    leaves = draft.event in _TAKING and _LEAVING in told and told.isdisjoint(_TAKING)
    return replace(draft, event=_LEAVING) if leaves else draft
