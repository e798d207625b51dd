"""Armed groups, armies, police and coalitions by name, and the general words for parties."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, rows, split, year

KINDS = frozenset(
    ["state-forces", "rebel-group", "political-militia", "identity-militia", "external-forces", "coalition", "police"]
)
GENERIC_KINDS = frozenset(
    ["state-forces", "rebel-group", "political-militia", "external-forces", "coalition", "police", "unknown"]
)


@dataclass(frozen=True, slots=True)
class Group:
    """A party known by name. Years are those in which the name was held, None where open or not known."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    countries: tuple[str, ...]
    first_year: int | None
    last_year: int | None


@dataclass(frozen=True, slots=True)
class PartyNoun:
    """A general word for a party (rebels, government forces). `national`: it often follows a demonym or a leader's
    or a country's name (Syrian army, Assad regime); `slanted`: the word takes a side (terrorists, regime).
    """

    forms: tuple[str, ...]
    kind: str
    national: bool
    slanted: bool


@cache
def groups() -> tuple[Group, ...]:
    """All named groups."""
    found = tuple(
        Group(name, split(aliases), kind, split(countries), year(first), year(last))
        for name, aliases, kind, countries, first, last in rows("groups.csv", "name aliases kind countries first last")
    )
    allowed("groups.csv", (group.kind for group in found), KINDS)
    return found


@cache
def group_phrases() -> PhraseBook[Group]:
    """The groups by name and alias; an alias may be shared (SLA, PLA), then all who held it are given."""
    return PhraseBook(((name, group) for group in groups() for name in (group.name, *group.aliases)), names=True)


@cache
def party_nouns() -> tuple[PartyNoun, ...]:
    """The general words for parties."""
    found = tuple(
        PartyNoun(split(forms), kind, national == "yes", slanted == "yes")
        for forms, kind, national, slanted in rows("party_nouns.csv", "forms kind national slanted")
    )
    allowed("party_nouns.csv", (noun.kind for noun in found), GENERIC_KINDS)
    return found


@cache
def party_noun_phrases() -> PhraseBook[PartyNoun]:
    """The general words for parties by every form."""
    return PhraseBook((form, noun) for noun in party_nouns() for form in noun.forms)


def is_slanted(word: str) -> bool:
    """Whether a general word for a party takes a side: "terrorists"."""
    return any(noun.slanted for noun in party_noun_phrases().get(word))


def same_group(one: str, other: str) -> bool:
    """Whether two names are names of one known group."""
    return any(group in group_phrases().get(other) for group in group_phrases().get(one))
