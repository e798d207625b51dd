"""Words and idioms that say that people came to harm, and where the people stand in the sentence."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, entries, split

HARMS = frozenset(["killed", "injured", "casualties", "missing", "captured", "abducted", "displaced", "strength"])
POSITIONS = frozenset(["object", "subject", "of", "possessor", "itself", "modified"])
KINDS = frozenset(["verb", "noun", "adjective"])


@dataclass(frozen=True, slots=True)
class HarmWord:
    """A word of harm. `victims` are the places where the people stand, the likeliest first:

    object (killed N; as a passive: N were killed), subject (N died), of (the death of N), possessor (their deaths),
    itself (N dead, 12 deaths: the word is what is counted), modified (wounded men; N were dead).
    `people_only`: it says harm only where the object is people (seize, hit, take).
    """

    forms: tuple[str, ...]
    kind: str
    harm: str
    victims: tuple[str, ...]
    people_only: bool


@dataclass(frozen=True, slots=True)
class HarmIdiom:
    """A fixed phrase around the people: `before` stands just before them and `after` just after; either may be empty.

    Both are regular expressions for lower-case text without accents, blanks as ` `. `sure`: it can mean no other harm.
    `again`: it means the harm that was told last, and `harm` if none was.
    """

    harm: str
    before: str
    after: str
    sure: bool = False
    again: bool = False


@cache
def harm_words() -> tuple[HarmWord, ...]:
    """All single words of harm."""
    words = tuple(
        HarmWord(split(row["forms"]), row["kind"], row["harm"], split(row["victims"]), row.get("people_only", False))
        for row in entries("harm_words.toml", "words")
    )
    allowed("harm_words.toml", (word.harm for word in words), HARMS)
    allowed("harm_words.toml", (word.kind for word in words), KINDS)
    allowed("harm_words.toml", (place for word in words for place in word.victims), POSITIONS)
    return words


@cache
def harm_idioms() -> tuple[HarmIdiom, ...]:
    """All idioms, from patterns such as `(claim|claimed) the lives of {victim}`."""
    idioms = []
    for row in entries("harm_words.toml", "idioms"):
        for pattern in row["patterns"]:
            before, slot, after = pattern.partition("{victim}")
            if not slot:
                raise ValueError(f"harm_words.toml: no {{victim}} in {pattern!r}")
            marks = row.get("sure", False), row.get("again", False)
            idioms.append(HarmIdiom(row["harm"], before.strip(), after.strip(), *marks))
    allowed("harm_words.toml", (idiom.harm for idiom in idioms), HARMS)
    return tuple(idioms)


@cache
def harm_phrases() -> PhraseBook[HarmWord]:
    """The words of harm by every form."""
    return PhraseBook((form, word) for word in harm_words() for form in word.forms)


@cache
def misfortunes() -> PhraseBook[str]:
    """What harms people without anybody's doing, by every form."""
    return PhraseBook((form, form) for row in entries("harm_words.toml", "misfortunes") for form in split(row["forms"]))
