"""Ranks and titles before names, and the roles of people who speak."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, entries, split

RANK_KINDS = frozenset(["military", "police", "armed-group", "civil", "religious", "medical", "noble", "courtesy"])


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank or title as it stands before or after a name, with its short forms (Lt. Col.)."""

    forms: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for one who speaks. `organisation`: speaks for the body or party named with it (spokesman, director), so
    that body is the speaker; otherwise (witness, resident, source) the description itself is."""

    singular: str
    plural: str
    organisation: bool


@cache
def ranks() -> tuple[Rank, ...]:
    """All ranks and titles."""
    found = tuple(Rank(split(row["forms"]), row["kind"]) for row in entries("ranks.toml", "ranks"))
    allowed("ranks.toml", (rank.kind for rank in found), RANK_KINDS)
    return found


@cache
def rank_phrases() -> PhraseBook[Rank]:
    """The ranks and titles by every form."""
    return PhraseBook((form, rank) for rank in ranks() for form in rank.forms)


@cache
def roles() -> tuple[Role, ...]:
    """All roles of speakers."""
    return tuple(
        Role(singular, plural, row["organisation"])
        for row in entries("ranks.toml", "roles")
        for singular, plural in (split(pair) for pair in row["words"])
    )


@cache
def role_phrases() -> PhraseBook[Role]:
    """The roles by singular and plural."""
    return PhraseBook((form, role) for role in roles() for form in (role.singular, role.plural))
