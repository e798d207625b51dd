"""Each count becomes a draft: the rules say, the heads weigh."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.reading.accord import agree_on_scope, side_of
from tollbook.reading.counts.event import happened_to
from tollbook.reading.counts.find import Counted
from tollbook.reading.counts.kin import kin_of
from tollbook.reading.counts.victims import Victims, describe
from tollbook.reading.dates import choose_when
from tollbook.reading.drafts import CountDraft, Draft
from tollbook.reading.parties import Said, find_actor, party_at
from tollbook.reading.roles import actor_of, blame_of, speaker_of, target_of, trust_in
from tollbook.reading.scene import Scene
from tollbook.reading.scope import choose_scope
from tollbook.reading.tree import Tree
from tollbook.vocabulary.analysis import NOTHING, Range
from tollbook.vocabulary.claim import Speaker
from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status

_OWN = frozenset({"his", "her", "its", "our"})
_BODIES = frozenset("alliance coalition force forces group militia movement army organisation organization".split())
_BY_BIRTH = frozenset("woman man child elderly family wounded dead victim missing".split())
_ITSELF = frozenset({"it", "they", "we"})
_LOSING = frozenset({"lose", "loses", "lost", "losing"})


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
    speaker, surely = speaker_of(scene, words, voice)
    site = scene.sites.of(counted.sentence, counted.head, words)
    choice = choose_when(scene.asked(counted.sentence, counted.predicate, site.near))
    span = (counted.first, counted.last)
    wide = choose_scope(tree, counted.harm, choice, span, counted.predicate, len(site.where.places))
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
    actor, certain = actor_of(scene, words, agent, victims.side or _hit(scene, words, agent))
    count = _count(scene, counted, victims, Stance(stance.answer), actor, statuses)
    if own is not None and count.status is not Status.CIVILIAN:
        count = replace(count, side=own)
    said = happened_to(tree, scene.triggers, counted, count.status, beside)
    event, scope = agree_on_scope(scene.scales.labels(words, "event", said.event, said.trust), scopes)
    blame = scene.scales.label(words, "responsibility", blame_of(speaker, actor))
    target = target_of(scene, words, count.side) or (_civilians(counted) if scope is Scope.INCIDENT else None)
    draft = Draft(
        sentence=counted.sentence,
        start=tree.start,
        end=tree.end,
        event=event,
        stance=Stance(stance.answer),
        scope=Scope.STOCK if counted.harm is Harm.STRENGTH else scope,
        speaker=speaker,
        when=choice.when,
        where=site.where,
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


def _hit(scene: Scene, words: Range, said: Said) -> str | None:
    """The party that is likeliest to have acted and likeliest to have been hit, if it is likelier that it was hit."""
    acted = dict(scene.scales.points(words, "actor", scene.cast.actors, said.party, trust_in(said)))
    hit = dict(scene.scales.points(words, "side", scene.cast.parties, None))
    party = max(hit, key=lambda one: hit[one])
    if party is None or party != max(acted, key=lambda one: acted[one]):
        return None
    other = max(p for one, p in acted.items() if one != party), max(p for one, p in hit.items() if one != party)
    return party if other[0] * hit[party] > acted[party] * other[1] else None


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
