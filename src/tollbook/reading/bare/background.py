"""Background: what a report tells of how a war began, of wars long past, or of what somebody asks others to do, which
is no claim of its own (CODEBOOK, "Which claims are coded")."""

from datetime import timedelta

from tollbook.reading.drafts import Draft
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

OLD = timedelta(days=730)
_PAST = timedelta(days=3650)
_WARS = frozenset(
    "war wars conflict conflicts crisis uprising uprisings revolution unrest insurgency rebellion".split()
)
_BEGAN = frozenset("began begun started erupted broke".split())
_CALLED = frozenset({"call", "calls", "called"})
_UPON = frozenset({"on", "upon", "for"})
_APPEALING = frozenset("urge urges urged appeal appeals appealed".split())


def is_background(scene: Scene, tree: Tree, draft: Draft) -> bool:
    """Whether an event is how a war began ("at war since 2011, when police fired on a crowd"), or history."""
    if draft.stance is not Stance.ASSERTS:
        return False
    published = scene.document.report.published
    age = published - draft.when.last if published and draft.when else None
    if age is not None and age > _PAST:
        return True
    retold = draft.speaker.name is None and not _WARS.isdisjoint(tree.lower)
    return age is not None and age > OLD and retold or age is None and _begins_war(tree)


def is_asked_for(tree: Tree, word: int) -> bool:
    """Whether a word stands in what somebody only asks others to do: "called on the powers to stop the shelling"."""
    verb = tree.root
    called = tree.lower[verb] in _CALLED and not _UPON.isdisjoint(tree.lower[verb + 1 : verb + 2])
    if not (called or tree.lower[verb] in _APPEALING):
        return False
    asked = [one for one in tree.children_by(verb, "xcomp", "ccomp", "advcl") if _is_to(tree, one)]
    return word == verb and bool(asked) or any(word in tree.under(one) for one in asked)


def _is_to(tree: Tree, verb: int) -> bool:
    return any(tree.lower[mark] == "to" for mark in tree.children_by(verb, "mark"))


def _begins_war(tree: Tree) -> bool:
    """Whether a sentence tells how a war began: "The conflict began when troops fired at protesters"."""
    war = tree.child(tree.root, "nsubj")
    began = tree.lower[tree.root] in _BEGAN and war is not None and tree.lower[war] in _WARS
    return began and "when" in tree.lower[tree.root :]
