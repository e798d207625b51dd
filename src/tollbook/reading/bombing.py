"""Bombing: whose bombs come from the air, as those do that a state, an air force or a coalition is said to drop, or not
to: "we did not bomb the hospital", "the army denied bombing a clinic"."""

from tollbook.reading.camps import STATE_CAMPS, of_party
from tollbook.reading.clauses import apart
from tollbook.reading.parties import party_at
from tollbook.reading.phrase import subject_of
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree

FROM_THE_AIR, PLANTED = "air-drone-strike", "remote-explosive-landmine-ied"
_BOMBING = frozenset("bomb bombs bombed bombing".split())
_GOING_ON = ("conj", "advcl", "xcomp", "ccomp")
_WHAT_FOR = frozenset({"for", "of", "over", "with"})
_OURSELVES = frozenset({"we", "it", "they"})
_FLYING = frozenset({"coalition", "alliance", "nato"})


def from_the_air(scene: Scene, tree: Tree, event: str, word: int) -> str:
    """The event at a word of a sentence: an air strike where those who bomb have an air force."""
    if event != PLANTED or _BOMBING.isdisjoint(tree.lower):
        return event
    bombing = (at for at in range(len(tree)) if tree.lower[at] in _BOMBING and tree.tag(at) == "VERB")
    flown = any(_flies(_doer(scene, tree, verb)) and not apart(tree, verb, word) for verb in bombing)
    return FROM_THE_AIR if flown else event


def _doer(scene: Scene, tree: Tree, verb: int) -> str | None:
    """Who bombs: whoever the sentence says, or who says it of himself."""
    if any(tree.lower[mark] in _WHAT_FOR for mark in tree.children_by(verb, "mark", "case")):
        return None  # "arrested six men for bombing a bus"
    agent = tree.child(verb, "obl:agent")
    if agent is not None:
        return party_at(scene.names, tree, agent, frozenset())
    _, subject = subject_of(tree, verb, _GOING_ON)
    if subject is None or tree.parse.relations[subject] == "nsubj:pass":
        return None
    if tree.lower[subject] in _OURSELVES:
        return scene.voice(tree.index, verb).speaker.name
    return party_at(scene.names, tree, subject, frozenset())


def _flies(name: str | None) -> bool:
    if name is None:
        return False
    return of_party(name) in STATE_CAMPS or not _FLYING.isdisjoint(name.lower().split())
