"""Accused: of what somebody accuses another, where the charge itself tells a deed: "accused the rebels of using gas",
"said that the army was responsible for two massacres"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.blame import AS_SAID
from tollbook.reading.drafts import Draft
from tollbook.reading.events import BLOODLESS, VAGUE, Trigger
from tollbook.reading.mood import is_unreal
from tollbook.reading.parties import party_at
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Stance

ACCUSING = frozenset("accuse accuses accused accusing".split())
DOING = frozenset(
    "using launching carrying committing conducting dropping firing mounting perpetrating unleashing waging".split()
)
"""Verbs that say of a deed only that it is done: "of using gas", "of carrying out the strike"."""
_SWEEPING = frozenset({"genocide", "crimes", "terrorism", "aggression"})
"""What says of all of a war what it is, and tells of no event."""
_NO_DEEDS = BLOODLESS | {"abduction-forced-disappearance"}
"""What may be used or dropped without any deed: a truce, hostages."""
_AT_FAULT = ACCUSING | {"responsible"}
_BEHIND = frozenset({"of", "for"})
_WHICH = frozenset({"which", "who", "whom", "that"})
_NOBODY = frozenset({"nobody", "none", "neither", "nor", "no"})
_NOT = frozenset("not n't never without wrongly falsely unjustly".split())


def accused(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of a deed that its charge names, by whoever is accused of it. counts: the drafts with counts."""
    if _AT_FAULT.isdisjoint(tree.lower) or any(one.sentence == tree.index for one in counts):
        return
    for word in range(len(tree)):
        whom = _whom(scene, tree, word)
        deed = charge(scene, tree, word) if whom is not None else None
        if whom is not None and deed is not None and is_brought(tree, word, whom):
            yield _by_charge(scene, tree, word, whom, deed)
            return


def charge(scene: Scene, tree: Tree, word: int) -> Trigger | None:
    """The deed that a charge names: what follows "of" or "for" at a word that accuses."""
    first = charged(tree, word)
    if first is None:
        return None
    heads = {first, *tree.children_by(first, "conj")}
    light = tree.lower[first] in DOING
    if light:
        heads |= {thing for verb in set(heads) for thing in tree.children_by(verb, "obj")}
    elif tree.lower[first] == "having":
        heads |= {first + 1}
    told = [one for one in scene.triggers[tree.index] if one.word in heads and one.weight > VAGUE]
    deeds = (one for one in told if one.event in kinds() and tree.lower[one.word] not in _SWEEPING)
    return max(
        (one for one in deeds if not light or one.event not in _NO_DEEDS), key=lambda one: one.weight, default=None
    )


def charged(tree: Tree, word: int) -> int | None:
    """The head of what somebody is accused of: of "of bombing", "of having bombed", "for two massacres"."""
    for at in range(word + 1, len(tree)):
        behind = any(tree.lower[case] in _BEHIND for case in tree.children_by(at, "case", "mark"))
        near = tree.head(at) == word or tree.relation(at) in ("acl", "advcl") and tree.head(tree.head(at)) == word
        if behind and near:
            return next((aux for aux in tree.children_by(at, "aux") if tree.lower[aux] == "having"), at)
    return None


def whom_it_accuses(tree: Tree, verb: int) -> int | None:
    """Whom a verb accuses: its object, which the parse may hold for a subject, what a relative clause says it of, or a
    passive's subject."""
    behind = next((one for one in tree.children_by(verb, "obj", "nsubj") if one > verb), None)
    before = tree.child(verb, "obj", "nsubj:pass")
    whom = behind if behind is not None else before
    if whom is None:  # "accused Sudan of bombing Bahai", where the parse makes Sudan bomb
        charges = (tree.child(deed, "nsubj") for deed in tree.children_by(verb, "ccomp", "xcomp"))
        whom = next((one for one in charges if one is not None and tree.lower[one + 1 : one + 2] == ("of",)), None)
    aside = tree.parse.relations[verb] == "acl:relcl" and (whom is None or tree.lower[whom] in _WHICH)
    return tree.head(verb) if aside else whom


def is_brought(tree: Tree, word: int, whom: int) -> bool:
    """Whether somebody is accused, and not only may be or is not: "nobody has been accused", "wrongly accused"."""
    none = {tree.lower[whom], *(tree.lower[child] for child in tree.children[whom])}
    if not _NOBODY.isdisjoint(none):
        return False
    over = (word, *tree.up(word))
    return not any(is_unreal(tree, up) or any(tree.lower[c] in _NOT for c in tree.children[up]) for up in over)


def _whom(scene: Scene, tree: Tree, word: int) -> int | None:
    """Who is accused at a word, or said to be responsible."""
    if tree.lower[word] in ACCUSING:
        spoken = any(one.kind == "blame" and one.word == word for one in scene.utterances[tree.index].frames)
        return whom_it_accuses(tree, word) if spoken else None
    if tree.lower[word] != "responsible" or tree.child(word, "cop") is None:
        return None
    voice = scene.voice(tree.index, word)
    whom = tree.child(word, "nsubj")
    said = voice.speaker.name is not None and voice.stance is Stance.ASSERTS
    return whom if said and whom is not None and tree.lower[whom] not in _WHICH else None


def _by_charge(scene: Scene, tree: Tree, word: int, whom: int, deed: Trigger) -> Draft:
    """The draft of a deed by whoever is accused of it; by whom nobody says, where none is named."""
    claim = bare_draft(scene, tree, deed.word, deed.event, Stance.ASSERTS)
    if tree.child(word, "nsubj:pass") == whom and tree.child(word, "obl:agent") is None:
        claim = replace(claim, speaker=Speaker())
    party = party_at(scene.names, tree, whom, frozenset())
    if party is None:
        return claim
    target = claim.target if claim.target != party else None
    return replace(claim, actor=scene.cast.fullest(party), certain=1.0, target=target, blames=AS_SAID)
