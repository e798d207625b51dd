"""Plainly: what the words of a sentence claim or deny beyond doubt, whatever the heads think of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.bare.doubts import is_of_no_event
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import deeds, kinds
from tollbook.reading.blame import AS_SAID
from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE, choose_event
from tollbook.reading.mood import is_unreal
from tollbook.reading.scene import Scene
from tollbook.reading.speech.disowned import is_disowned
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.refuted import (
    SAID,
    denies_aside,
    denies_it,
    denies_part,
    denies_plainly,
    rejects_figure,
)
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})
_NOT = frozenset({"not", "n't", "never", "yet"})
_NEAR = 2
"""Sentences before in which a toll that is denied may be told."""


def plain_drafts(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of what a sentence plainly claims or denies without counting anybody. counts: those with counts."""
    utterance = scene.utterances[tree.index]
    for frame, speaker in zip(utterance.frames, utterance.speakers, strict=True):
        denier = scene.voice(tree.index, frame.word).speaker if frame.kind == "deny" else speaker
        nobody = speaker.name is None and denier.name is None
        if nobody or is_open(tree, frame):
            continue
        if frame.kind == "responsibility":
            yield from _claimed(scene, tree, frame, counts)
        elif frame.kind == "deny" and _denies(scene, tree, frame, [one for one in counts if one.speaker != denier]):
            yield from _denied(scene, tree, frame, counts)


def is_open(tree: Tree, frame: Frame) -> bool:
    """Whether nobody does what a verb of saying says, or has not done it yet: "no group has claimed the attack"."""
    under = {tree.lower[child] for child in tree.children[frame.word]}
    who = frame.speaker
    nobody = who is not None and bool(_NOBODY & {tree.lower[who], *(tree.lower[c] for c in tree.children[who])})
    negated = bool(_NOT & under) and not (frame.kind == "deny" and is_disowned(tree, frame.word))
    return nobody or negated or any(is_unreal(tree, word) for word in (frame.word, *tree.up(frame.word)))


def _denies(scene: Scene, tree: Tree, frame: Frame, counts: Sequence[Draft]) -> bool:
    """Whether somebody plainly denies a deed or a toll: "denied shelling Dorin", "disputed the toll", "denied it".

    counts: the drafts with counts of others."""
    if is_of_no_event(scene, tree, frame):
        return False
    if denies_aside(tree, frame.word) or denies_part(tree, frame.word) or is_disowned(tree, frame.word):
        return True
    if denies_it(tree, frame.word) or rejects_figure(tree, frame.word):
        return any(0 <= tree.index - one.sentence <= _NEAR and one.count for one in counts)
    told = (one for one in scene.triggers[tree.index] if one.word in frame.covers and one.weight > VAGUE)
    return denies_plainly(tree, frame.word) and any(one.event in kinds() for one in told)


def _claimed(scene: Scene, tree: Tree, frame: Frame, counts: Sequence[Draft]) -> Iterator[Draft]:
    """Who says that he did it: "The Front claimed the attack", "an attack claimed by the Front"."""
    event = _event(scene, tree, frame.word, counts)
    if event is None or tree.lower[frame.word] in SAID:
        return
    claim = replace(bare_draft(scene, tree, frame.word, event, Stance.ASSERTS), blames=AS_SAID)
    himself = claim.speaker.name if claim.speaker else None
    claim = replace(claim, actor=claim.actor or himself)
    told = (one for one in counts if (one.sentence, one.stance) == (tree.index, Stance.ASSERTS))
    if not any(one.speaker == claim.speaker for one in told):
        yield claim


def _denied(scene: Scene, tree: Tree, frame: Frame, counts: Sequence[Draft]) -> Iterator[Draft]:
    """Who denies what others told: "soldiers killed nine men, which the army denies"."""
    event = _event(scene, tree, frame.word, counts)
    if event is None:
        return
    denial = of_his_own(scene, tree, frame.word, bare_draft(scene, tree, frame.word, event, Stance.DENIES))
    here = [one for one in counts if one.sentence == tree.index]
    if any(one.stance is Stance.DENIES and one.speaker == denial.speaker for one in here):
        return
    told = next((one for one in reversed(here) if one.speaker != denial.speaker), None)
    if told is not None and not denies_part(tree, frame.word):
        denial = replace(denial, when=told.when, where=told.where, actor=told.actor, target=told.target)
    yield denial


def of_his_own(scene: Scene, tree: Tree, word: int, denial: Draft) -> Draft:
    """A denial, of whoever denies a part in something as its actor: "The Front denied any role in the attack"."""
    himself = denial.speaker.name if denies_part(tree, word) else None
    known = himself is not None and himself in {name for name, _ in scene.cast.parties}
    return replace(denial, actor=himself, certain=1.0) if known else denial


def _event(scene: Scene, tree: Tree, word: int, counts: Sequence[Draft]) -> str | None:
    """The event that is claimed or denied: that counted in the sentence or in the one before it, else what the words
    around name."""
    near = [one for one in counts if 0 <= tree.index - one.sentence <= 1 and one.event in deeds()]
    here, weight = choose_event(tree, scene.triggers, word)
    own = any(trigger.weight > VAGUE for trigger in scene.triggers[tree.index])
    if near and not (own and near[-1].sentence < tree.index):
        return near[-1].event
    return here if here in deeds() and weight > 0 else None
