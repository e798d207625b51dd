"""Each count becomes a draft: the rules say, the heads weigh."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tollbook.reading.accord import agree_on_control, agree_on_scope, agree_on_taking, side_of
from tollbook.reading.acting import bystander, hit, itself, said_actor
from tollbook.reading.agents import acts
from tollbook.reading.blame import blames_on
from tollbook.reading.bombing import from_the_air
from tollbook.reading.clauses import words_apart
from tollbook.reading.countered import countered, is_bare_number
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.event import fitting, happened_to
from tollbook.reading.counts.kin import Kin, kin_of
from tollbook.reading.counts.victims import Victims, describe
from tollbook.reading.dates import choose_when
from tollbook.reading.drafts import CountDraft, Draft
from tollbook.reading.incidents import Turns, are_like_strangers, foreign, told_around, turns_of, words_elsewhere
from tollbook.reading.losing import own_side
from tollbook.reading.means import beyond, opposed, unfit
from tollbook.reading.mood import is_rejected
from tollbook.reading.roles import Aside, actor_of, speaker_of, target_of
from tollbook.reading.scene import Scene
from tollbook.reading.scope import choose_scope
from tollbook.reading.siding import Others, are_nationals, sides_of
from tollbook.reading.speech.frame import is_mutual
from tollbook.reading.speech.voices import Voice
from tollbook.reading.wars import is_doer, is_of_war, without_day, without_place, without_speaker
from tollbook.vocabulary.analysis import Range
from tollbook.vocabulary.codes import Harm, Scope, Stance, Status

_UNTOLD = frozenset({"event_unsaid", "event_vague"})
_GOVERNED = {Stance.DENIES: "denied", Stance.QUESTIONS: "questioned"}
"""Whose trust a stance has that a verb says."""
_BY_BIRTH = frozenset("woman man child elderly family wounded dead victim missing".split())


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a count. actor: whoever did it, who is not taken for its own victims unless their words say
    so. before: the counts before it. elsewhere, strange: see `words_elsewhere`, `are_like_strangers`."""

    actor: str | None
    before: Sequence[CountDraft]
    elsewhere: frozenset[int]
    strange: bool


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
    doing = tree.relation(counted.head) == "nsubj" and acts(tree, counted.predicate, True)
    loser = None if doing else victims.side or hit(scene, words, agent)
    elsewhere = words_elsewhere(scene, turning, counted)
    apart = words_apart(tree, counted.predicate) | elsewhere
    others = unfit(scene, counted) | opposed(scene, counted, agent)
    aside = Aside(loser, bystander(scene, counted), apart, others)
    actor, certain = actor_of(scene, words, agent, aside)
    nobody = of_war and is_doer(tree, counted)
    if nobody or voice.frame is not None and is_mutual(tree, voice.frame):
        actor, certain = None, 1.0
    alone = are_like_strangers(scene, turning, counted)
    count = _count(scene, counted, victims, Stance(stance.answer), _Around(actor, before, elsewhere, alone))
    if own is not None and count.status is not Status.CIVILIAN:
        count = replace(count, side=own)
    around = told_around(scene, turning, counted)
    said = happened_to(tree, around, counted, count.status, beside)
    barred = foreign(scene, turning, counted) | beyond(scene, counted, agent)
    turned = around != scene.triggers and not turning.strangers[counted.sentence]
    alone = said.trust in _UNTOLD and turned and count.status is Status.COMBATANT
    trust = "event_alone" if alone else said.trust
    events = fitting(tree, counted, scene.scales.labels(words, "event", said.event, trust), barred)
    event, scope = agree_on_scope(events, scopes)
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


def _goes_on(scene: Scene, sentence: int, voice: Voice) -> bool:
    """Whether something is told by who denied something before: "rejected that figure, putting the toll at 20"."""
    frames = scene.utterances[sentence].frames
    telling = voice.frame if voice.stance is Stance.ASSERTS else None
    return telling is not None and any(one.kind == "deny" and one.word < telling.word for one in frames)


def _count(scene: Scene, counted: Counted, victims: Victims, stance: Stance, around: _Around) -> CountDraft:
    """The count."""
    actor, before = around.actor, around.before
    tree = scene.document.trees[counted.sentence]
    words = tree.range(counted.first, counted.last)
    nationals = are_nationals(scene, counted)
    beside = kin_of(scene.counts, scene.whole_of, [count.status for count in before])
    kin = None if nationals else beside
    others = Others(actor, before[kin.index].side if kin else None, around.elsewhere)
    sides = sides_of(scene, counted, victims, others)
    if nationals and beside is not None:  # "three American soldiers and 20 Iraqis"
        sides = [(None, 1.0)]
    likely = _statuses(
        scene, words, victims, kin, "nationals" if nationals else "strangers" if around.strange else "untold"
    )
    status = Status(max(likely, key=lambda one: likely[one]))
    side = side_of(status, sides)
    low, high = counted.low, counted.high
    unnumbered = counted.quantity is None or counted.quantity.vague and counted.quantity.word == counted.head
    if stance is Stance.DENIES and unnumbered and low is not None and high != 1:
        low, high = 0, 0  # none of the people who were not counted; one certain person stays one
    start, end = tree.span(counted.first, counted.last)
    return CountDraft(
        key=len(before),
        start=start,
        end=end,
        harm=agree_on_taking(counted.harm, status, actor),
        low=low,
        high=high,
        who=victims.who,
        side=side,
        status=status,
        whole=scene.whole_of[len(before)],
    )


def _civilians(counted: Counted) -> str | None:
    """The word for civilians of one kind to whom it was done: "civilians", "villagers", "a mayor"; not "women"."""
    person = counted.person
    plain = person is not None and person.status == Status.CIVILIAN and not _BY_BIRTH & set(person.traits)
    if person is None or not plain:
        return None
    return person.singular if counted.high == 1 else person.plural


def _statuses(scene: Scene, words: Range, victims: Victims, kin: Kin | None, untold: str) -> dict[str, float]:
    """How likely each status is: by the words, else by the count that it goes with, else unknown, less firmly."""
    if victims.status is not None:
        return scene.scales.labels(words, "status", victims.status.value)
    if kin is not None:
        return scene.scales.labels(words, "status", kin.status.value, kin.tie)
    return scene.scales.labels(words, "status", Status.UNKNOWN.value, untold)
