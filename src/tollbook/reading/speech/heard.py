"""Who has spoken so far in a report: what pronouns, surnames and "the source" refer back to."""

from dataclasses import dataclass

from tollbook.reading.knowledge.titles import role_phrases
from tollbook.vocabulary.claim import Speaker

_MEMORY = 3
"""How many speakers back a pronoun may refer."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Speakers met so far in a report, the latest last: what "he", "the source" and "the group" refer back to.

    introduced: persons whom the report says somewhere what they are.
    """

    speakers: tuple[Speaker, ...] = ()
    introduced: tuple[Speaker, ...] = ()

    def then(self, speaker: Speaker) -> "Heard":
        return Heard((*self.speakers, speaker), self.introduced)

    @property
    def last(self) -> Speaker | None:
        return self.speakers[-1] if self.speakers else None

    def meant_by(self, pronoun: str) -> Speaker | None:
        """The latest speaker that a pronoun may mean: a person for "he", a body for "it", else whoever it was."""
        if pronoun in ("he", "she", "it"):
            latest = self.speakers[-_MEMORY:]
            return next((one for one in reversed(latest) if _is_one(one) == (pronoun != "it")), self.last)
        return self.last

    def with_word(self, word: str) -> Speaker | None:
        """The latest speaker whose name or description has a word."""
        for speaker in reversed(self.speakers):
            if speaker.name and word in speaker.name.lower().split():
                return speaker
        return None

    def person(self, name: str) -> Speaker | None:
        """The speaker met before, or introduced anywhere, under this name or its last part."""
        for speaker in (*reversed(self.speakers), *self.introduced):
            known = speaker.person
            if known and (name in known or known.split()[-1] == name.split()[-1]):
                return speaker
        return None


def _is_one(speaker: Speaker) -> bool:
    """Whether a speaker is a person: by name, or described by a role ("a medic")."""
    words = (speaker.name or "").lower().split()
    return speaker.person is not None or any(role_phrases().get(word) for word in words[:3])
