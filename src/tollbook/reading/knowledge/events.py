"""Words and phrases that say what kind of event happened; where several stand together the heavier one decides."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, entries, split

NEEDS = frozenset({"", "place", "people", "weapon", "property", "protesters"})


@dataclass(frozen=True, slots=True)
class EventWord:
    """A trigger. `events` are code slugs, the default first, others where actor or context decide.

    `kind` is verb, noun or phrase. `weight` runs from 0 to 100: in one statement the heaviest trigger decides.
    `needs`: what its object must be for it to count ("place": captured the town; "people": captured soldiers), or "".
    """

    forms: tuple[str, ...]
    kind: str
    events: tuple[str, ...]
    weight: int
    needs: str


@cache
def event_words() -> tuple[EventWord, ...]:
    """All triggers."""
    words = tuple(
        EventWord(split(row["forms"]), row["kind"], split(row["event"]), row["weight"], row.get("needs", ""))
        for row in entries("event_words.toml", "words")
    )
    allowed("event_words.toml", (word.needs for word in words), NEEDS)
    return words


@cache
def event_phrases() -> PhraseBook[EventWord]:
    """The triggers by every form; a form may stand for several (captured a town, captured soldiers)."""
    return PhraseBook((form, word) for word in event_words() for form in word.forms)
