"""Each count becomes a draft: the rules say, the heads weigh."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tollbook.reading.accord import agree_on_control, agree_on_scope
from tollbook.reading.acting import bystander, hit, itself, said_actor
from tollbook.reading.agents import acts
from tollbook.reading.blame import blames_on
from tollbook.reading.bombing import from_the_air
from tollbook.reading.clauses import words_apart
from tollbook.reading.countered import countered, is_bare_number
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.event import fitting, happened_to
from tollbook.reading.counts.victims import Victims, describe
from tollbook.reading.dates import choose_when
from tollbook.reading.drafts import CountDraft, Draft
from tollbook.reading.incidents import Turns, are_like_strangers, foreign, told_around, turns_of, words_elsewhere
from tollbook.reading.losing import own_side
from tollbook.reading.means import beyond, opposed, unfit
from tollbook.reading.mood import is_rejected
from tollbook.reading.parties import Said
from tollbook.reading.roles import Aside, actor_of, speaker_of, target_of
from tollbook.reading.scene import Scene
from tollbook.reading.scope import choose_scope
from tollbook.reading.speech.frame import is_mutual
from tollbook.reading.speech.voices import Voice
from tollbook.reading.victim_count import Around, victim_count
from tollbook.reading.wars import is_doer, is_of_war, without_day, without_place, without_speaker
from tollbook.vocabulary.codes import Harm, Scope, Stance, Status

_UNTOLD = frozenset({"event_unsaid", "event_vague"})
_GOVERNED = {Stance.DENIES: "denied", Stance.QUESTIONS: "questioned"}
"""Whose trust a stance has that a verb says."""
_BY_BIRTH = frozenset("woman man child elderly family wounded dead victim missing".split())


def count_drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each count, in the order of the report."""
    before: list[CountDraft] = []
    told: list[Draft] = []
    turning = turns_of(scene)
    for counted in scene.counts:
        beside = told[-1].event if told and _alike(told[-1], counted) else None
        draft, count = _count_draft(scene, counted, turning, before, beside)
        draft = countered(draft, told) if is_bare_number(scene, counted) else draft
        before.append(draft.count or count)
        told.append(draft)
        yield draft


def _alike(draft: Draft, counted: Counted) -> bool:
    """Whether a count is of the same harm as another of its sentence."""
    return draft.sentence == counted.sentence and draft.count is not None and draft.count.harm is counted.harm


def _count_draft(
    scene: Scene, counted: Counted, turning: Turns, before: Sequence[CountDraft], beside: str | None
) -> tuple[Draft, CountDraft]:
    """The draft of a count, and the count. turning: where the report turns to other incidents; before: the counts
    before it; beside: the event of one beside it."""
    tree = scene.document.trees[counted.sentence]
    words = tree.range(counted.first, counted.last)
    voice = scene.voice(counted.sentence, counted.head)
    of_war = is_of_war(scene, counted)
    voice = without_speaker(voice) if of_war else voice
    own_deed = itself(scene, tree, counted.predicate, counted.head)
    speaker, surely = speaker_of(scene, words, voice, own_deed.party)
    site = scene.sites.of(counted.sentence, counted.head, words)
    choice = choose_when(scene.asked(counted.sentence, counted.predicate, site.near, words))
    choice = without_day(scene, choice) if of_war else choice
    where = without_place(scene, counted.sentence, site.where) if of_war else site.where
    span = (counted.first, counted.last)
    wide = choose_scope(tree, counted.harm, choice, span, counted.predicate, len(where.places))
    scopes = scene.scales.labels(words, "scope", wide)
    numbered = counted.quantity is not None and not counted.quantity.vague
    told = Stance.DENIES if numbered and is_rejected(tree, counted.first) else voice.stance
    affirmed = counted.high != 0 and told is voice.stance and _goes_on(scene, counted.sentence, voice)
    trust = "affirmed" if affirmed else _GOVERNED.get(told)
    stance = scene.scales.label(words, "stance", told.value, trust)
    victims = describe(tree, scene.document.whole, scene.names, counted)
    own = own_side(scene, counted, speaker, victims)
    if own is not None:
        victims = replace(victims, side=own)
    agent = said_actor(scene, counted, own_deed)
    elsewhere = words_elsewhere(scene, turning, counted)
    actor, certain = _actor(scene, counted, agent, victims, elsewhere)
    if of_war and is_doer(tree, counted) or voice.frame is not None and is_mutual(tree, voice.frame):
        actor, certain = None, 1.0
    around = Around(actor, before, elsewhere, are_like_strangers(scene, turning, counted))
    count = victim_count(scene, counted, victims, Stance(stance.answer), around)
    if own is not None and count.status is not Status.CIVILIAN:
        count = replace(count, side=own)
    event, scope = agree_on_scope(_events(scene, turning, counted, count.status, agent, beside), scopes)
    event = from_the_air(scene, tree, event, counted.predicate)
    target = target_of(scene, words, count.side, actor, elsewhere) or (
        _civilians(counted) if scope is Scope.INCIDENT else None
    )
    draft = Draft(
        sentence=counted.sentence,
        start=tree.start,
        end=tree.end,
        event=agree_on_control(event, actor),
        stance=Stance(stance.answer),
        scope=Scope.STOCK if counted.harm is Harm.STRENGTH else scope,
        speaker=speaker,
        when=choice.when,
        where=where,
        actor=actor,
        certain=certain,
        target=target,
        blames=blames_on(scene.scales, words),
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
        agent=actor if agent.directly and actor == scene.cast.fullest(agent.party) else None,
    )
    return draft, count


def _actor(
    scene: Scene, counted: Counted, agent: Said, victims: Victims, elsewhere: frozenset[int]
) -> tuple[str | None, float]:
    """Who did it, and how surely. agent: whom the grammar names; elsewhere: the words that tell of another incident."""
    tree = scene.document.trees[counted.sentence]
    words = tree.range(counted.first, counted.last)
    doing = tree.relation(counted.head) == "nsubj" and acts(tree, counted.predicate, True)
    loser = None if doing else victims.side or hit(scene, words, agent)
    apart = words_apart(tree, counted.predicate) | elsewhere
    others = unfit(scene, counted) | opposed(scene, counted, agent)
    return actor_of(scene, words, agent, Aside(loser, bystander(scene, counted), apart, others))


def _events(
    scene: Scene, turning: Turns, counted: Counted, status: Status, agent: Said, beside: str | None
) -> Mapping[str, float]:
    """How likely each event is that of a count. status: of its victims; agent: whom the grammar names."""
    tree = scene.document.trees[counted.sentence]
    around = told_around(scene, turning, counted)
    said = happened_to(tree, around, counted, status, beside)
    barred = foreign(scene, turning, counted) | beyond(scene, counted, agent)
    turned = around != scene.triggers and not turning.strangers[counted.sentence]
    alone = said.trust in _UNTOLD and turned and status is Status.COMBATANT
    weighed = scene.scales.labels(
        tree.range(counted.first, counted.last), "event", said.event, "event_alone" if alone else said.trust
    )
    return fitting(tree, counted, weighed, barred)


def _goes_on(scene: Scene, sentence: int, voice: Voice) -> bool:
    """Whether something is told by who denied something before: "rejected that figure, putting the toll at 20"."""
    frames = scene.utterances[sentence].frames
    telling = voice.frame if voice.stance is Stance.ASSERTS else None
    return telling is not None and any(one.kind == "deny" and one.word < telling.word for one in frames)


def _civilians(counted: Counted) -> str | None:
    """The word for civilians of one kind to whom it was done: "civilians", "villagers", "a mayor"; not "women"."""
    person = counted.person
    plain = person is not None and person.status == Status.CIVILIAN and not _BY_BIRTH & set(person.traits)
    if person is None or not plain:
        return None
    return person.singular if counted.high == 1 else person.plural
