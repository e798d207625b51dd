"""Camps: of which kind of force a party is, by its name, and people are, by the word for them."""

from enum import StrEnum
from functools import lru_cache

from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.countries import country_phrases, demonym_phrases
from tollbook.reading.knowledge.parties import group_phrases, party_noun_phrases
from tollbook.reading.knowledge.people import PersonWord
from tollbook.reading.knowledge.speakers import organisation_phrases


class Camp(StrEnum):
    """A kind of force. STATE: of a state, whether its army or its police."""

    ARMY = "army"
    POLICE = "police"
    STATE = "state"
    REBEL = "rebel"
    MILITIA = "militia"


_BY_KIND = {
    "state-forces": Camp.ARMY,
    "external-forces": Camp.ARMY,
    "coalition": Camp.ARMY,
    "police": Camp.POLICE,
    "rebel-group": Camp.REBEL,
    "political-militia": Camp.MILITIA,
    "identity-militia": Camp.MILITIA,
}
_BY_TRAIT = {
    "soldier": Camp.STATE,
    "police": Camp.POLICE,
    "rebel": Camp.REBEL,
    "jihadist": Camp.REBEL,
}
ARMS = frozenset({"army", "military", "navy"})
"""Words for the arms of a state, whatever rebels call themselves."""
OF_STATES = ARMS | {"police", "government"}
"""Words for bodies that only states have."""
_FREE = frozenset({"free", "patriotic"})
_BANDS = frozenset({"army", "forces", "brigade", "brigades"})
"""What rebels call themselves: the Free Hill Army, the Patriotic Army."""
_WITNESSES = frozenset({"un", "red-cross", "aid", "rights", "monitor", "research", "hospital", "civil-defence"})
STATE_CAMPS = frozenset({Camp.ARMY, Camp.POLICE, Camp.STATE})


def of_people(person: PersonWord) -> Camp | None:
    """The camp of those whom a word for people means; None where they may be of any. Attackers are no state's."""
    nouns = party_noun_phrases().get(person.plural or person.singular)
    if "attacker" in person.traits:
        return Camp.REBEL
    camps = {_BY_KIND.get(noun.kind) for noun in nouns} or {_BY_TRAIT.get(trait) for trait in person.traits}
    return camps.pop() if len(camps) == 1 else None


@lru_cache(maxsize=4096)
def of_party(name: str) -> Camp | None:
    """The camp of a party; None where its name does not tell."""
    known = {_BY_KIND.get(group.kind) for group in group_phrases().get(name)}
    if known:
        return known.pop() if len(known) == 1 else None
    words = name.lower().split()
    if body_words().rising & set(words) or words[-1] in _BANDS and _FREE & set(words):
        return Camp.REBEL
    book = party_noun_phrases()
    nouns = book.get(name) or book.get(" ".join(words[-2:])) or book.get(words[-1])
    camps = {_BY_KIND.get(noun.kind) for noun in nouns}
    if camps:
        return camps.pop() if len(camps) == 1 else None
    return Camp.STATE if country_phrases().get(name) or demonym_phrases().get(name) else None


@lru_cache(maxsize=4096)
def is_witness(name: str) -> bool:
    """Whether a name is a body's that looks on or helps, and acts only where the words say so: "the U.N."."""
    found = [body for hit in organisation_phrases().search(name) for body in hit.values]
    return bool(found) and all(body.kind in _WITNESSES for body in found)


def agree(people: Camp | None, party: Camp | None) -> bool:
    """Whether people of one camp may belong to a party of another."""
    if people is None or party is None or people is party:
        return True
    if {people, party} <= STATE_CAMPS:
        return Camp.STATE in (people, party)
    return not STATE_CAMPS & {people, party}
