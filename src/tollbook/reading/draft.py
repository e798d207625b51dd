"""Each count, and each event without one, becomes a draft: the rules say, the heads weigh."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tollbook.reading.accord import agree_on_scope, side_of
from tollbook.reading.counts.event import happened_to
from tollbook.reading.counts.find import Counted
from tollbook.reading.counts.kin import kin_of
from tollbook.reading.counts.victims import Victims, describe
from tollbook.reading.drafts import CountDraft, Draft
from tollbook.reading.events import VAGUE, Trigger, choose_event
from tollbook.reading.knowledge.parties import same_group
from tollbook.reading.parties import Said, find_actor, find_target, party_at
from tollbook.reading.scene import Scene
from tollbook.reading.scope import choose_scope
from tollbook.reading.speech.voices import Voice, stance_of
from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import NOTHING, Range
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status

BARE_WEIGHT = 40
"""Events claimed without a count need a trigger of at least this weight."""

_BACK = 3
"""Sentences that a denial without words of its own for the event reaches back."""

_OWN = frozenset({"his", "her", "its", "our"})
_BODIES = frozenset("alliance coalition force forces group militia movement army organisation organization".split())
_BY_BIRTH = frozenset("woman man child elderly family wounded dead victim missing".split())
_ITSELF = frozenset({"it", "they", "we"})
_LOSING = frozenset({"lose", "loses", "lost", "losing"})
_UNREAL = frozenset({"could", "would", "might", "may", "should", "will", "must", "can"})


def count_drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each count, in the order of the report."""
    statuses: list[Status] = []
    last: Draft | None = None
    for counted in scene.counts:
        beside = last.event if last is not None and _alike(last, counted) else None
        last, count = _count_draft(scene, counted, statuses, beside)
        statuses.append(count.status)
        yield last


def _alike(draft: Draft, counted: Counted) -> bool:
    """Whether a count is of the same harm as another of its sentence."""
    return draft.sentence == counted.sentence and draft.count is not None and draft.count.harm is counted.harm


def _count_draft(
    scene: Scene, counted: Counted, statuses: Sequence[Status], beside: str | None
) -> tuple[Draft, CountDraft]:
    """The draft of a count, and the count. statuses: of the counts before it; beside: the event of one beside it."""
    tree = scene.document.trees[counted.sentence]
    words = tree.range(counted.first, counted.last)
    voice = scene.voice(counted.sentence, counted.head)
    speaker, surely = _speaker(scene, words, voice)
    choice = scene.when(counted.sentence, counted.predicate)
    where = scene.where(counted.sentence, counted.head, words)
    span = (counted.first, counted.last)
    wide = choose_scope(tree, counted.harm, choice, span, counted.predicate, len(where.places))
    scopes = scene.scales.labels(words, "scope", wide)
    stance = scene.scales.label(
        words, "stance", voice.stance.value, "denied" if voice.stance is Stance.DENIES else None
    )
    victims = describe(tree, scene.document.whole, scene.names, counted)
    own = _own_side(scene, counted, speaker) or _loser(scene, counted)
    if own is None and victims.side is None and counted.people is None:
        own = _side_beside(scene, counted)
    if own is not None:
        victims = replace(victims, side=own)
    agent = _said_actor(scene, counted)
    actor, certain = _actor(scene, words, agent, victims.side or _hit(scene, words, agent))
    count = _count(scene, counted, victims, Stance(stance.answer), actor, statuses)
    if own is not None and count.status is not Status.CIVILIAN:
        count = replace(count, side=own)
    said = happened_to(tree, scene.triggers, counted, count.status, beside)
    event, scope = agree_on_scope(scene.scales.labels(words, "event", said.event, said.trust), scopes)
    blame = scene.scales.label(words, "responsibility", _blame(speaker, actor))
    target = _party(scene, words, "target", count.side) or (_civilians(counted) if scope is Scope.INCIDENT else None)
    draft = Draft(
        sentence=counted.sentence,
        start=tree.start,
        end=tree.end,
        event=event,
        stance=Stance(stance.answer),
        scope=Scope.STOCK if counted.harm is Harm.STRENGTH else scope,
        speaker=speaker,
        when=choice.when,
        where=where,
        actor=actor,
        certain=certain,
        target=target,
        responsibility=Responsibility(blame.answer) if blame.answer != NOTHING and actor else None,
        count=count,
        grounds={
            "harm": counted.likely,
            "speaker": surely,
            "scope": scopes[scope],
            "stance": stance.likely,
            "said": float(voice.frame is not None),
            "numbered": float(counted.quantity is not None),
            "inherited": float(counted.inherited),
        },
    )
    return draft, count


def _count(
    scene: Scene,
    counted: Counted,
    victims: Victims,
    stance: Stance,
    actor: str | None,
    statuses: Sequence[Status],
) -> CountDraft:
    """The count. actor: whoever did it, who is not taken for its own victims unless their words say so."""
    tree = scene.document.trees[counted.sentence]
    words = tree.range(counted.first, counted.last)
    parties = [party for party in scene.cast.parties if party[0] != actor or actor == victims.side]
    sides = scene.scales.points(words, "side", parties, victims.side)
    likely = _statuses(scene, words, victims, statuses)
    status = Status(max(likely, key=lambda one: likely[one]))
    side = side_of(status, sides)
    low, high = counted.low, counted.high
    if stance is Stance.DENIES and counted.quantity is None and low is not None and high != 1:
        low, high = 0, 0  # none of the people who were not counted; one certain person stays one
    start, end = tree.span(counted.first, counted.last)
    return CountDraft(
        key=len(statuses),
        start=start,
        end=end,
        harm=counted.harm,
        low=low,
        high=high,
        who=victims.who,
        side=side,
        status=status,
        whole=scene.whole_of[len(statuses)],
    )


def _civilians(counted: Counted) -> str | None:
    """The word for civilians of one kind to whom it was done: "civilians", "villagers", "passengers"; not "women"."""
    person = counted.person
    plain = person is not None and person.status == Status.CIVILIAN and not _BY_BIRTH & set(person.traits)
    return person.plural if person is not None and plain else None


def _statuses(scene: Scene, words: Range, victims: Victims, before: Sequence[Status]) -> dict[str, float]:
    """How likely each status is: by the words, else by the count that it goes with, else unknown, less firmly."""
    if victims.status is not None:
        return scene.scales.labels(words, "status", victims.status.value)
    kin = kin_of(scene.counts, scene.whole_of, before)
    if kin is not None:
        return scene.scales.labels(words, "status", kin.status.value, kin.tie)
    return scene.scales.labels(words, "status", Status.UNKNOWN.value, "untold")


def _own_side(scene: Scene, counted: Counted, speaker: Speaker) -> str | None:
    """The party that speaks of losses of its own: "denied that any of its fighters died"; None if it is no party."""
    tree = scene.document.trees[counted.sentence]
    owned = any(_refers_back(tree, word) for word in tree.under(counted.head))
    return speaker.name if owned and speaker.name in {name for name, _ in scene.cast.parties} else None


def _loser(scene: Scene, counted: Counted) -> str | None:
    """The party that is said to have lost people: "the brigade lost nine men"."""
    tree = scene.document.trees[counted.sentence]
    verb = counted.predicate
    subject = tree.child(verb, "nsubj")
    if tree.lower[verb] not in _LOSING or subject is None or tree.relation(counted.head) != "obj":
        return None
    return party_at(scene.document, scene.names, tree, subject, frozenset(), arms=False)


def _side_beside(scene: Scene, counted: Counted) -> str | None:
    """The party, by its name, of those counted in the clause before: "12 SDF fighters were killed and 20 wounded"."""
    tree = scene.document.trees[counted.sentence]
    if tree.relation(counted.predicate) != "conj":
        return None
    above = tree.head(counted.predicate)
    beside = (one for one in scene.counts if one.sentence == counted.sentence and one.predicate == above)
    victims = [describe(tree, scene.document.whole, scene.names, one) for one in beside]
    sides = {one.side for one in victims if not one.generic}
    return sides.pop() if len(sides) == 1 else None


def _refers_back(tree: Tree, word: int) -> bool:
    """Whether a word below people says that they are the speaker's: "its fighters", "any member of the alliance"."""
    if tree.relation(word) != "nmod":
        return False
    return tree.lower[word] in _OWN or tree.lower[word] in _BODIES and not _named(tree, word)


def _named(tree: Tree, word: int) -> bool:
    return any(tree.tag(child) in ("PROPN", "NOUN", "ADJ", "VERB") for child in tree.children[word])


def _speaker(scene: Scene, words: Range, voice: Voice) -> tuple[Speaker, float]:
    """Who vouches for a count or a sentence, and how surely."""
    heard = "carried" if voice.frame is None else "told" if voice.frame.kind == "estimate" else "speaker"
    name, surely = scene.scales.point(words, "speaker", scene.cast.speakers, voice.speaker.name, heard)
    if name is not None and name == voice.speaker.name:
        return voice.speaker, surely
    return (scene.cast.described[name] if name else Speaker(scene.author)), surely


def _party(scene: Scene, words: Range, role: str, said: str | None) -> str | None:
    return scene.scales.point(words, role, scene.cast.parties, said)[0]


def _hit(scene: Scene, words: Range, said: Said) -> str | None:
    """The party that is likeliest to have acted and likeliest to have been hit, if it is likelier that it was hit."""
    acted = dict(scene.scales.points(words, "actor", scene.cast.parties, said.party, _trusted(said)))
    hit = dict(scene.scales.points(words, "side", scene.cast.parties, None))
    party = max(hit, key=lambda one: hit[one])
    if party is None or party != max(acted, key=lambda one: acted[one]):
        return None
    other = max(p for one, p in acted.items() if one != party), max(p for one, p in hit.items() if one != party)
    return party if other[0] * hit[party] > acted[party] * other[1] else None


def _actor(scene: Scene, words: Range, said: Said, hit: str | None = None) -> tuple[str | None, float]:
    """Who acted, and how surely. hit: the party whose own losses these are, which was not."""
    parties = [party for party in scene.cast.parties if party[0] != hit]
    return scene.scales.point(words, "actor", parties, said.party if said.party != hit else None, _trusted(said))


def _trusted(said: Said) -> str:
    return "agent" if said.directly else "actor"


def _said_actor(scene: Scene, counted: Counted) -> Said:
    barred = frozenset(range(counted.first, counted.last)) | scene.speaking(counted.sentence)
    triggers = scene.triggers[counted.sentence]
    found = find_actor(scene.document, scene.names, triggers, counted.sentence, counted.predicate, barred)
    return found if found.party is not None else _itself(scene, counted)


def _itself(scene: Scene, counted: Counted) -> Said:
    """The party that says that it did it: "the coalition says it killed militants"."""
    tree = scene.document.trees[counted.sentence]
    subject = tree.child(counted.predicate, "nsubj")
    if subject is None or tree.lower[subject] not in _ITSELF:
        return Said(None)
    speaker = scene.voice(counted.sentence, counted.head).speaker.name
    return Said(speaker, directly=True) if speaker in {name for name, _ in scene.cast.parties} else Said(None)


def bare_drafts(scene: Scene, counts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each sentence that claims an event without counting anybody, and for each denial and doubt.

    counts: the drafts with counts; a sentence that has some makes no other claim but a denial that they do not state.
    """
    stated = {(draft.sentence, draft.stance) for draft in counts}
    counted = {draft.sentence for draft in counts}
    for tree in scene.document.trees:
        doubt = _doubt(scene, tree)
        if doubt is not None and (tree.index, doubt.stance) not in stated:
            event = _doubted_event(scene, tree, doubt.word, counts)
            yield _bare_draft(scene, tree, doubt.word, event, doubt.stance)
        elif doubt is None:
            yield from _events(scene, tree, tree.index in counted)


def _events(scene: Scene, tree: Tree, counted: bool) -> Iterator[Draft]:
    """The event that a sentence claims without a count: a rule's that the heads think possible, or the heads' own."""
    likely = scene.scales.analysis.bare(tree.index)
    best = max(likely, key=lambda event: likely[event])
    trust = scene.scales.trust
    trigger = _telling(scene, tree)
    if trigger is not None and not counted and likely[best] >= trust.bare:
        yield _bare_draft(scene, tree, trigger.word, trigger.event, Stance.ASSERTS)
    elif likely[best] >= (trust.bare_beside if counted else trust.bare_alone):
        word = trigger.word if trigger is not None else _root(tree)
        yield _bare_draft(scene, tree, word, best, Stance.ASSERTS)


def _root(tree: Tree) -> int:
    return next(word for word in range(len(tree)) if tree.head(word) < 0)


@dataclass(frozen=True, slots=True)
class _Doubt:
    """That a sentence denies or questions something, and the word that does it."""

    word: int
    stance: Stance


def _doubt(scene: Scene, tree: Tree) -> _Doubt | None:
    frame = next((f for f in scene.utterances[tree.index].frames if f.kind in ("deny", "question")), None)
    said = stance_of(frame) if frame else Stance.ASSERTS
    trust = scene.scales.trust
    if sum(scene.scales.analysis.bare(tree.index).values()) < (trust.doubt if frame else trust.doubt_alone):
        return None
    weighed = Stance(scene.scales.label(tree.range(0, len(tree)), "stance", said.value).answer)
    if weighed is Stance.ASSERTS:
        return None
    return _Doubt(frame.word if frame else _root(tree), weighed)


def _doubted_event(scene: Scene, tree: Tree, word: int, counts: Sequence[Draft]) -> str:
    """What a denial or doubt is about: what its own words say, else what the last count before it was of."""
    event, _ = choose_event(tree, scene.triggers, word)
    own = any(trigger.weight > VAGUE for trigger in scene.triggers[tree.index])
    before = [draft for draft in counts if 0 <= tree.index - draft.sentence <= _BACK]
    if own or not before:
        return event or "other"
    return before[-1].event


def _telling(scene: Scene, tree: Tree) -> Trigger | None:
    """The heaviest trigger of a sentence that is said to have happened, not wished, feared or planned."""
    real = [t for t in scene.triggers[tree.index] if t.weight >= BARE_WEIGHT and _happened(tree, t.word)]
    return max(real, key=lambda trigger: trigger.weight, default=None)


def _happened(tree: Tree, word: int) -> bool:
    for above in [word, *tree.up(word)]:
        for child in tree.children[above]:
            if tree.relation(child) == "aux" and tree.lower[child] in _UNREAL:
                return False
            if tree.relation(child) == "mark" and tree.lower[child] in ("if", "unless", "to"):
                return False
    return True


def _bare_draft(scene: Scene, tree: Tree, word: int, event: str, stance: Stance) -> Draft:
    """The draft of an event, or of its denial, at a word of a sentence."""
    words = tree.range(0, len(tree))
    voice = scene.voice(tree.index, word)
    speaker, surely = _speaker(scene, words, voice)
    choice = scene.when(tree.index, word)
    triggers = scene.triggers[tree.index]
    document, names = scene.document, scene.names
    said_actor = find_actor(document, names, triggers, tree.index, word, scene.speaking(tree.index))
    actor, certain = _actor(scene, words, said_actor)
    target = _party(scene, words, "target", find_target(document, names, triggers, tree.index, word))
    said = choose_scope(tree, None, choice, (word, word + 1), word, 1)
    blame = scene.scales.label(words, "responsibility", _blame(speaker, actor))
    return Draft(
        sentence=tree.index,
        start=tree.start,
        end=tree.end,
        event=scene.scales.label(words, "event", event, "bare").answer,
        stance=stance,
        scope=Scope(scene.scales.label(words, "scope", said).answer),
        speaker=speaker,
        when=choice.when,
        where=scene.where(tree.index, word, words),
        actor=actor,
        certain=certain,
        target=target,
        responsibility=Responsibility(blame.answer) if blame.answer != NOTHING and actor else None,
        count=None,
        grounds={
            "claimed": sum(scene.scales.analysis.bare(tree.index).values()),
            "speaker": surely,
            "said": float(voice.frame is not None),
            "doubted": float(stance is not Stance.ASSERTS),
        },
    )


def _blame(speaker: Speaker, actor: str | None) -> str:
    found = responsibility(speaker, actor)
    return found.value if found else NOTHING


def responsibility(speaker: Speaker, actor: str | None) -> Responsibility | None:
    """claimed if the actor's own side says so, blamed if somebody else does, None where the report just states it."""
    if speaker.name is None or actor is None:
        return None
    own = speaker.name.casefold() == actor.casefold() or same_group(speaker.name, actor)
    return Responsibility.CLAIMED if own else Responsibility.BLAMED
