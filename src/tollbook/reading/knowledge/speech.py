"""Words by which a report says that somebody says, denies, doubts, claims or blames."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, entries, split

KINDS = frozenset(
    ["assert", "deny", "question", "responsibility", "blame", "announce", "estimate", "attribute", "hedge"]
)


@dataclass(frozen=True, slots=True)
class SpeechWord:
    """A word or phrase of saying, with all its forms.

    `kind`: assert (said), deny (denied), question (could not confirm), responsibility (claimed responsibility), blame
    (blamed), announce (announced), estimate (put the toll at), attribute (according to: the speaker follows), hedge
    (reportedly, allegedly: no speaker named). `quotes`: it usually governs a clause or a quotation.
    """

    forms: tuple[str, ...]
    kind: str
    quotes: bool


@cache
def speech_words() -> tuple[SpeechWord, ...]:
    """All words of saying."""
    words = tuple(
        SpeechWord(split(row["forms"]), row["kind"], row.get("quotes", False))
        for row in entries("speech_words.toml", "words")
    )
    allowed("speech_words.toml", (word.kind for word in words), KINDS)
    return words


@cache
def speech_phrases() -> PhraseBook[SpeechWord]:
    """The words of saying by every form."""
    return PhraseBook((form, word) for word in speech_words() for form in word.forms)
