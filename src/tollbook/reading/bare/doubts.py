"""Doubts: whether a sentence denies or questions something."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.bare.weights import Evidence, length, likely, odds
from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE
from tollbook.reading.mood import is_unreal
from tollbook.reading.scene import Scene
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.refuted import is_report
from tollbook.reading.speech.voices import stance_of
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_AGAINST = frozenset({"deny", "question"})
_PLAINLY = frozenset({"assert", "announce"})
_NO = frozenset(
    "not no never none nobody nothing n't without nor neither denied denies deny denying false untrue".split()
)
_ASKING = frozenset("look looking investigate investigating check checking examine examining".split())
_PICTURES = frozenset("authenticity picture pictures photo photos photographs video videos footage images".split())
_THINGS = frozenset({"nsubj", "obj"})
_ALL = frozenset((what, "from") for what in ("reports", "information", "accounts"))
_MEASURES = frozenset("move moves decision measure measures step resignation reshuffle dismissal visit delay".split())
_RELATED = frozenset("related linked connected motivated".split())
_CHECKING = frozenset(
    "checking check verifying verify examining examine investigating investigate reviewing review studying study"
    " probing probe assessing assess".split()
)
_MATTERS = frozenset("incident incidents attack strike raid matter circumstances footage video details".split())
_GOVERNED = {Stance.DENIES.value: "denied", Stance.QUESTIONS.value: "questioned"}
"""Whose trust a stance has that a verb says."""
_SILENT = frozenset({"comment", "answer", "respond", "reply"})


@dataclass(frozen=True, slots=True)
class Doubt:
    """That a sentence may deny or question something. word: that does it, or the sentence's root; frame: its act of
    speech, if it is one."""

    word: int
    frame: Frame | None
    stance: Stance
    evidence: Evidence
    likely: float


def find_doubt(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Doubt:
    """What a sentence would deny or question, and how likely it does. counts: the report's drafts with counts."""
    against = (one for one in scene.utterances[tree.index].frames if one.kind in _AGAINST)
    frame = next((one for one in against if not _only_asks(tree, one)), None)
    here = [draft for draft in counts if draft.sentence == tree.index]
    evidence = {
        **_evidence(scene, tree),
        "counted": float(bool(here)),
        "counted against": float(any(draft.stance is not Stance.ASSERTS for draft in here)),
    }
    word = frame.word if frame else tree.root
    return Doubt(word, frame, _stance(scene, tree, frame), evidence, likely("doubt", evidence))


def _only_asks(tree: Tree, frame: Frame) -> bool:
    """Whether somebody looks into something, who neither denies nor doubts it: "said it was investigating"."""
    return frame.kind in _AGAINST and tree.lower[frame.word] in _ASKING


def is_idle(scene: Scene, tree: Tree) -> bool:
    """Whether nothing is to be made of a sentence that only tells that somebody looks into something, or doubts or
    denies what is no event."""
    frames = [frame for frame in scene.utterances[tree.index].frames if frame.kind in _AGAINST]
    empty = [frame for frame in frames if is_of_no_event(scene, tree, frame)]
    denies = any(frame.kind == "deny" and frame not in empty for frame in frames)
    return not denies and (bool(empty) or _looks_into(scene, tree))


def _looks_into(scene: Scene, tree: Tree) -> bool:
    """Whether a sentence only tells that somebody looks into what was told: "The army said it was checking reports"."""
    if any(_only_asks(tree, one) for one in scene.utterances[tree.index].frames):
        return True
    if _CHECKING.isdisjoint(tree.lower):
        return False
    main = (tree.root, *tree.children_by(tree.root, "ccomp", "xcomp"))
    looking = (word for word in main if tree.lower[word] in _CHECKING and not is_unreal(tree, word))
    return any(_of_report(tree, word) for word in looking)


def _of_report(tree: Tree, verb: int) -> bool:
    """Whether it is a report, or an event as such, that is checked."""
    thing = tree.child(verb, "obj")
    return thing is not None and (is_report(tree, thing) or tree.lower[thing] in _MATTERS)


def is_of_no_event(scene: Scene, tree: Tree, frame: Frame) -> bool:
    """Whether what is doubted or denied is no event: pictures, all that is reported, what a measure has to do with it
    ("denied that the decision was linked to the strike")."""
    if frame.kind == "question":
        about = {tree.lower[word] for word in frame.covers if tree.relation(word) in _THINGS}
        named = any(one.word in frame.covers and one.weight > VAGUE for one in scene.triggers[tree.index])
        return not named and (not about.isdisjoint(_PICTURES) or _is_all(tree, frame))
    said = tree.child(frame.word, "ccomp")
    subject = tree.child(said, "nsubj") if said is not None and tree.lower[said] in _RELATED else None
    return subject is not None and tree.lower[subject] in _MEASURES


def _is_all(tree: Tree, frame: Frame) -> bool:
    """Whether all that is heard from somewhere is doubted: "cannot verify reports from the front"."""
    return any(tree.lower[word : word + 2] in _ALL for word in frame.covers)


def _evidence(scene: Scene, tree: Tree) -> dict[str, float]:
    claimed = sum(scene.scales.analysis.bare(tree.index).values())
    against = 1 - scene.scales.analysis.attribute(tree.range(0, len(tree)), "stance")[Stance.ASSERTS.value]
    utterance = scene.utterances[tree.index]
    said = {frame.kind for frame in utterance.frames}
    words = set(tree.lower)
    return {
        "always": 1.0,
        "claimed": odds(claimed),
        "against": odds(against),
        "claimed against": odds(claimed * against),
        "word against": float(bool(said & _AGAINST)),
        "said": float(bool(said & _PLAINLY)),
        "speech": float(bool(said)),
        "quoted": float(utterance.quoted),
        "no": float(bool(words & _NO)),
        "silent": float(bool(words & _SILENT)),
        "length": length(tree),
    }


def _stance(scene: Scene, tree: Tree, frame: Frame | None) -> Stance:
    """Which of the two it is."""
    said = stance_of(frame).value if frame else ""
    weighed = scene.scales.labels(tree.range(0, len(tree)), "stance", said or None, _GOVERNED.get(said))
    return max((Stance.DENIES, Stance.QUESTIONS), key=lambda stance: weighed[stance.value])
