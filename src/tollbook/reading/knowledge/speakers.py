"""Those who speak in reports without being parties: monitors, agencies of aid and rule, and the media."""

from dataclasses import dataclass
from functools import cache

from tollbook.reading.knowledge.phrases import PhraseBook
from tollbook.reading.knowledge.tables import allowed, rows, split

ORGANISATION_KINDS = frozenset(
    [
        "monitor",
        "un",
        "regional",
        "red-cross",
        "civil-defence",
        "aid",
        "rights",
        "research",
        "ministry",
        "government",
        "hospital",
        "parliament",
        "court",
        "other",
    ]
)
MEDIA_KINDS = frozenset(["agency", "broadcaster", "newspaper", "magazine", "website", "armed-group"])


@dataclass(frozen=True, slots=True)
class Organisation:
    """A speaker. `short` are forms that mean it only after it was named in full (the Observatory, the monitor);
    `generic`: not one body but a sort of them (a hospital, the defence ministry), its aliases further words for it."""

    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    kind: str
    country: str | None
    generic: bool


@dataclass(frozen=True, slots=True)
class Medium:
    """A news agency, broadcaster, paper or site. `state`: owned or run by a state, or its voice.
    `generic`: not one outlet but a sort of them (state television), its aliases further words for it."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    state: bool
    generic: bool


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations."""
    found = tuple(
        Organisation(name, split(aliases), split(short), kind, country or None, generic == "yes")
        for name, aliases, short, kind, country, generic in rows(
            "organisations.csv", "name aliases short kind country generic"
        )
    )
    allowed("organisations.csv", (organisation.kind for organisation in found), ORGANISATION_KINDS)
    return found


@cache
def organisation_phrases() -> PhraseBook[Organisation]:
    """The organisations by name and alias, without the short forms."""
    return PhraseBook(((name, body) for body in organisations() for name in (body.name, *body.aliases)), names=True)


@cache
def short_phrases() -> PhraseBook[Organisation]:
    """The organisations by the short forms that refer back to them."""
    return PhraseBook((name, body) for body in organisations() for name in body.short)


@cache
def media() -> tuple[Medium, ...]:
    """All media."""
    found = tuple(
        Medium(name, split(aliases), kind, country or None, state == "yes", generic == "yes")
        for name, aliases, kind, country, state, generic in rows("media.csv", "name aliases kind country state generic")
    )
    allowed("media.csv", (medium.kind for medium in found), MEDIA_KINDS)
    return found


@cache
def media_phrases() -> PhraseBook[Medium]:
    """The media by name and alias."""
    return PhraseBook(((name, medium) for medium in media() for name in (medium.name, *medium.aliases)), names=True)
