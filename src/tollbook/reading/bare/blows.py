"""Blows: strikes, attacks and ambushes that a sentence tells as its main event, and of which nobody is counted."""

from collections.abc import Iterator, Sequence

from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.drafts import Draft, when_agree, where_agree
from tollbook.reading.events import BLOODLESS, VAGUE, choose_event
from tollbook.reading.mood import is_unreal
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

STRIKING = frozenset(
    "struck hit bombed shelled attacked ambushed raided pounded pummelled bombarded rocketed targeted strafed damaged"
    " destroyed".split()
)
"""Verbs in the past that tell of a blow."""
_RAGING = frozenset("continued erupted raged resumed broke flared intensified".split())
_FIGHTS = frozenset("clashes clash fighting battles battle fights".split())
_NOT = frozenset({"not", "n't", "never"})
_NEAR = 2
"""Sentences around in which a toll may be that of the same blow."""


def struck(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of a blow: "Jets struck Dorin on Sunday". counts: those with counts, whose blows are told there."""
    striking = not (STRIKING.isdisjoint(tree.lower) and _RAGING.isdisjoint(tree.lower))
    verb = next((word for word in range(len(tree)) if _tells(tree, word)), None) if striking else None
    if (
        verb is None
        or scene.voice(tree.index, verb).stance is not Stance.ASSERTS
        or not _is_placed(scene, tree)
        or not scene.dated[tree.index].dates
    ):
        return
    event, weight = choose_event(tree, scene.triggers, verb)
    here = any(one.event == event and one.weight > VAGUE for one in scene.triggers[tree.index])
    if event is None or weight <= VAGUE or not here or event in BLOODLESS or event not in kinds():
        return
    if any(abs(one.sentence - tree.index) <= _NEAR for one in counts):
        return
    blow = bare_draft(scene, tree, verb, event, Stance.ASSERTS)
    if not any(one.event == event and when_agree(blow, one) and where_agree(blow, one) for one in counts):
        yield blow


def _tells(tree: Tree, verb: int) -> bool:
    """Whether a verb tells as a fact of a blow or a fight, in the main clause or as what somebody said."""
    if not (tree.lower[verb] in STRIKING or tree.lower[verb] in _RAGING and _is_fight(tree, tree.child(verb, "nsubj"))):
        return False
    if tree.tag(verb) != "VERB" or is_unreal(tree, verb):
        return False
    main = tree.relation(verb) == "root" or tree.relation(verb) == "ccomp" and tree.relation(tree.head(verb)) == "root"
    return main and not any(tree.lower[child] in _NOT for child in tree.children[verb])


def _is_fight(tree: Tree, word: int | None) -> bool:
    return word is not None and tree.lower[word] in _FIGHTS


def _is_placed(scene: Scene, tree: Tree) -> bool:
    return any(one.sentence == tree.index for one in scene.survey.mentions)
