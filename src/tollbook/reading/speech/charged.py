"""Charged: whoever is said to have done something denies it, not who says so: "The army accused the rebels of killing
nine, which they deny"."""

from collections.abc import Sequence

from tollbook.reading.camps import Camp, of_party
from tollbook.reading.knowledge.events import event_phrases
from tollbook.reading.knowledge.harms import harm_phrases
from tollbook.reading.names import Name, Names
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.refuted import denies_aside, points_back
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker

_CHARGING = frozenset({"assert", "announce", "estimate", "blame", "attribute"})
_BODIES = frozenset({"group", "movement", "militia", "faction"})
"""What no army and no ministry is called."""
_MEANT = _BODIES | {"they", "it"}
"""What stands for whoever is charged, as it may for who charges."""
_IRREGULAR = frozenset({Camp.REBEL, Camp.MILITIA})
_DOING = frozenset({"nsubj", "obl:agent", "csubj"})
_OWNED = frozenset({"its", "their"})
_AGAINST = frozenset({"but", ";"})
_OPENING = 3
"""Words of a sentence among which who denies stands where the sentence before is answered."""

Said = tuple[Frame, Speaker]
"""An act of speech with who speaks."""


def charged(
    trees: Sequence[Tree], names: Names, denial: Frame, denier: Speaker, before: Sequence[Said]
) -> Speaker | None:
    """Who is meant by "they" or "the group" of a denial that points back at what somebody else has just told of them;
    None where it is whoever is taken for it. before: what was said in the sentence and in that before it."""
    tree = trees[denial.sentence]
    word = "" if denial.speaker is None else tree.lower[denial.speaker]
    if word not in _MEANT or not points_back(tree, denial.word):
        return None
    taken_for = [frame for frame, speaker in reversed(before) if denier.name in (speaker.name, word)]
    told = next((frame for frame in taken_for if _may_be_answered(tree, frame, denial)), None)
    accused = _accused(trees[told.sentence], names, told) if told is not None else None
    if told is None or accused is None or names.shown(accused) == denier.name:
        return None
    sure = told.kind == "blame" or told.sentence == denial.sentence or denier.name == word
    return Speaker(names.shown(accused)) if sure or _is_told_apart(word, accused, denier) else None


def _may_be_answered(tree: Tree, told: Frame, denial: Frame) -> bool:
    """Whether what is told stands before what denies it, and not around it ("says it denies that"): in its sentence, or
    in that before one that opens with it. tree: the sentence of the denial."""
    if told.kind not in _CHARGING or denial.speaker is None:
        return False
    if told.sentence < denial.sentence:
        return denial.speaker < _OPENING
    begin = denial.speaker - (tree.lower[denial.speaker - 1] == "the")
    beside = denies_aside(tree, denial.word) or tree.lower[begin - 1] in _AGAINST
    return told.word < denial.word and (beside or denial.word not in told.covers)


def _is_told_apart(word: str, accused: Name, accuser: Speaker) -> bool:
    """Whether a word can mean whoever is charged, and not who charges: by number, or as no army is called so."""
    if word in _BODIES:
        return of_party(accuser.name or "") not in _IRREGULAR and of_party(accused.text) in _IRREGULAR
    return _are_many(accused.text) != _are_many(accuser.name or "") == (word == "it")


def _are_many(name: str) -> bool:
    """Whether a name is in the plural: "the rebels", "Residents"."""
    return name.lower().endswith(("s", "people", "police")) and not name.isupper()


def _accused(tree: Tree, names: Names, frame: Frame) -> Name | None:
    """The first party behind a word of speech that is blamed, or does what is told, itself or with what is its own."""
    for name in names.by_sentence[tree.index]:
        head = name.last - 1
        owned = tree.relation(head) in ("compound", "amod", "nmod")
        doer = tree.head(head) if owned else head
        if name.first <= frame.word or doer < 0 or tree.lower[name.first - 1] in _OWNED:
            continue
        if frame.kind == "blame" and tree.head(doer) == frame.word:
            return name
        if tree.parse.relations[doer] in _DOING and _is_deed(tree, tree.head(doer)):
            return name
    return None


def _is_deed(tree: Tree, verb: int) -> bool:
    """Whether a verb, or what hangs on it, tells of harm: "killed nine", "carried out the bombing"."""
    near = (verb, *tree.children_by(verb, "obj", "obl", "nsubj"))
    return any(event_phrases().get(tree.words[word]) or harm_phrases().get(tree.words[word]) for word in near)
