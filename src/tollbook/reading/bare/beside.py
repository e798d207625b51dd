"""Beside: what one says in a sentence in which another counts people: "The army said it had shelled the hills, while
residents said nine people were killed"."""

from collections.abc import Iterator, Sequence

from tollbook.reading.bare.blows import STRIKING
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE, Trigger
from tollbook.reading.mood import is_unreal
from tollbook.reading.scene import Scene
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.refuted import SAID
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_SAYING = SAID | frozenset({"claimed", "announced", "reported", "claims", "reports", "insisted"})
_RELATIVE = frozenset({"which", "who", "whom"})
_NOT = frozenset("not n't never no nobody none neither".split())


def told_beside(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of what others say beside the counts of a sentence. counts: the drafts with counts."""
    here = [one for one in counts if (one.sentence, one.stance) == (tree.index, Stance.ASSERTS)]
    if not here:
        return
    utterance = scene.utterances[tree.index]
    for frame, speaker in zip(utterance.frames, utterance.speakers, strict=True):
        others = {one.name for one in utterance.speakers} - {None, speaker.name}
        apart = speaker.name is not None and all(one.speaker.name in others for one in here)
        deed = deed_of(scene, tree, frame) if apart and _says(tree, frame) else None
        if deed is not None:
            alike = next((one.event for one in here if kinds().get(one.event) == kinds()[deed.event]), deed.event)
            event = alike if deed.weight <= VAGUE else deed.event
            yield bare_draft(scene, tree, deed.word, event, Stance.ASSERTS)


def _says(tree: Tree, frame: Frame) -> bool:
    """Whether somebody says something in a clause of its own: not "shells, which police said they had fired"."""
    aside = any(tree.relation(word) == "acl" for word in (frame.word, *tree.up(frame.word)))
    aside = aside or any(tree.lower[word] in _RELATIVE for word in tree.under(frame.word) if word < frame.word)
    return not frame.beside and not aside and tree.lower[frame.word] in _SAYING


def deed_of(scene: Scene, tree: Tree, frame: Frame) -> Trigger | None:
    """What somebody says that happened, told by the verb of what he says."""
    told = tree.child(frame.word, "ccomp")
    subject = tree.child(told, "nsubj") if told is not None else None
    if told is None or subject is None or is_unreal(tree, told):
        return None
    if any(tree.lower[word] in _NOT for word in (subject, *tree.children[subject], *tree.children[told])):
        return None
    for one in scene.triggers[tree.index]:
        tells = one.word == told or tree.head(one.word) == told
        plain = one.weight > VAGUE or one.word == told and tree.lower[told] in STRIKING
        if tells and plain and one.event in kinds() and scene.voice(tree.index, one.word).frame == frame:
            return one
    return None
