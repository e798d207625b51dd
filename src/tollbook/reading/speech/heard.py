"""Who has spoken so far in a report: what pronouns, surnames and "the source" refer back to."""

from dataclasses import dataclass

from tollbook.reading.knowledge.titles import role_phrases
from tollbook.vocabulary.claim import Speaker

_MEMORY = 3
"""How many speakers back a pronoun may refer."""
_SOON = 2
"""Within how many sentences a report names one whom it had quoted without a name."""


@dataclass(frozen=True, slots=True)
class Met:
    """One who spoke, or whom the report introduces with what they are. words: those that describe them there, in lower
    case."""

    speaker: Speaker
    words: frozenset[str] = frozenset()
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """Speakers met so far in a report, the latest last: what "he", "the source" and "the group" refer back to.

    introduced: persons whom the report says somewhere what they are.
    """

    spoken: tuple[Met, ...] = ()
    introduced: tuple[Met, ...] = ()

    def then(self, met: Met) -> "Heard":
        return Heard((*self.spoken, met), self.introduced)

    @property
    def last(self) -> Speaker | None:
        return self.spoken[-1].speaker if self.spoken else None

    def meant_by(self, pronoun: str) -> Speaker | None:
        """The latest speaker that a pronoun may mean: a person for "he", a body for "it", else whoever it was."""
        if pronoun in ("he", "she", "it"):
            latest = [met.speaker for met in self.spoken[-_MEMORY:]]
            return next((one for one in reversed(latest) if _is_one(one) == (pronoun != "it")), self.last)
        return self.last

    def told_of(self, sentence: int) -> Speaker | None:
        """The person whom the sentence before tells of with what he is, where nobody has spoken since."""
        near = [met for met in self.introduced if met.sentence == sentence - 1]
        spoken = self.spoken[-1].sentence if self.spoken else -1
        return near[-1].speaker if len(near) == 1 and spoken < sentence - 1 else None

    def with_word(self, word: str) -> Speaker | None:
        """The latest speaker whose name or description has a word."""
        for met in reversed(self.spoken):
            if met.speaker.name and word in met.speaker.name.lower().split():
                return met.speaker
        return None

    def called(self, title: str) -> Speaker | None:
        """The latest person, or else one introduced anywhere, whose name stood with a title or role."""
        everybody = (*reversed(self.spoken), *self.introduced)
        return next((met.speaker for met in everybody if met.speaker.person and title in met.words), None)

    def unnamed(self, sentence: int) -> Speaker | None:
        """The latest speaker, if it is a person quoted a moment before without a name: "a medic said"."""
        latest = self.spoken[-1] if self.spoken else None
        if latest is None or sentence - latest.sentence > _SOON:
            return None
        return latest.speaker if latest.speaker.person is None and _is_one(latest.speaker) else None

    def person(self, name: str) -> Speaker | None:
        """The speaker met before, or introduced anywhere, under this name or its last part."""
        for met in (*reversed(self.spoken), *self.introduced):
            known = met.speaker.person
            if known and (name in known or known.split()[-1] == name.split()[-1]):
                return met.speaker
        return None


def _is_one(speaker: Speaker) -> bool:
    """Whether a speaker is a person: by name, or described by a role ("a medic")."""
    words = (speaker.name or "").lower().split()
    roles = (role for word in words[:3] for role in role_phrases().get(word) if role.singular == word)
    return speaker.person is not None or any(roles)
