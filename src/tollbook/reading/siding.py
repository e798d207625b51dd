"""Siding: to which party those who are counted belong, by their words, as the heads weigh it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from tollbook.reading.camps import Camp, agree, of_party, of_people
from tollbook.reading.counts.counted import Counted
from tollbook.reading.counts.victims import Victims
from tollbook.reading.knowledge.parties import is_slanted
from tollbook.reading.knowledge.people import person_word
from tollbook.reading.names import Name, NameKind
from tollbook.reading.parties import is_craft, party_at
from tollbook.reading.roles import stands_in
from tollbook.reading.scene import Scene
from tollbook.vocabulary.codes import Status

_AGAINST = 3.0
"""How much less likely a party of another camp is, in natural logarithms of odds."""
_ITS = frozenset({"its", "their"})

Sides = Sequence[tuple[str | None, float]]


@dataclass(frozen=True, slots=True)
class Others:
    """Those beside the counted. actor: who did it, who is not taken for its own victims. kin: the party of the count
    that this one goes with. elsewhere: the report's words of other incidents; whoever stands there alone has no part.
    """

    actor: str | None
    kin: str | None
    elsewhere: frozenset[int]


def sides_of(scene: Scene, counted: Counted, victims: Victims, others: Others) -> Sides:
    """How likely each party is that of the counted, and last that none is."""
    actor, kin = others.actor, others.kin
    words = scene.document.trees[counted.sentence].range(counted.first, counted.last)
    if actor is not None and are_its_own(scene, counted, actor):
        return [(actor, 1.0), (None, 0.0)]
    lands = _lands_of(scene, counted)
    theirs = actor if _are_of(counted, actor) and not _is_done_to(scene, counted) else None
    own = actor == victims.side or theirs is not None
    parties = [one for one in scene.cast.parties if (one[0] != actor or own) and one[0] not in lands]
    parties = [one for one in parties if victims.side or not stands_in(one, others.elsewhere)]
    parties = [one for one in parties if one[0] == victims.side or one[0] not in scene.owning_up]
    if theirs is not None:
        return scene.scales.points(words, "side", parties, theirs, "named")
    said, trusted = (victims.side, "side") if victims.side else (None if kin == actor else kin, "kin")
    if counted.person is None or counted.people is None or victims.side and not victims.generic:
        return scene.scales.points(words, "side", parties, said, trusted)
    camp = of_people(counted.person)
    if victims.side:
        likely = dict(scene.scales.points(words, "side", parties, None))
        named = named_of(likely, camp)
        if named is not None and not as_called(likely, victims.side, named):
            said, trusted = named, "named"
    sides = scene.scales.points(words, "side", parties, said, trusted)
    return [(name, p if name is None or agree(camp, of_party(name)) else p * exp(-_AGAINST)) for name, p in sides]


def are_its_own(scene: Scene, counted: Counted, actor: str) -> bool:
    """Whether people are the object of what their own side does: "the army shot three of its own soldiers"; not "…
    of its own people"."""
    tree, verb = scene.document.trees[counted.sentence], counted.predicate
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.relation(counted.head) != "obj" or tree.head(counted.head) != verb:
        return False
    fighters = counted.person is not None and counted.person.status == Status.COMBATANT
    within = tree.lower[counted.first : counted.last + 1]
    own = any(low == "own" and whose in _ITS for whose, low in pairwise(within))
    return own and fighters and scene.cast.fullest(party_at(scene.names, tree, subject, frozenset())) == actor


def as_called(likely: Mapping[str | None, float], general: str | None, named: str) -> bool:
    """Whether a word that takes a side and may be said of anybody ("terrorists") is likelier than the party named."""
    return general is not None and is_slanted(general) and likely.get(general, 0.0) > likely[named]


def _are_of(counted: Counted, actor: str | None) -> bool:
    """Whether policemen or soldiers are those of whoever acted: "a policeman was killed when police raided a house"."""
    camp = of_people(counted.person) if counted.person is not None else None
    return actor is not None and camp is Camp.POLICE and of_party(actor) is camp


def _is_done_to(scene: Scene, counted: Counted) -> bool:
    """Whether people are the object of what is done: "police shot a policeman"."""
    return scene.document.trees[counted.sentence].relation(counted.head) == "obj"


def _lands_of(scene: Scene, counted: Counted) -> frozenset[str]:
    """What the country is called whose people are counted by nothing but their nationality, who need not be its forces:
    "Afghans"."""
    name = _nationality(scene, counted)
    return frozenset({name.key, scene.names.shown(name)} if name is not None else ())


def are_nationals(scene: Scene, counted: Counted) -> bool:
    """Whether people are counted by nothing but their nationality."""
    return _nationality(scene, counted) is not None


def _nationality(scene: Scene, counted: Counted) -> Name | None:
    name = scene.names.touching(counted.sentence, counted.head)
    return name if name is not None and name.kind is NameKind.ADJECTIVE else None


def named_of(likely: Mapping[str | None, float], camp: Camp | None) -> str | None:
    """The party of a camp that people called by a general word belong to, if one is likelier than all others of it."""
    found = {name: p for name, p in likely.items() if name and camp and of_party(name) is camp and _proper(name)}
    best = max(found, key=lambda name: found[name], default=None)
    return best if best and found[best] > sum(found.values()) / 2 else None


def _proper(name: str) -> bool:
    """Whether a name is more than a word for people or for a craft: an army, not soldiers nor their helicopters, nor an
    air force, whose men are seldom called soldiers."""
    last = name.split()[-1]
    if "air" in name.lower().split():
        return False
    person = person_word(last)
    body = person is None or "collective" in person.traits or person.singular == person.plural
    return body and not is_craft(last)
