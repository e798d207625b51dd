"""Alone: the events that the main clauses of a report tell, where it claims nothing else, or nothing else of another
place and day."""

from collections.abc import Iterator, Sequence

from tollbook.reading.bare.background import OLD
from tollbook.reading.bare.draft import bare_draft
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.bare.rumours import find_rumour
from tollbook.reading.drafts import Draft, when_agree, where_agree
from tollbook.reading.events import VAGUE
from tollbook.reading.mood import is_unreal
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Stance

_BLOWS = frozenset(
    "air-drone-strike shelling-artillery-missile remote-explosive-landmine-ied suicide-bomb armed-clash grenade"
    " attack".split()
)
_STRIKING = frozenset(
    "shelled bombed bombarded attacked ambushed stormed raided pounded mortared strafed exploded detonated erupted"
    " broke went".split()
)
_NIGHT = 2
"""Days of a night."""
_SUBJECT = frozenset({"nsubj"})
_NOT = frozenset({"not", "n't", "never", "no"})
_OF_LITTLE = frozenset({"agreement", "disrupted-weapons-use", "other", "peaceful-protest"})
"""Kinds of events whose words are said of much else."""


def told_alone(scene: Scene) -> Iterator[Draft]:
    """The draft of what each sentence plainly tells: "The army shelled Dorin", "Clashes broke out there"."""
    for tree in scene.document.trees:
        for trigger in scene.triggers[tree.index]:
            known = trigger.weight > VAGUE and trigger.event in kinds() and trigger.event not in _OF_LITTLE
            if known and _is_told(scene, tree, trigger.word):
                draft = bare_draft(scene, tree, trigger.word, trigger.event, Stance.ASSERTS)
                if _is_news(scene, draft):
                    yield draft
                break


def told_elsewhere(scene: Scene, tree: Tree, counts: Sequence[Draft]) -> Iterator[Draft]:
    """The draft of a blow that a sentence plainly tells of another place and day than all that is counted: "Gunmen
    killed a judge in Dorin on Monday. The army shelled Sorin on Tuesday." counts: the report's drafts with counts."""
    days = (one.mention.when for one in scene.dated[tree.index].dates if not one.said)
    if not counts or not any(day is not None and day.days <= _NIGHT for day in days) or find_rumour(scene, tree):
        return
    told = (one for one in scene.triggers[tree.index] if one.weight > VAGUE and one.event in _BLOWS)
    trigger = next(told, None)
    if trigger is None or not _is_struck(tree, trigger.word) or not _is_told(scene, tree, trigger.word):
        return
    draft = bare_draft(scene, tree, trigger.word, trigger.event, Stance.ASSERTS)
    here = scene.document.whole[tree.start : tree.end]
    named = any(place in here for place in draft.where.places)
    if named and not any(when_agree(draft, one) or where_agree(draft, one) for one in counts):
        yield draft


def _is_struck(tree: Tree, word: int) -> bool:
    """Whether a verb tells of a blow beyond doubt: "shelled", "clashes broke out"; not "clashed", "was built"."""
    verb = tree.head(word) if tree.relation(word) in _SUBJECT else word
    return tree.lower[verb] in _STRIKING


def _is_news(scene: Scene, draft: Draft) -> bool:
    """Whether an event has a place or an actor, and is not of another age."""
    published = scene.document.report.published
    old = draft.when is not None and published is not None and published - draft.when.last > OLD
    return not old and (bool(draft.where.places) or draft.actor is not None)


def _is_told(scene: Scene, tree: Tree, word: int) -> bool:
    """Whether the main clause, or what somebody says, tells of an event as a fact by its verb or its subject."""
    verb = tree.head(word) if tree.relation(word) in _SUBJECT else word
    while tree.relation(verb) == "conj":
        verb = tree.head(verb)
    main = tree.relation(verb) == "root" or tree.relation(verb) == "ccomp" and tree.relation(tree.head(verb)) == "root"
    if not main or tree.tag(verb) != "VERB":
        return False
    said_not = any(tree.lower[child] in _NOT for child in (*tree.children[word], *tree.children[verb]))
    unreal = any(is_unreal(tree, above) for above in (word, *tree.up(word)))
    return not said_not and not unreal and scene.voice(tree.index, word).stance is Stance.ASSERTS
