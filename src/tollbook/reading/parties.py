"""Parties: who did it and to whom, by the grammar around the event's words."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.reading.agents import agents
from tollbook.reading.camps import is_witness
from tollbook.reading.events import Trigger, distance
from tollbook.reading.names import Name, NameKind, Names
from tollbook.reading.phrase import noun_phrase
from tollbook.reading.tree import Tree

_PARTIES = frozenset({NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.ADJECTIVE, NameKind.CAPITAL})
_AGAINST = frozenset({"against", "on", "at", "targeting", "with", "of"})
_HOLDING = frozenset(
    "held controlled backed led allied linked run ruled besieged based born brokered mediated made majority".split()
)
_PLACING = frozenset("in at near of from to across around inside outside within into over through on".split())
_HAPPENING = frozenset(
    "conflict war crisis uprising revolution violence president minister officials official media city town capital"
    " border civilians people citizens hospital".split()
)
_LONE = frozenset({"bomber", "bombers"})
_UNKNOWN = frozenset({"unidentified", "unknown", "unmarked", "two", "three", "several"})
_FORCES = frozenset({"forces", "army", "military", "troops"})
_OWN = frozenset({"its", "their", "our", "his"})
_ARMS = frozenset(
    "warplanes warplane jets jet aircraft helicopters helicopter artillery navy drones drone planes bombers gunships"
    " gunboats fighter-jets airstrikes airstrike strikes strike raids raid shells bomber bombers".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """The party that the grammar names.

    directly: as the subject or agent of the event's own words. blow: as those whose fire or strikes did it.
    """

    party: str | None
    directly: bool = False
    blow: bool = False


def find_actor(tree: Tree, names: Names, triggers: Sequence[Trigger], word: int, victims: frozenset[int]) -> Said:
    """The party said to have acted in the event of a predicate, if this sentence says so.

    victims: the words that say who came to harm, which are never the actor.
    """
    for head, directly in agents(tree, triggers, word):
        if head in victims:
            continue
        party = party_at(names, tree, head, victims)
        if party is not None:
            return Said(party, directly)
    return Said(None)


def find_target(tree: Tree, names: Names, triggers: Sequence[Trigger], word: int) -> str | None:
    """The party or people that the event was done to, where a phrase "against", "on" or an object says so."""
    for trigger in sorted(triggers, key=lambda t: distance(tree, t.word, word)):
        for child in tree.children_by(trigger.word, "nmod", "obl", "obj"):
            if tree.relation(child) == "obj" or any(tree.lower[c] in _AGAINST for c in tree.children[child]):
                party = party_at(names, tree, child, frozenset(), arms=False)
                if party is not None:
                    return party
    return None


def party_at(names: Names, tree: Tree, head: int, victims: frozenset[int], arms: bool = True) -> str | None:
    """The party named by the noun phrase of a head word, in its fullest form; a country stands for its forces.

    arms: weapons and craft stand for whoever has them ("Russian jets" for the Russian forces), and for nobody alone.
    """
    first, last = noun_phrase(tree, head)
    found = [name for name in names.at(tree.index, first, last) if _may_act(tree, name, victims)]
    touching = names.touching(tree.index, head)
    if touching is not None and touching not in found and _may_act(tree, touching, victims):
        found.append(touching)
    if tree.lower[head] in _HAPPENING:
        found = [name for name in found if name.kind in (NameKind.GROUP, NameKind.PARTY)]
    owner = _owner(names, tree, head) if found else None
    if owner is not None:
        return names.fullest(owner)
    proper = next((name for name in reversed(found) if name.kind is NameKind.GROUP), None)
    if proper is not None:
        return (
            _forces(names, tree, proper) if arms and is_craft(tree.words[proper.last - 1]) else None
        ) or names.fullest(proper)
    party = next((name for name in found if name.kind is NameKind.PARTY), None)
    if party is not None and not (arms and is_craft(tree.words[party.last - 1])):
        return names.shown(party)
    country = next((name for name in found if name.kind is not NameKind.PARTY), None)
    if country is not None and (arms or country.kind is not NameKind.ADJECTIVE):
        return country.key
    if party is None:
        return None
    first_word = tree.lower[party.first]
    if party.last - party.first == 1 or first_word in _UNKNOWN or tree.lower[party.last - 1] in _LONE:
        return None
    return _forces(names, tree, party) or names.shown(party)


def is_craft(word: str) -> bool:
    """Whether a word is for arms or craft, which stand for whoever has them."""
    return word.lower() in _ARMS


def _forces(names: Names, tree: Tree, craft: Name) -> str | None:
    """The forces that weapons or craft belong to, if the report names them so: "Russian jets" are "Russian forces"."""
    whose = tree.lower[craft.first]
    for name in (name for sentence in names.by_sentence for name in sentence):
        words = name.text.lower().split()
        if len(words) > 1 and words[0] == whose and words[-1] in _FORCES:
            return names.fullest(name)
    return None


def _owner(names: Names, tree: Tree, head: int) -> Name | None:
    """Whose "its fighters" are: the group named last before, in the sentence."""
    if not any(tree.lower[c] in _OWN for c in tree.children_by(head, "nmod:poss")):
        return None
    kinds = (NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.BODY)
    before = [name for name in names.by_sentence[tree.index] if name.last < head and name.kind in kinds]
    before = [name for name in before if not is_witness(names.fullest(name))]
    return next((name for name in before if name.kind is NameKind.GROUP), before[0] if before else None)


def _may_act(tree: Tree, name: Name, victims: frozenset[int]) -> bool:
    """A party, not among the victims, and not only said to hold or back something ("the rebel-held town")."""
    if name.kind not in _PARTIES or set(range(name.first, name.last)) & victims:
        return False
    after = tree.lower[name.last : name.last + 2]
    if len(after) == 2 and after[0] in ("-", "–") and after[1] in _HOLDING:
        return False
    if name.kind in (NameKind.COUNTRY, NameKind.CAPITAL):
        return not any(tree.lower[c] in _PLACING for c in tree.children[name.last - 1] if c < name.first)
    return True
