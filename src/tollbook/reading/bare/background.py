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
_CALLED = frozenset({"call", "calls", "called"})
_APPEALING = frozenset("urge urges urged appeal appeals appealed ask asks asked".split())
_BEGAN = frozenset("began begun started erupted broke".split())


def is_background(scene: Scene, tree: Tree, draft: Draft) -> bool:
    """Whether an event is how a war began ("in civil war since 2011, when the police cracked down"), history, or what
    an appeal speaks of."""
    if draft.stance is not Stance.ASSERTS:
        return False
    published = scene.document.report.published
    age = published - draft.when.last if published and draft.when else timedelta()
    past = age > _PAST or age > OLD and not _WARS.isdisjoint(tree.lower)
    return past or _begins_war(tree) or _appeals(tree)


def _appeals(tree: Tree) -> bool:
    """Whether a sentence only tells what somebody asks others to do: "called on the powers to stop the killing"."""
    verb = tree.root
    asked = tree.child(verb, "xcomp", "ccomp", "advcl")
    on = tree.lower[verb] not in _CALLED or tree.lower[verb + 1 : verb + 2] in (("on",), ("upon",), ("for",))
    appeal = tree.lower[verb] in _APPEALING | _CALLED and on and tree.child(verb, "conj") is None
    return appeal and asked is not None and any(tree.lower[mark] == "to" for mark in tree.children_by(asked, "mark"))


def _begins_war(tree: Tree) -> bool:
    """Whether a sentence tells how a war began: "The conflict began when troops fired at protesters"."""
    war = tree.child(tree.root, "nsubj")
    began = tree.lower[tree.root] in _BEGAN and war is not None and tree.lower[war] in _WARS
    return began and "when" in tree.lower[tree.root :]
