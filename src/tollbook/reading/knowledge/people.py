"""Head nouns for people, each with the status that the word alone gives by the codebook."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, rows, split

STATUSES = frozenset({"civilian", "combatant", "unknown"})


@dataclass(frozen=True, slots=True)
class PersonWord:
    """A word for people. `singular` or `plural` is empty where the word lacks it; `traits` say more: woman, medic …"""

    singular: str
    plural: str
    status: str
    traits: tuple[str, ...]


@cache
def person_words() -> tuple[PersonWord, ...]:
    """All words for people, in the table's order."""
    words = tuple(
        PersonWord(singular, plural, status, split(traits))
        for singular, plural, status, traits in rows("people_words.csv", "singular plural status traits")
    )
    allowed("people_words.csv", (word.status for word in words), STATUSES)
    return words


@cache
def person_phrases() -> PhraseBook[PersonWord]:
    """The words for people by every form."""
    return PhraseBook((form, word) for word in person_words() for form in (word.singular, word.plural) if form)


def person_word(form: str) -> PersonWord | None:
    """The word that a form belongs to, None where it is not a word for people."""
    found = person_phrases().get(form)
    return found[0] if found else None
