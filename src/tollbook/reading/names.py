"""Names: the parties, bodies, media and countries that stand in a report, each under its fullest name there."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tollbook.reading.knowledge.phrases import key


class NameKind(StrEnum):
    """What a name is a name of.

    OFFICE: a body by a general word ("the interior ministry"). PARTY: a party by one ("rebels"). SHORT: by a form that
    refers to a body named elsewhere in the report ("the monitor").
    """

    GROUP = "group"
    BODY = "body"
    SHORT = "short"
    OFFICE = "office"
    PARTY = "party"
    MEDIUM = "medium"
    COUNTRY = "country"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Name:
    """A known name on the words `first` to `last` (exclusive) of a sentence.

    key: the same for all names of one party, body or country. state: of the arms of a state.
    """

    sentence: int
    first: int
    last: int
    kind: NameKind
    key: str
    text: str
    country: str | None = None


@dataclass(frozen=True)
class Names:
    """All names of a report. by_sentence: in order. texts: by key, longest first. acronyms: long form by acronym."""

    by_sentence: tuple[tuple[Name, ...], ...]
    texts: dict[str, tuple[str, ...]]
    acronyms: dict[str, str]

    @cached_property
    def media(self) -> frozenset[str]:
        """The media that the report names, each in its fullest form."""
        named = (name for here in self.by_sentence for name in here if name.kind is NameKind.MEDIUM)
        return frozenset(map(self.fullest, named))

    def fullest(self, name: Name) -> str:
        """The longest text that a name has in the report; of a name of several words, the longest that holds them all:
        "the Syrian army" is not shown as "the armed forces of Syria"."""
        texts = self.texts.get(name.key, ())
        if name.kind is not NameKind.SHORT and " " in name.text:
            own = set(key(name.text).split())
            texts = tuple(text for text in texts if own <= set(key(text).split()))
        return next(iter(texts), name.text)

    def shown(self, name: Name) -> str:
        """What a name is shown as: its fullest form in the report; a country for its adjective and its capital."""
        people = (
            name.kind is NameKind.ADJECTIVE and name.text.endswith("s") and not name.text.endswith("ss")
        )  # "the Russians", not "Russian"
        if people:
            return name.text
        return name.key if name.kind in (NameKind.ADJECTIVE, NameKind.CAPITAL) else self.fullest(name)

    def at(self, sentence: int, first: int, last: int) -> list[Name]:
        """The names within some words of a sentence."""
        return [name for name in self.by_sentence[sentence] if first <= name.first and name.last <= last]

    def touching(self, sentence: int, word: int) -> Name | None:
        return next((name for name in self.by_sentence[sentence] if name.first <= word < name.last), None)
