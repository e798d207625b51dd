"""Countered: the lower number that a party gives of its own dead, of whom another told."""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.reading.belonging import of_one_side
from tollbook.reading.counts.counted import Counted
from tollbook.reading.drafts import CountDraft, Draft, when_agree, where_agree
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.scene import Scene
from tollbook.vocabulary.codes import Stance, Status

_ITSELF = frozenset({"it", "they", "we"})
_NEAR = 2
"""Sentences between a claim and what the other side answers."""


def is_bare_number(scene: Scene, counted: Counted) -> bool:
    """Whether who speaks gives a number and says neither whose nor that he did it: "put the number at three"."""
    tree = scene.document.trees[counted.sentence]
    frame = scene.voice(counted.sentence, counted.head).frame
    if counted.people is not None or frame is None or frame.speaker is None:
        return False
    told = [word for word in range(len(tree)) if word in frame.covers and word != frame.speaker]
    somebody = any(person_word(tree.lower[word]) is not None or tree.lower[word] in _ITSELF for word in told)
    return not somebody


def countered(draft: Draft, before: Sequence[Draft]) -> Draft:
    """The draft of a number alone as one of the same people, whose side gives it: "The army said that it killed 12
    rebels. The rebels put the number at three." before: the drafts before it, from the first on."""
    count = draft.count
    if count is None or draft.speaker.name is None or draft.stance is not Stance.ASSERTS:
        return draft
    near = (one for one in reversed(before) if 0 < draft.sentence - one.sentence <= _NEAR)
    said = next((one for one in near if one.count is not None and one.count.harm is count.harm), None)
    if said is None or said.count is None or not _is_answer(draft, said, said.count):
        return draft
    side, status = said.count.side, said.count.status
    own = replace(count, side=side, status=status, who=said.count.who)
    return replace(draft, count=own, actor=said.actor, certain=said.certain, target=said.target, agent=None)


def _is_answer(draft: Draft, said: Draft, count: CountDraft) -> bool:
    """Whether another than who speaks has told of more fighters of the speaker's side, there and then."""
    if count.side is None or count.status is not Status.COMBATANT or said.speaker.name in (None, draft.speaker.name):
        return False
    fewer = draft.count is not None and (draft.count.low or 0) < (count.low or 0)
    own = of_one_side(draft.speaker.name or "", count.side)
    there = when_agree(draft, said) and where_agree(draft, said)
    return fewer and there and own and not of_one_side(said.speaker.name or "", count.side)
