"""Tallied: blows that somebody numbers, where nobody is counted: "The agency recorded 44 attacks on hospitals"."""

import re
from collections.abc import Iterator, Sequence

from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.bodies import CALENDAR
from tollbook.reading.drafts import Draft
from tollbook.reading.events import BLOODLESS, VAGUE
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.mood import is_unreal
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_BLOWS = frozenset("strikes airstrikes sorties bombings bombardments attacks".split())
_BREACHES = frozenset({"breaches", "violations"})
_TALLIED = _BLOWS | _BREACHES
_TRUCES = frozenset("truce truces ceasefire ceasefires cease-fire armistice cessation".split())
_TOLD = frozenset(
    "recorded records record recording registered registering documented documenting counted counting logged reported"
    " reporting confirmed verified carried conducted launched made flew flown hit suffered saw seen staged mounted"
    " happened occurred".split()
)
"""Verbs by which blows happened or were numbered, whether these are what they are said of or their object."""
_ON = frozenset({"on", "against"})
_HIT = frozenset(
    "hospital hospitals clinic clinics facility facilities ambulances school schools church churches mosque mosques"
    " market markets village villages town towns camp camps convoy convoys post posts base bases position positions"
    " infrastructure homes health aid".split()
)
_NO = frozenset({"no", "not", "none"})
_YEAR = re.compile(r"(19|20)\d\d")
_ONE = frozenset({"one", "1"})
_NEAR = 1
"""Sentences around in which people may be counted of the same blows."""


def tallied(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of the blows that a sentence numbers. counts: those with counts, whose blows are told there."""
    if _TALLIED.isdisjoint(tree.lower):
        return
    for word in range(len(tree)):
        numbered = tree.lower[word] in _TALLIED and _is_numbered(tree, word)
        event = _event(scene, tree, word) if numbered and _is_told(tree, word) else None
        if event is None or scene.voice(tree.index, word).stance is not Stance.ASSERTS:
            continue
        near = (one for one in counts if abs(one.sentence - tree.index) <= _NEAR)
        if not any(one.sentence == tree.index or kinds().get(one.event) == kinds().get(event) for one in near):
            yield bare_draft(scene, tree, word, event, Stance.ASSERTS)
        return


def _is_numbered(tree: Tree, word: int) -> bool:
    """Whether a number of two or more says how many, and not a day or a year: "the 7 October attacks"."""
    numbers = [child for child in tree.children_by(word, "nummod") if tree.tag(child) == "NUM"]
    return any(
        tree.lower[number] not in _ONE
        and not _YEAR.fullmatch(tree.lower[number])
        and CALENDAR.isdisjoint(tree.lower[number + 1 : number + 2])
        for number in numbers
    )


def _is_told(tree: Tree, word: int) -> bool:
    """Whether blows are told as a fact by the verb that they belong to, or beside it: "with 135 attacks on workers"."""
    over = tree.head(word)
    with_them = any(tree.lower[case] == "with" for case in tree.children_by(word, "case"))
    told = over >= 0 and tree.lower[over] in _TOLD and tree.relation(word) in ("obj", "nsubj")
    real = not any(is_unreal(tree, up) or _is_meant(tree, up) for up in (word, *tree.up(word)))
    return real and (told or with_them) and _NO.isdisjoint(tree.lower[child] for child in tree.children[word])


def _is_meant(tree: Tree, verb: int) -> bool:
    """Whether a verb is only meant or denied: "able to carry out 40 sorties"."""
    return any(
        tree.lower[child] == "to" or tree.lower[child] in _NO for child in tree.children_by(verb, "mark", "advmod")
    )


def _event(scene: Scene, tree: Tree, word: int) -> str | None:
    """What numbered blows or breaches are: by their own word, else by what they were against."""
    if tree.lower[word] in _BREACHES:
        return "conflict" if not _TRUCES.isdisjoint(tree.lower) else None
    own = next((one for one in scene.triggers[tree.index] if one.word == word and one.weight > VAGUE), None)
    if own is not None:
        return own.event if own.event not in BLOODLESS else None
    hit = (child for child in tree.children[word] if any(tree.lower[c] in _ON for c in tree.children_by(child, "case")))
    return "attack" if tree.lower[word] == "attacks" and any(_is_hit(tree, child) for child in hit) else None


def _is_hit(tree: Tree, word: int) -> bool:
    return tree.lower[word] in _HIT or person_word(tree.words[word]) is not None
