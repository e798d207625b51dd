"""Each: what two say each for himself, in one sentence: "The army and the rebels accused each other of shelling the
town", "Both the army and the rebels denied using gas". A claim has one speaker and one actor, so it is two claims."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.bare.accused import ACCUSING, charge
from tollbook.reading.bare.blamed import is_deed, told_before
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.drafts import Draft
from tollbook.reading.events import BLOODLESS, VAGUE
from tollbook.reading.mood import is_unreal
from tollbook.reading.names import NameKind
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Stance

_BLAMING = ACCUSING | frozenset("blame blames blamed blaming".split())
_TRADING = frozenset("trade trades traded trading exchange exchanged swap swapped".split())
_BLAME = frozenset("accusations accusation blame charges allegations recriminations".split())
_OWN = frozenset({"involvement", "responsibility", "role", "part", "hand"})
_OF_SEVERAL = frozenset({"have", "are", "were", "do"})
_PARTIES = frozenset({NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.CAPITAL, NameKind.OFFICE})


def each_accused(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> list[Draft]:
    """The drafts of what two accuse each other of, none where a sentence tells of no such thing."""
    verb = next((word for word in range(len(tree)) if _is_mutual(tree, word)), None)
    if verb is None or is_unreal(tree, verb):
        return []
    both = _two(scene, tree, verb)
    claim = _deed_at(scene, tree, verb, counts) if both else None
    if claim is None:
        return []
    one, two = both
    return [_by(claim, one, two), _by(claim, two, one)]


def each_denies(scene: Scene, tree: Tree, verb: int, denial: Draft) -> Iterator[Draft]:
    """A denial, or two of two who each deny a deed of their own: "The army and the rebels denied using gas"."""
    both = _two(scene, tree, verb) if _denies_own(tree, verb) else []
    for who in both:
        yield _by(denial, who, who)
    if not both:
        yield denial


def _charges(tree: Tree, verb: int) -> list[int]:
    """What somebody is blamed for: "for the shelling", "for the collapse of the talks"."""
    cases = (case for case in range(verb + 1, len(tree)) if tree.lower[case] == "for" and tree.relation(case) == "case")
    return [tree.head(case) for case in cases]


def _by(claim: Draft, speaker: str, actor: str) -> Draft:
    target = claim.target if claim.target not in (speaker, actor) else None
    return replace(claim, speaker=Speaker(speaker), actor=actor, certain=1.0, target=target)


def _is_mutual(tree: Tree, verb: int) -> bool:
    """Whether two accuse each other: "accused each other", "traded blame", "each accused the other"."""
    if tree.lower[verb] in _TRADING:
        thing = tree.child(verb, "obj")
        return thing is not None and tree.lower[thing] in _BLAME
    behind = tree.lower[verb + 1 : verb + 3]
    apart = behind == ("the", "other") and "each" in tree.lower[max(0, verb - 2) : verb]
    return tree.lower[verb] in _BLAMING and (behind in (("each", "other"), ("one", "another")) or apart)


def _denies_own(tree: Tree, verb: int) -> bool:
    """Whether what is denied is the speakers' own deed: "denied using gas", "denied any involvement"."""
    deed = next((word for word in tree.children_by(verb, "xcomp", "ccomp", "obj") if word > verb), None)
    if deed is None:
        return False
    himself = tree.lower[verb + 1].endswith("ing") and tree.child(deed, "nsubj") is None
    return himself or tree.lower[deed] in _OWN


def _two(scene: Scene, tree: Tree, verb: int) -> list[str]:
    """The two parties that are a verb's subject, by their names; none where there are not two, or one belongs to the
    other ("the president and his government")."""
    subject = tree.child(verb, "nsubj")
    others = _with_it(tree, verb, subject) if subject is not None and subject < verb else []
    if subject is None or len(others) != 1 or others[0] > verb:
        return []
    named = [_party(scene, tree, subject), _party(scene, tree, others[0])]
    return [name for name in named if name is not None] if None not in named else []


def _with_it(tree: Tree, verb: int, subject: int) -> list[int]:
    """What stands beside a verb's subject; where the verb is of several and the subject is of one, also beside what
    hangs on it: "The government of X and its allies have denied it"."""
    beside = list(tree.children_by(subject, "conj"))
    several = any(tree.lower[aux] in _OF_SEVERAL for aux in tree.children_by(verb, "aux"))
    if not beside and several and not tree.lower[subject].endswith("s"):
        beside = [word for of in tree.children_by(subject, "nmod") for word in tree.children_by(of, "conj")]
    return beside


def _party(scene: Scene, tree: Tree, word: int) -> str | None:
    name = scene.names.touching(tree.index, word)
    if name is None or name.kind not in _PARTIES:
        return None
    return scene.names.fullest(name)


def _deed_at(scene: Scene, tree: Tree, verb: int, counts: Sequence[Draft]) -> Draft | None:
    """The draft of what two accuse each other of: what the charge names, what the sentence tells behind the verb, or
    what was told before."""
    deed = charge(scene, tree, verb)
    if deed is None:
        bloody = (one for one in scene.triggers[tree.index] if one.event in kinds().keys() - BLOODLESS)
        deed = next((one for one in bloody if one.word > verb and one.weight > VAGUE), None)
    if deed is not None:
        return bare_draft(scene, tree, deed.word, deed.event, Stance.ASSERTS)
    before = told_before(tree, counts)
    if before is None or not all(is_deed(tree, word) for word in _charges(tree, verb)):
        return None
    claim = bare_draft(scene, tree, verb, before.event, Stance.ASSERTS)
    return replace(claim, when=claim.when or before.when, where=before.where)
