"""The code lists: short enumerations in code, their labels and counterparts in TOML beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any


class Harm(StrEnum):
    """What came to the people who are counted (CODEBOOK, fields of a count)."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    CAPTURED = "captured"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"
    STRENGTH = "strength"


class Status(StrEnum):
    """Who the victims were, by what the report says; unknown stays unknown."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """What the speaker does with the proposition."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"


class Scope(StrEnum):
    """Whether a claim is of one incident, a sum over several or a longer time, or a state of things."""

    INCIDENT = "incident"
    RUNNING = "running"
    STOCK = "stock"


class Responsibility(StrEnum):
    """Whether the actor says it did it, or somebody else says so."""

    CLAIMED = "claimed"
    BLAMED = "blamed"


@dataclass(frozen=True, slots=True)
class EventCode:
    """One event code of the codebook, with its counterparts in the field's standards.

    slug: our code, ACLED's sub-event type as a slug. acled_event, acled_sub_event, disorder: ACLED's own words, None
    for `conflict`. plover, modes: PLOVER's category and modes. definition: in one line. ucdp: whether deaths in it can
    make a UCDP event. ucdp_violence: its likely type_of_violence.
    """

    slug: str
    label: str
    acled_event: str | None
    acled_sub_event: str | None
    disorder: str | None
    plover: str | None
    modes: tuple[str, ...]
    definition: str
    ucdp: bool
    ucdp_violence: int | None


@cache
def events() -> Mapping[str, EventCode]:
    """All event codes by slug, in the order of the code list."""
    return {
        slug: EventCode(
            slug=slug,
            label=row["label"],
            acled_event=row.get("acled_event"),
            acled_sub_event=row.get("acled_sub_event"),
            disorder=row.get("disorder"),
            plover=row.get("plover"),
            modes=tuple(row.get("modes", ())),
            definition=row.get("definition", ""),
            ucdp=row.get("ucdp", False),
            ucdp_violence=row.get("ucdp_violence"),
        )
        for slug, row in _table("events").items()
    }


@cache
def labels(name: str) -> Mapping[str, str]:
    """The labels for people of a code list such as `harms`, by code."""
    return {code: row["label"] for code, row in _table(name).items()}


@cache
def plover_sizes() -> Mapping[Harm, str]:
    """PLOVER's key of `size` for each harm that has one."""
    return {Harm(code): row["plover_size"] for code, row in _table("harms").items() if "plover_size" in row}


def _table(name: str) -> dict[str, dict[str, Any]]:
    text = files(__package__).joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return {code: row for code, row in loads(text).items() if isinstance(row, dict)}
