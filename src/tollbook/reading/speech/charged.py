"""Charged: whoever is said to have done something denies it, not who says so: "The army accused the rebels of killing
nine, which they deny"."""

from collections.abc import Sequence

from tollbook.reading.names import Name, Names
from tollbook.reading.speech.frame import Frame
from tollbook.reading.speech.refuted import points_back
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker

_CHARGING = frozenset({"assert", "announce", "estimate", "blame", "attribute"})
_MEANT = frozenset({"they", "it", "group", "movement", "organisation", "organization", "militia", "faction", "side"})
"""What stands for whoever is charged, as it may for who charges."""
_DOING = frozenset({"nsubj", "obl:agent", "csubj"})
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
    word = None if denial.speaker is None else tree.lower[denial.speaker]
    if word not in _MEANT or not points_back(tree, denial.word):
        return None
    taken_for = (frame for frame, speaker in reversed(before) if denier.name in (speaker.name, word))
    told = next((frame for frame in taken_for if _may_be_answered(frame, denial)), None)
    accused = _accused(trees[told.sentence], names, told) if told is not None else None
    shown = names.shown(accused) if accused is not None else denier.name
    return Speaker(shown) if shown != denier.name else None


def _may_be_answered(told: Frame, denial: Frame) -> bool:
    """Whether what is told stands before what denies it: in its sentence, or in that before one that opens with it."""
    here = told.sentence == denial.sentence and told.word < denial.word
    opens = denial.speaker is not None and denial.speaker < _OPENING
    return told.kind in _CHARGING and (here or opens and told.sentence < denial.sentence)


def _accused(tree: Tree, names: Names, frame: Frame) -> Name | None:
    """The first party behind a word of speech that is blamed, or does what is told, itself or with what is its own."""
    for name in names.by_sentence[tree.index]:
        head = name.last - 1
        owned = tree.relation(head) in ("compound", "amod", "nmod")
        doer = tree.head(head) if owned else head
        blamed = frame.kind == "blame" and doer >= 0 and tree.head(doer) == frame.word
        if name.first > frame.word and doer >= 0 and (blamed or tree.parse.relations[doer] in _DOING):
            return name
    return None
