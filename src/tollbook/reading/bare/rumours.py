"""Rumours: events that nobody vouches for: "Unconfirmed reports of a strike on Dorin emerged"."""

from collections.abc import Iterator, Sequence

from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE, Trigger
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_TELLING = frozenset("say said suggest suggested suggests indicate indicated claimed spoke told".split())
_REPORTS = frozenset("report reports account accounts claims rumours rumors".split())


def rumoured(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of an event that only unconfirmed reports tell of. counts: the drafts with counts."""
    event = find_rumour(scene, tree)
    if event is not None and event.event in kinds() and not any(one.sentence == tree.index for one in counts):
        yield bare_draft(scene, tree, event.word, event.event, Stance.QUESTIONS)


def find_rumour(scene: Scene, tree: Tree) -> Trigger | None:
    """The first event that follows "unconfirmed reports", up to a verb that says what became of them."""
    if _REPORTS.isdisjoint(tree.lower):
        return None
    open_to = {frame.word for frame in scene.utterances[tree.index].frames if frame.kind == "question"}
    reports = next((word for word in range(len(tree)) if _are_open(tree, word, open_to)), None)
    if reports is None:
        return None
    ends = tree.root > reports and tree.lower[tree.root] not in _TELLING
    behind = range(reports + 1, tree.root if ends else len(tree))
    told = (one for one in scene.triggers[tree.index] if one.word in behind and one.weight > VAGUE)
    return next(told, None)


def _are_open(tree: Tree, word: int, open_to: set[int]) -> bool:
    """Whether a word is for reports that nobody has confirmed."""
    if tree.lower[word] not in _REPORTS or any(tree.lower[child] == "no" for child in tree.children[word]):
        return False
    return word in open_to or any(child in open_to for child in tree.children[word])
