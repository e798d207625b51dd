"""Means: which parties do not have what people were harmed with, and so did not do it."""

from tollbook.reading.camps import STATE_CAMPS, Camp, of_party
from tollbook.reading.clauses import apart
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.event import doer_of
from tollbook.reading.events import Trigger
from tollbook.reading.knowledge.harms import harm_phrases
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.parties import Said, is_craft
from tollbook.reading.scene import Scene
from tollbook.reading.tree import Tree
from tollbook.vocabulary.codes import Harm, Stance, Status

_IRREGULAR = frozenset({Camp.REBEL, Camp.MILITIA})
_FLYING = frozenset(
    "air airstrike airstrikes aircraft aerial warplane warplanes jet jets plane planes helicopter helicopters gunship"
    " gunships bombers barrel".split()
)
"""Words of what only states fly; rebels may have a drone."""
_CLASHES = frozenset({"clash", "clashes", "fighting", "ambush", "gunbattle", "firefight"})
_DRONES = frozenset({"drone", "drones", "unmanned", "paraglider", "paragliders"})
_FORCE = "excessive-force-against-protesters"
_PROTESTS = frozenset({_FORCE, "peaceful-protest", "violent-demonstration", "mob-violence"})
_SUICIDE = "suicide-bomb"
_ADMITTING = frozenset(
    "admit admitted acknowledge acknowledged mistake mistakenly unintentionally inadvertently unintended error accident"
    " regret regretted".split()
)
_SEPARATE = frozenset({"separate", "separately"})
_THEMSELVES = frozenset({"suicide", "bomber", "bombers", "bomb"})
_HARMED = frozenset({Harm.KILLED, Harm.INJURED, Harm.CASUALTIES})
_WITH_AIRCRAFT = frozenset({"libyan", "haftar", "haftars", "haftar's"})
"""Words of those irregulars who fly what a state left them."""


def lacking(scene: Scene, counted: Counted) -> frozenset[str]:
    """The parties of the cast that do not have the means of a count: no rebels have "warplanes", and no army sends "a
    suicide bomber"; nor is what flies, or blows itself up, a party of its own."""
    tree = scene.document.trees[counted.sentence]
    told = [one for one in scene.triggers[counted.sentence] if _is_of(tree, one, counted)]
    best = max(told, key=lambda one: one.weight, default=None)
    if best is None or counted.harm not in _HARMED:
        return frozenset()
    if best.event == _SUICIDE:
        return frozenset(name for name, _ in scene.cast.actors if of_party(name) in STATE_CAMPS)
    if _FLYING.isdisjoint(tree.lower[best.first : best.last]):
        return frozenset()
    alone = {name for name, _ in scene.cast.actors if " " not in name and is_craft(name)}
    return frozenset(alone | {name for name, _ in scene.cast.actors if _flies_nothing(name)})


def unfit(scene: Scene, counted: Counted) -> frozenset[str]:
    """The parties of the cast that did not do it unless the words say so: those without the means, and attackers where
    attackers died ("Gunmen stormed a hotel. Three attackers were shot dead")."""
    if counted.harm not in _HARMED:
        return frozenset()
    attackers = _are_attackers(scene, counted)
    own = {name for name, _ in scene.cast.actors if attackers and (of_party(name) is Camp.REBEL or _attack(name))}
    before = _named_before(scene, counted)
    aside = before | _flown_elsewhere(scene, counted)
    return lacking(scene, counted) | own | aside | _complaining(scene, counted) | scene.holding


def opposed(scene: Scene, counted: Counted, doer: Said) -> frozenset[str]:
    """The parties of another camp than the doer whom a count's own words name, that only other sentences name: "The air
    force bombed Dorin. The rebels said they had killed 40 soldiers in Sorin"."""
    camp = of_party(doer.party) if doer.party is not None and _is_named(scene, counted, doer) else None
    if camp is None:
        return frozenset()
    others = STATE_CAMPS if camp in _IRREGULAR else _IRREGULAR
    tree = scene.document.trees[counted.sentence]
    own = range(tree.first, tree.first + len(tree))
    return frozenset(
        name
        for name, stands in scene.cast.actors
        if of_party(name) in others and all(stand[0] not in own for stand in stands)
    )


def beyond(scene: Scene, counted: Counted, doer: Said) -> frozenset[str]:
    """The events that the doer whom a count's own words name cannot have done, if its sentence does not tell of them:
    air strikes are no rebels', unless they have drones, nor force against protesters where none are told of, and
    suicide bombs no army's."""
    if doer.party is None or not _is_named(scene, counted, doer):
        return frozenset()
    found = set()
    if _flies_nothing(doer.party) and all(_DRONES.isdisjoint(tree.lower) for tree in scene.document.trees):
        found.add("air-drone-strike")
    if of_party(doer.party) in STATE_CAMPS:
        found.add(_SUICIDE)
    elif (of_party(doer.party) in _IRREGULAR or _attack(doer.party)) and _PROTESTS.isdisjoint(
        event for some in scene.triggers for one in some for event in one.events
    ):
        found.add(_FORCE)
    return frozenset(found.difference(one.event for one in scene.triggers[counted.sentence]))


def _is_named(scene: Scene, counted: Counted, doer: Said) -> bool:
    """Whether a doer is who or what the verb of harm says did it, or whose fire it was."""
    tree, verb = scene.document.trees[counted.sentence], counted.predicate
    harm = any(word.harm in _HARMED for word in harm_phrases().get(tree.words[verb]))
    if counted.harm not in _HARMED or not doer.directly:
        return False
    governed = doer_of(tree, counted) is not None or tree.child(verb, "obl:agent") is not None
    return doer.blow or harm and tree.tag(verb) == "VERB" and governed


def _flown_elsewhere(scene: Scene, counted: Counted) -> frozenset[str]:
    """The craft that only other sentences name, where people came to harm in a fight on the ground: "Five were killed
    in clashes in Dorin. Coalition warplanes bombed Sorin"."""
    tree = scene.document.trees[counted.sentence]
    told = [one for one in scene.triggers[tree.index] if _is_of(tree, one, counted)]
    best = max(told, key=lambda one: one.weight, default=None)
    if best is None or best.event != "armed-clash" or _CLASHES.isdisjoint(tree.lower[best.first : best.last]):
        return frozenset()
    own = range(tree.first, tree.first + len(tree))
    craft = ((name, stands) for name, stands in scene.cast.actors if name.lower().split()[-1] in _FLYING)
    return frozenset(name for name, stands in craft if all(stand[0] not in own for stand in stands))


def _named_before(scene: Scene, counted: Counted) -> frozenset[str]:
    """The parties that only other sentences name, and that do not speak, where one tells of something else: "In a
    separate attack, a mine killed two"."""
    tree = scene.document.trees[counted.sentence]
    if tree.index == 0 or _SEPARATE.isdisjoint(tree.lower[:3]):
        return frozenset()
    own = range(tree.first, tree.first + len(tree))
    others = {name for name, stands in scene.cast.actors if all(stand[0] not in own for stand in stands)}
    return frozenset(others - {scene.cast.fullest(scene.voice(tree.index, counted.head).speaker.name)})


def _complaining(scene: Scene, counted: Counted) -> frozenset[str]:
    """The party that tells of civilians who were harmed, which does not say that it did it, and does not admit it: "The
    rebels said the strike killed 12 civilians"."""
    voice = scene.voice(counted.sentence, counted.head)
    civilian = counted.person is not None and counted.person.status == Status.CIVILIAN
    admitted = not _ADMITTING.isdisjoint(scene.document.trees[counted.sentence].lower)
    named = scene.cast.fullest(voice.speaker.name)
    complains = voice.stance is Stance.ASSERTS and civilian and not admitted
    return frozenset({named} if named is not None and complains else ())


def _are_attackers(scene: Scene, counted: Counted) -> bool:
    """Whether people are counted as attackers, and not as such as die by what they do: "two suicide attackers"."""
    tree = scene.document.trees[counted.sentence]
    by_others = _THEMSELVES.isdisjoint(tree.lower[counted.first : counted.last])
    people = counted.head if counted.people is None else counted.people
    return by_others and _attack(tree.words[people]) and tree.parse.relations[people] != "nmod:poss"


def _attack(name: str) -> bool:
    person = person_word(name.split()[-1])
    return person is not None and "attacker" in person.traits


def _flies_nothing(name: str) -> bool:
    return of_party(name) in _IRREGULAR and _WITH_AIRCRAFT.isdisjoint(name.lower().split())


def _is_of(tree: Tree, trigger: Trigger, counted: Counted) -> bool:
    """Whether a word tells of what harmed those counted, and not who they are or what is told beside them."""
    own = counted.first <= trigger.word < counted.last
    return not own and not apart(tree, trigger.word, counted.predicate)
