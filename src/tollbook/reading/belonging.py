"""Belonging: whether a speaker and a party belong together: one group, the parts of one body, the arms of one state."""

from tollbook.reading.camps import Camp, of_party
from tollbook.reading.knowledge.bodies import body_words
from tollbook.reading.knowledge.countries import capital_phrases, country_phrases, demonym_phrases
from tollbook.reading.knowledge.parties import group_phrases, same_group
from tollbook.reading.knowledge.speakers import media_phrases, organisation_phrases

_OFFICIAL = frozenset(
    "ministry minister military army navy police gendarmerie defence defense staff command commander headquarters"
    " government president general forces pentagon department".split()
)
"""Words of those who speak for a state, or for one of its arms."""
_NEUTRAL = frozenset({"civil", "health", "hospital", "red", "rights", "union"})
"""Words of those who do not, though they have a word of the others: civil defence, the health ministry."""
_FIGHTING = frozenset("liberation resistance salvation free freedom people peoples mutinous rebel separatist".split())
"""Words of the armies of those who fight a state."""
_PLAIN = _OFFICIAL | frozenset(
    "armed security interior internal information foreign state media television tv radio news agency official"
    " officials source sources spokesman spokeswoman spokesperson statement chief officer officers force troops"
    " soldiers soldier policemen policeman riot border regular special joint operations air central high national"
    " federal units unit patrol regime prime deputy council wing inspector law order region regional province"
    " provincial district sector northern southern eastern western first second third field in city jets warplanes"
    " aircraft drones artillery helicopters marines commandos gendarmes paratroopers".split()
)
"""Words that tell of no state which it is."""


def of_one_side(speaker: str, party: str) -> bool:
    """Whether what a party did is claimed if this speaker tells it."""
    if speaker.casefold() == party.casefold() or same_group(speaker, party):
        return True
    one, other = _words(speaker), _words(party)
    if (one <= other or other <= one) and not (one ^ other) & _FIGHTING and not one & other <= _PLAIN:
        return True
    return _speaks_for_state(speaker) and _is_state(party) and _of_one_state(speaker, party)


def _of_one_state(speaker: str, party: str) -> bool:
    """Whether both are of one country, or one of them of none that is named, as where a report has one army."""
    one, other = _words(speaker), _words(party)
    here, there = _countries(speaker), _countries(party)
    if here and there:
        return bool(here & there)
    camp = of_party(party)
    if camp is Camp.STATE or "coalition" in other or camp is Camp.ARMY and "police" in one:
        return False
    return (bool(here) or one <= _PLAIN) and (bool(there) or other <= _PLAIN)


def _speaks_for_state(speaker: str) -> bool:
    if any(medium.state for medium in media_phrases().get(speaker)):
        return True
    words = _words(speaker)
    if words & (_NEUTRAL | _FIGHTING | body_words().rising):
        return False
    known = {group.kind for group in group_phrases().get(speaker)}
    return bool(words & _OFFICIAL) and (not known or bool(known & {"state-forces", "police"}))


def _is_state(party: str) -> bool:
    return not _words(party) & _FIGHTING and of_party(party) in (Camp.ARMY, Camp.POLICE, Camp.STATE)


def _countries(name: str) -> set[str]:
    """The countries that a name, or a word of it, is of."""
    found = {body.country for body in organisation_phrases().get(name) if body.country}
    found |= {medium.country for medium in media_phrases().get(name) if medium.country}
    found |= {country for group in group_phrases().get(name) for country in group.countries}
    for word in _words(name):
        found |= {
            country.alpha2
            for book in (country_phrases(), demonym_phrases(), capital_phrases())
            for country in book.get(word)
        }
    return found


def _words(name: str) -> frozenset[str]:
    words = (word.removesuffix("'s") for word in name.lower().replace("’", "'").split())
    return frozenset(words) - {"the", "of", "and", "a", "an"}
