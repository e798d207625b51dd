"""Accused: of what somebody accuses another, where a deed is told by the charge itself: "accused the rebels of using
gas", "said that the army was responsible for two massacres"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE, Trigger
from tollbook.reading.mood import is_unreal
from tollbook.reading.parties import party_at
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Responsibility, Stance

ACCUSING = frozenset("accuse accuses accused accusing".split())
DOING = frozenset(
    "using launching carrying staging committing conducting dropping firing planting laying mounting perpetrating"
    " deploying unleashing waging being having making".split()
)
"""Verbs that say of a deed only that it is done: "of using gas", "of carrying out the strike"."""
_ALL = frozenset({"genocide", "crimes", "terrorism", "aggression"})
"""What says of all of a war what it is, and tells of no event."""
_BEHIND = frozenset({"of", "for"})
_NOT = frozenset({"not", "n't", "never", "no", "without"})
_AS_SAID = {blame: blame for blame in (None, *Responsibility)}


def accused(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of a deed that its charge names, by whoever is accused of it. counts: the drafts with counts."""
    if any(one.sentence == tree.index for one in counts):
        return
    for frame in scene.utterances[tree.index].frames:
        if frame.kind == "blame" and tree.lower[frame.word] in ACCUSING and _is_meant(tree, frame.word):
            deed = charge(scene, tree, frame.word)
            whom = whom_it_accuses(tree, frame.word)
            if deed is not None and whom is not None:
                yield by_charge(scene, tree, whom, deed)
                return
    for word in range(len(tree)):
        if tree.lower[word] == "responsible" and scene.voice(tree.index, word).speaker.name is not None:
            deed, whom = charge(scene, tree, word), tree.child(word, "nsubj")
            asserted = scene.voice(tree.index, word).stance is Stance.ASSERTS and tree.child(word, "cop") is not None
            if asserted and deed is not None and whom is not None and _is_meant(tree, word):
                yield by_charge(scene, tree, whom, deed)
                return


def whom_it_accuses(tree: Tree, verb: int) -> int | None:
    """Whom a verb accuses: its object, which the parse may hold for a subject, or a passive's subject."""
    behind = next((one for one in tree.children_by(verb, "obj", "nsubj") if one > verb), None)
    return behind if behind is not None else tree.child(verb, "nsubj:pass")


def by_charge(scene: Scene, tree: Tree, whom: int, deed: Trigger) -> Draft:
    """The draft of a deed by whoever is accused of it."""
    claim = bare_draft(scene, tree, deed.word, deed.event, Stance.ASSERTS)
    party = party_at(scene.names, tree, whom, frozenset())
    if party is None:
        return claim
    target = claim.target if claim.target != party else None
    return replace(claim, actor=scene.cast.fullest(party), certain=1.0, target=target, blames=_AS_SAID)


def charge(scene: Scene, tree: Tree, word: int) -> Trigger | None:
    """The deed that a charge names: what follows "of" or "for" at a word that accuses."""
    first = charged(tree, word)
    if first is None:
        return None
    light = tree.lower[first] in DOING
    named = set(tree.under(first)) if light or not tree.lower[first].endswith("ing") else {first}
    named |= {first + 1} if tree.lower[first] == "having" else set()
    found = [one for one in scene.triggers[tree.index] if one.word in named and one.word >= first]
    deeds = [one for one in found if one.weight > VAGUE and one.event in kinds() and tree.lower[one.word] not in _ALL]
    telling = [one for one in deeds if not _is_further(tree, one, first)]
    return max(telling, key=lambda one: one.weight, default=None)


def charged(tree: Tree, word: int) -> int | None:
    """The head of what follows "of" or "for" at a word that accuses."""
    return next((at for at in range(word + 1, len(tree)) if _opens(tree, at, word)), None)


def _opens(tree: Tree, at: int, word: int) -> bool:
    """Whether a word heads what somebody is accused of: "of bombing", "for two massacres"."""
    if tree.lower[at].endswith("ing") and tree.lower[at - 1] in _BEHIND:
        return True
    behind = any(tree.lower[case] in _BEHIND for case in tree.children_by(at, "case", "mark"))
    return behind and tree.head(at) == word


def _is_further(tree: Tree, one: Trigger, first: int) -> bool:
    """Whether a word of a charge stands in a clause that only says more: "of arming rebels who shelled it"."""
    above = [one.word, *(up for up in tree.up(one.word) if up > first)]
    return any(tree.parse.relations[up] in ("acl:relcl", "acl", "advcl") and up != first for up in above)


def _is_meant(tree: Tree, word: int) -> bool:
    """Whether somebody is accused, and not only may be or is not: "has not accused anybody"."""
    over = (word, *tree.up(word))
    return not any(is_unreal(tree, up) or any(tree.lower[c] in _NOT for c in tree.children[up]) for up in over)
