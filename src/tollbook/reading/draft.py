"""Each count, and each event without one, becomes a draft: speaker, date, place, event and parties are looked up for it."""

from collections.abc import Iterator

from tollbook.reading.counts.find import Counted
from tollbook.reading.counts.victims import describe
from tollbook.reading.drafts import CountDraft, Draft
from tollbook.reading.events import Trigger, choose_event
from tollbook.reading.knowledge.parties import same_group
from tollbook.reading.parties import find_actor, find_target
from tollbook.reading.scene import Scene
from tollbook.reading.scope import choose_scope
from tollbook.reading.tree import Tree
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status

BARE_WEIGHT = 40
"""Events claimed without a count need a trigger of at least this weight."""


def count_drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each count, in the order of the report."""
    for key, counted in enumerate(scene.counts):
        yield _count_draft(scene, key, counted)


def _count_draft(scene: Scene, key: int, counted: Counted) -> Draft:
    document = scene.document
    tree = document.trees[counted.sentence]
    voice = scene.voice(counted.sentence, counted.head)
    choice = scene.when(counted.sentence, counted.predicate)
    where = scene.where(counted.sentence, counted.predicate)
    victims = describe(tree, document.whole, scene.names, counted)
    event, _ = choose_event(tree, scene.triggers, counted.predicate)
    words = frozenset(range(counted.first, counted.last))
    actor = find_actor(
        document, scene.names, scene.triggers[counted.sentence], counted.sentence, counted.predicate, words
    )
    scope = choose_scope(
        tree, counted.harm, choice, (counted.first, counted.last), counted.predicate, len(where.places)
    )
    low, high = counted.low, counted.high
    if voice.stance is Stance.DENIES and low is not None and counted.quantity is None:
        low, high = 0, 0
    start, end = tree.span(counted.first, counted.last)
    count = CountDraft(
        key=key,
        start=start,
        end=end,
        harm=counted.harm,
        low=low,
        high=high,
        who=victims.who,
        side=victims.side,
        status=victims.status,
        whole=scene.whole_of[key],
    )
    return Draft(
        sentence=counted.sentence,
        start=tree.start,
        end=tree.end,
        event=event or _default(scope, counted.harm),
        stance=voice.stance,
        scope=scope,
        speaker=voice.speaker,
        when=choice.when,
        where=where,
        actor=actor,
        target=victims.side if victims.status is Status.COMBATANT else None,
        responsibility=responsibility(voice.speaker, actor),
        count=count,
    )


def _default(scope: Scope, harm: Harm) -> str:
    if scope is not Scope.INCIDENT or harm is Harm.DISPLACED:
        return "conflict"
    return {Harm.CAPTURED: "arrests", Harm.ABDUCTED: "abduction-forced-disappearance"}.get(harm, "attack")


def bare_drafts(scene: Scene, counted: frozenset[int]) -> Iterator[Draft]:
    """One draft for each sentence that asserts or denies an event without counting anybody. counted: sentences with counts."""
    for tree in scene.document.trees:
        if tree.index in counted:
            continue
        trigger = _telling(scene, tree)
        if trigger is not None:
            yield _bare_draft(scene, tree, trigger)


def _telling(scene: Scene, tree: Tree) -> Trigger | None:
    """The heaviest trigger of a sentence that is said to have happened, not wished, feared or planned."""
    real = [t for t in scene.triggers[tree.index] if t.weight >= BARE_WEIGHT and _happened(tree, t.word)]
    return max(real, key=lambda trigger: trigger.weight, default=None)


def _happened(tree: Tree, word: int) -> bool:
    for above in [word, *tree.up(word)]:
        for child in tree.children[above]:
            if tree.relation(child) == "aux" and tree.lower[child] in (
                "could",
                "would",
                "might",
                "may",
                "should",
                "will",
                "must",
                "can",
            ):
                return False
            if tree.relation(child) == "mark" and tree.lower[child] in ("if", "unless", "to"):
                return False
    return True


def _bare_draft(scene: Scene, tree: Tree, trigger: Trigger) -> Draft:
    document = scene.document
    voice = scene.voice(tree.index, trigger.word)
    choice = scene.when(tree.index, trigger.word)
    actor = find_actor(document, scene.names, scene.triggers[tree.index], tree.index, trigger.word, frozenset())
    return Draft(
        sentence=tree.index,
        start=tree.start,
        end=tree.end,
        event=trigger.event,
        stance=voice.stance,
        scope=choose_scope(tree, None, choice, (trigger.first, trigger.last), trigger.word, 1),
        speaker=voice.speaker,
        when=choice.when,
        where=scene.where(tree.index, trigger.word),
        actor=actor,
        target=find_target(document, scene.names, scene.triggers[tree.index], tree.index, trigger.word),
        responsibility=responsibility(voice.speaker, actor),
        count=None,
    )


def responsibility(speaker: Speaker, actor: str | None) -> Responsibility | None:
    """claimed if the actor's own side says so, blamed if somebody else does, None where the report just states it."""
    if speaker.name is None or actor is None:
        return None
    own = speaker.name.casefold() == actor.casefold() or same_group(speaker.name, actor)
    return Responsibility.CLAIMED if own else Responsibility.BLAMED
