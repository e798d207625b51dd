"""Parties: who did it and to whom, by the grammar around the event's words."""

from collections.abc import Iterator, Sequence

from tollbook.reading.document import Document
from tollbook.reading.events import Trigger, distance
from tollbook.reading.names import Name, NameKind, Names, noun_phrase
from tollbook.reading.tree import Tree

_PARTIES = frozenset({NameKind.GROUP, NameKind.PARTY, NameKind.COUNTRY, NameKind.ADJECTIVE, NameKind.CAPITAL})
_BY = frozenset({"by", "from"})
_AGAINST = frozenset({"against", "on", "at", "targeting", "with", "of"})
_HOLDING = frozenset("held controlled backed led allied linked run ruled besieged".split())
_ARMS = frozenset(
    "warplanes warplane jets jet aircraft helicopters helicopter artillery navy drones drone planes bombers gunships"
    " gunboats fighter-jets forces airstrikes airstrike strikes strike raids raid".split()
)


def find_actor(
    document: Document, names: Names, triggers: Sequence[Trigger], sentence: int, word: int, victims: frozenset[int]
) -> str | None:
    """The party said to have acted in the event of a predicate; None if this sentence does not say.

    victims: the words that say who came to harm, which are never the actor.
    """
    tree = document.trees[sentence]
    for head in _agents(tree, triggers, word):
        if head in victims:
            continue
        party = party_at(document, names, tree, head, victims)
        if party is not None:
            return party
    return None


def find_target(document: Document, names: Names, triggers: Sequence[Trigger], sentence: int, word: int) -> str | None:
    """The party or people that the event was done to, where a phrase "against", "on" or an object says so."""
    tree = document.trees[sentence]
    for trigger in sorted(triggers, key=lambda t: distance(tree, t.word, word)):
        for child in tree.children_by(trigger.word, "nmod", "obl", "obj"):
            if tree.relation(child) == "obj" or any(tree.lower[c] in _AGAINST for c in tree.children[child]):
                party = party_at(document, names, tree, child, frozenset(), arms=False)
                if party is not None:
                    return party
    return None


def _agents(tree: Tree, triggers: Sequence[Trigger], word: int) -> Iterator[int]:
    """The words that may name the actor, the surest first."""
    seen = [word, *(above for above in tree.up(word) if tree.tag(above) == "VERB")]
    for verb in seen[:3]:
        yield from tree.children_by(verb, "obl:agent")
        subject = tree.child(verb, "nsubj")
        if subject is not None and tree.parse.relations[subject] == "nsubj" and (verb != word or _active(tree, verb)):
            yield subject
            yield from _around(tree, subject)
        if tree.relation(verb) in ("advcl", "conj", "xcomp", "acl", "ccomp") and verb == word:
            continue
        break
    for trigger in sorted(triggers, key=lambda t: distance(tree, t.word, word)):
        if distance(tree, trigger.word, word) <= 4:
            yield from _around(tree, trigger.word)
    for child in tree.children_by(word, "obl"):
        if any(tree.lower[c] in _BY for c in tree.children[child]):
            yield child
    for trigger in triggers:
        if tree.relation(trigger.word) == "obl" and tree.head(trigger.word) == word:
            yield from _around(tree, trigger.word)


def _around(tree: Tree, noun: int) -> Iterator[int]:
    """Who stands before or after the noun of an event: "coalition strikes", "the army's attack", "strikes by …"."""
    yield from tree.children_by(noun, "obl:agent")
    for child in tree.children_by(noun, "nmod:poss", "compound", "amod"):
        yield child
    for child in tree.children_by(noun, "nmod"):
        if any(tree.lower[c] in _BY for c in tree.children[child]):
            yield child
    for child in tree.children_by(noun, "acl"):
        yield from tree.children_by(child, "obl:agent", "nsubj")
        for inner in tree.children_by(child, "obl"):
            if any(tree.lower[c] == "by" for c in tree.children[inner]):
                yield inner


def _active(tree: Tree, verb: int) -> bool:
    return tree.child(verb, "aux:pass", "nsubj:pass") is None


def party_at(
    document: Document, names: Names, tree: Tree, head: int, victims: frozenset[int], arms: bool = True
) -> str | None:
    """The party named by the noun phrase of a head word, in its fullest form; a country stands for its forces."""
    first, last = noun_phrase(tree, head)
    found = [name for name in names.at(tree.index, first, last) if _may_act(tree, name, victims)]
    touching = names.touching(tree.index, head)
    if touching is not None and touching not in found and _may_act(tree, touching, victims):
        found.append(touching)
    if not found:
        return None
    proper = [name for name in found if name.kind is NameKind.GROUP]
    if proper:
        return fullest(names, proper[-1])
    party = next((name for name in found if name.kind is NameKind.PARTY), None)
    if party is not None and not (arms and tree.lower[party.last - 1] in _ARMS and party.last - party.first > 1):
        return document.text(tree, party.first, party.last)
    country = next((name for name in found if name.kind is not NameKind.PARTY), None)
    if country is not None and (arms or country.kind is not NameKind.ADJECTIVE):
        return country.key
    return document.text(tree, party.first, party.last) if party is not None else None


def _may_act(tree: Tree, name: Name, victims: frozenset[int]) -> bool:
    """A party, not among the victims, and not only said to hold or back something ("the rebel-held town")."""
    if name.kind not in _PARTIES or set(range(name.first, name.last)) & victims:
        return False
    after = tree.lower[name.last : name.last + 2]
    return not (len(after) == 2 and after[0] in ("-", "–") and after[1] in _HOLDING)


def fullest(names: Names, name: Name) -> str:
    return names.fullest.get(name.key, name.text)
