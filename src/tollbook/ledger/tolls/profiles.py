"""Profiles: published counting methods as data; the one used is named in everything that is counted by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from tomllib import loads

from tollbook.vocabulary import Aliases, Status, UsageError

NAMES = ("tollbook", "ucdp", "acled", "ibc", "airwars")
"""Those that come with the program, the default first."""


@dataclass(frozen=True)
class Profile:
    """One counting method.

    best: `majority` of independent speakers, or `lowest`. ties: among equals `recent`, `lowest` or `highest`. enemy:
    losses of fighters that only the other side claims: `counts` or `high` (the high end alone). vague: numbers of vague
    words by the codebook's `bounds`, or by `words`. unknown: `null` or `zero`. statuses: whose harm is counted.
    discounts: incidents without a civilian or unknown victim are graded discounted. publish_from: independent speakers
    needed.
    """

    name: str
    label: str
    source: str
    best: str
    ties: str
    enemy: str
    vague: str
    unknown: str
    statuses: frozenset[Status]
    discounts: bool
    publish_from: int
    words: Mapping[str, int]


@cache
def profile(name: str = NAMES[0]) -> Profile:
    """Raises UsageError if there is none of this name."""
    if name not in NAMES:
        raise UsageError(f"No counting profile {name!r}.", f"There are: {', '.join(NAMES)}.")
    row = loads(files(__package__).joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))
    return Profile(**row | {"statuses": frozenset(map(Status, row["statuses"]))})


@dataclass(frozen=True)
class Counting:
    """All that counting goes by: a profile, and which names are one party."""

    profile: Profile = field(default_factory=profile)
    aliases: Aliases = field(default_factory=Aliases)
