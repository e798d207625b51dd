"""Tallied: blows that somebody numbers, where nobody is counted: "The agency recorded 44 attacks on hospitals in
July", "The air force flew 39 sorties"."""

from collections.abc import Iterator, Sequence

from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.drafts import Draft
from tollbook.reading.events import BLOODLESS, VAGUE
from tollbook.reading.mood import is_unreal
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_BLOWS = frozenset("strikes airstrikes raids sorties bombings blasts explosions bombardments attacks".split())
_BREACHES = frozenset({"breaches", "violations"})
_ON = frozenset({"on", "against"})
_ONE = frozenset({"one", "1", "first"})
_NEAR = 1
"""Sentences around in which people may be counted of the same blows."""


def tallied(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of the blows that a sentence numbers. counts: those with counts, whose blows are told there."""
    for word in range(len(tree)):
        event = _event(scene, tree, word) if _is_numbered(tree, word) else None
        if event is None or scene.voice(tree.index, word).stance is not Stance.ASSERTS:
            continue
        if any(is_unreal(tree, up) for up in (word, *tree.up(word))):
            continue
        near = (one for one in counts if abs(one.sentence - tree.index) <= _NEAR)
        if not any(one.sentence == tree.index or kinds().get(one.event) == kinds().get(event) for one in near):
            yield bare_draft(scene, tree, word, event, Stance.ASSERTS)
        return


def _is_numbered(tree: Tree, word: int) -> bool:
    numbers = (child for child in tree.children_by(word, "nummod") if tree.tag(child) == "NUM")
    return any(tree.lower[number] not in _ONE for number in numbers)


def _event(scene: Scene, tree: Tree, word: int) -> str | None:
    """What numbered blows are: by their own word, else by what they were against."""
    if tree.lower[word] in _BREACHES:
        return "conflict"
    if tree.lower[word] not in _BLOWS:
        return None
    own = next((one for one in scene.triggers[tree.index] if one.word == word and one.weight > VAGUE), None)
    if own is not None:
        return own.event if own.event not in BLOODLESS else None
    against = any(tree.lower[case] in _ON for child in tree.children[word] for case in tree.children_by(child, "case"))
    return "attack" if tree.lower[word] == "attacks" and against else None
