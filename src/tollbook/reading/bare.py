"""Bare drafts: each event that a report claims without a count, and each denial and doubt, becomes a draft."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE, Trigger, choose_event
from tollbook.reading.parties import find_actor, find_target
from tollbook.reading.roles import actor_of, blame_of, party_of, speaker_of
from tollbook.reading.scene import Scene
from tollbook.reading.scope import choose_scope
from tollbook.reading.speech.voices import stance_of
from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import NOTHING
from tollbook.vocabulary.codes import Responsibility, Scope, Stance

BARE_WEIGHT = 40
"""Events claimed without a count need a trigger of at least this weight."""

_BACK = 3
"""Sentences that a denial without words of its own for the event reaches back."""

_UNREAL = frozenset({"could", "would", "might", "may", "should", "will", "must", "can"})


def bare_drafts(scene: Scene, counts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each sentence that claims an event without counting anybody, and for each denial and doubt.

    counts: the drafts with counts; a sentence that has some makes no other claim but a denial that they do not state.
    """
    stated = {(draft.sentence, draft.stance) for draft in counts}
    counted = {draft.sentence for draft in counts}
    for tree in scene.document.trees:
        doubt = _doubt(scene, tree)
        if doubt is not None and (tree.index, doubt.stance) not in stated:
            event = _doubted_event(scene, tree, doubt.word, counts)
            yield _bare_draft(scene, tree, doubt.word, event, doubt.stance)
        elif doubt is None:
            yield from _events(scene, tree, tree.index in counted)


def _events(scene: Scene, tree: Tree, counted: bool) -> Iterator[Draft]:
    """The event that a sentence claims without a count: a rule's that the heads think possible, or the heads' own."""
    likely = scene.scales.analysis.bare(tree.index)
    best = max(likely, key=lambda event: likely[event])
    trust = scene.scales.trust
    trigger = _telling(scene, tree)
    if trigger is not None and not counted and likely[best] >= trust.bare:
        yield _bare_draft(scene, tree, trigger.word, trigger.event, Stance.ASSERTS)
    elif likely[best] >= (trust.bare_beside if counted else trust.bare_alone):
        word = trigger.word if trigger is not None else _root(tree)
        yield _bare_draft(scene, tree, word, best, Stance.ASSERTS)


def _root(tree: Tree) -> int:
    return next(word for word in range(len(tree)) if tree.head(word) < 0)


@dataclass(frozen=True, slots=True)
class _Doubt:
    """That a sentence denies or questions something, and the word that does it."""

    word: int
    stance: Stance


def _doubt(scene: Scene, tree: Tree) -> _Doubt | None:
    frame = next((f for f in scene.utterances[tree.index].frames if f.kind in ("deny", "question")), None)
    said = stance_of(frame) if frame else Stance.ASSERTS
    trust = scene.scales.trust
    if sum(scene.scales.analysis.bare(tree.index).values()) < (trust.doubt if frame else trust.doubt_alone):
        return None
    weighed = Stance(scene.scales.label(tree.range(0, len(tree)), "stance", said.value).answer)
    if weighed is Stance.ASSERTS:
        return None
    return _Doubt(frame.word if frame else _root(tree), weighed)


def _doubted_event(scene: Scene, tree: Tree, word: int, counts: Sequence[Draft]) -> str:
    """What a denial or doubt is about: what its own words say, else what the last count before it was of."""
    event, _ = choose_event(tree, scene.triggers, word)
    own = any(trigger.weight > VAGUE for trigger in scene.triggers[tree.index])
    before = [draft for draft in counts if 0 <= tree.index - draft.sentence <= _BACK]
    if own or not before:
        return event or "other"
    return before[-1].event


def _telling(scene: Scene, tree: Tree) -> Trigger | None:
    """The heaviest trigger of a sentence that is said to have happened, not wished, feared or planned."""
    real = [t for t in scene.triggers[tree.index] if t.weight >= BARE_WEIGHT and _happened(tree, t.word)]
    return max(real, key=lambda trigger: trigger.weight, default=None)


def _happened(tree: Tree, word: int) -> bool:
    for above in [word, *tree.up(word)]:
        for child in tree.children[above]:
            if tree.relation(child) == "aux" and tree.lower[child] in _UNREAL:
                return False
            if tree.relation(child) == "mark" and tree.lower[child] in ("if", "unless", "to"):
                return False
    return True


def _bare_draft(scene: Scene, tree: Tree, word: int, event: str, stance: Stance) -> Draft:
    """The draft of an event, or of its denial, at a word of a sentence."""
    words = tree.range(0, len(tree))
    voice = scene.voice(tree.index, word)
    speaker, surely = speaker_of(scene, words, voice)
    choice = scene.when(tree.index, word)
    triggers = scene.triggers[tree.index]
    document, names = scene.document, scene.names
    said_actor = find_actor(document, names, triggers, tree.index, word, scene.speaking(tree.index))
    actor, certain = actor_of(scene, words, said_actor)
    target = party_of(scene, words, "target", find_target(document, names, triggers, tree.index, word))
    said = choose_scope(tree, None, choice, (word, word + 1), word, 1)
    blame = scene.scales.label(words, "responsibility", blame_of(speaker, actor))
    return Draft(
        sentence=tree.index,
        start=tree.start,
        end=tree.end,
        event=scene.scales.label(words, "event", event, "bare").answer,
        stance=stance,
        scope=Scope(scene.scales.label(words, "scope", said).answer),
        speaker=speaker,
        when=choice.when,
        where=scene.where(tree.index, word, words),
        actor=actor,
        certain=certain,
        target=target,
        responsibility=Responsibility(blame.answer) if blame.answer != NOTHING and actor else None,
        count=None,
        grounds={
            "claimed": sum(scene.scales.analysis.bare(tree.index).values()),
            "speaker": surely,
            "said": float(voice.frame is not None),
            "doubted": float(stance is not Stance.ASSERTS),
        },
    )
