"""Each: what two say each of the other, or two who fight each other each of himself, in one sentence: "The army and the
rebels accused each other of shelling the town". Each has another actor, so it is two claims."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.bare.accused import ACCUSING, charge, charged, is_brought
from tollbook.reading.bare.blamed import BLAMING, is_deed, told_before
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import deeds
from tollbook.reading.blame import AS_SAID
from tollbook.reading.camps import STATE_CAMPS, of_party
from tollbook.reading.drafts import Draft
from tollbook.reading.events import VAGUE, Trigger
from tollbook.reading.names import NameKind
from tollbook.reading.scene import Scene
from tollbook.reading.speech.frame import EACH_OTHER
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Stance

_TRADING = frozenset("trade trades traded trading exchange exchanged swap swapped".split())
_BLAME = frozenset("accusations accusation blame allegations recriminations".split())
_OVER = frozenset({"over", "about"})
_WHICH = frozenset({"which", "who", "that"})
_QUARRELLING = BLAMING | ACCUSING
_END = frozenset({".", ",", ";"})
_OWN = frozenset({"involvement", "responsibility", "role", "part", "hand"})
_PARTIES = frozenset({NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.CAPITAL, NameKind.OFFICE})


def each_accused(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> list[Draft]:
    """The drafts of what two accuse each other of, none where a sentence tells of no such thing, or counts people."""
    quarrel = not (_QUARRELLING.isdisjoint(tree.lower) and _TRADING.isdisjoint(tree.lower))
    verb = next((word for word in range(len(tree)) if _is_mutual(tree, word)), None) if quarrel else None
    if verb is None or any(one.sentence == tree.index for one in counts):
        return []
    both = _two(scene, tree, verb)
    subject = _subject(tree, verb)
    brought = subject is not None and is_brought(tree, verb, subject)
    claim = _deed_at(scene, tree, verb, counts) if both and brought else None
    if claim is None:
        return []
    one, two = both
    return [_by(claim, one, two), _by(claim, two, one)]


def each_denies(scene: Scene, tree: Tree, verb: int, denial: Draft) -> Iterator[Draft]:
    """A denial, or two of two enemies who each deny a deed of their own, and so do not speak together: "The army and
    the rebels both denied using gas"."""
    both = _two(scene, tree, verb) if _denies_own(tree, verb) else []
    camps = {of_party(name) for name in both}
    if None in camps or len(camps & STATE_CAMPS) != 1 or len(camps) != 2:
        yield denial
        return
    for who in both:
        yield _by(denial, who, who)


def _by(claim: Draft, speaker: str, actor: str) -> Draft:
    target = claim.target if claim.target not in (speaker, actor) else None
    return replace(claim, speaker=Speaker(speaker), actor=actor, certain=1.0, target=target, blames=AS_SAID)


def _is_mutual(tree: Tree, verb: int) -> bool:
    """Whether two accuse each other: "accused each other", "traded blame", "each accused the other"."""
    if tree.lower[verb] in _TRADING:
        thing = tree.child(verb, "obj")
        return thing is not None and tree.lower[thing] in _BLAME
    if tree.lower[verb] not in _QUARRELLING:
        return False
    behind = tree.lower[verb + 1 : verb + 3]
    return behind in EACH_OTHER or behind == ("the", "other") and "each" in tree.lower[max(0, verb - 2) : verb]


def _denies_own(tree: Tree, verb: int) -> bool:
    """Whether what is denied is the speakers' own deed: "denied using gas", "denied any involvement"."""
    deed = next((word for word in tree.children_by(verb, "xcomp", "ccomp", "obj") if word > verb), None)
    if deed is None:
        return False
    himself = tree.lower[verb + 1].endswith("ing") and tree.child(deed, "nsubj") is None
    return himself or tree.lower[deed] in _OWN


def _subject(tree: Tree, verb: int) -> int | None:
    """Who a verb says it of, before it: of a relative clause what it hangs on."""
    subject = tree.child(verb, "nsubj")
    if subject is not None and tree.lower[subject] in _WHICH and tree.parse.relations[verb] == "acl:relcl":
        subject = tree.head(verb)
    return subject if subject is not None and subject < verb else None


def _two(scene: Scene, tree: Tree, verb: int) -> list[str]:
    """The two parties that a verb says it of, by their names; none where there are not two."""
    subject = _subject(tree, verb)
    others = list(tree.children_by(subject, "conj")) if subject is not None else []
    if subject is None or len(others) != 1 or others[0] > verb or tree.child(others[0], "conj") is not None:
        return []
    named = [_party(scene, tree, subject), _party(scene, tree, others[0])]
    return [name for name in named if name is not None] if None not in named else []


def _party(scene: Scene, tree: Tree, word: int) -> str | None:
    name = scene.names.touching(tree.index, word)
    if name is None or name.kind not in _PARTIES:
        return None
    return scene.names.fullest(name)


def _deed_at(scene: Scene, tree: Tree, verb: int, counts: Sequence[Draft]) -> Draft | None:
    """The draft of what two accuse each other of: what the charge names, or what was told before if it names nothing
    else."""
    deed = charge(scene, tree, verb)
    deed = _quarrelled_over(scene, tree, verb) if deed is None else deed
    if deed is not None:
        return bare_draft(scene, tree, deed.word, deed.event, Stance.ASSERTS)
    before = told_before(tree, counts)
    if before is None or not _is_of_that(tree, verb):
        return None
    claim = bare_draft(scene, tree, verb, before.event, Stance.ASSERTS)
    return replace(claim, when=claim.when or before.when, where=before.where)


def _quarrelled_over(scene: Scene, tree: Tree, verb: int) -> Trigger | None:
    """The deed over which two trade blame: "traded accusations over who had fired the shells"."""
    over = next((at for at in range(verb, len(tree)) if tree.lower[at] in _OVER), len(tree))
    bloody = (one for one in scene.triggers[tree.index] if one.event in deeds())
    return next((one for one in bloody if one.word > over and one.weight > VAGUE), None)


def _is_of_that(tree: Tree, verb: int) -> bool:
    """Whether two accuse each other of nothing but what was told: "blamed each other", "for the attack"."""
    first = charged(tree, verb)
    if first is not None:
        return is_deed(tree, first)
    behind = verb + (2 if tree.lower[verb] in _TRADING else 3)
    return behind >= len(tree) or tree.lower[behind] in _END
