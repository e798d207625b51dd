"""Toll: low, best and high of an incident or a period, with the claims at each end; derived, never the truth itself."""

from dataclasses import dataclass
from enum import StrEnum

from tollbook.vocabulary.claim import Actor
from tollbook.vocabulary.codes import Harm, Status
from tollbook.vocabulary.when import When


class Grade(StrEnum):
    """How well an incident is supported (after Airwars' civilian harm grading)."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


class Denied(StrEnum):
    """What a denial denies (COUNTING, section 4)."""

    OCCURRENCE = "occurrence"
    RESPONSIBILITY = "responsibility"
    NUMBER = "number"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Toll:
    """How many came to one harm, of one status and side.

    low, best, high: whole people; None where nobody gave a figure for that end, which is not zero.
    open: somebody's figure has no upper bound ("at least 12"), so the true high may lie above `high`.
    side: None for civilians and where none is named; status None: people of every status together.
    low_by, best_by, high_by: ids of the claims at each end. contested: a speaker denies it, or says that none were.
    """

    harm: Harm
    status: Status | None
    side: Actor | None
    low: int | None
    best: int | None
    high: int | None
    open: bool = False
    low_by: tuple[str, ...] = ()
    best_by: tuple[str, ...] = ()
    high_by: tuple[str, ...] = ()
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim that denies, what it denies, and the claims of the same incident that it is set against."""

    claim: str
    denies: Denied
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """All that is derived for one incident by one counting profile.

    tolls: one for each harm, status and side that was reported; they may overlap ("12 people", "10 civilians").
    totals: one for each harm over every status, by what each speaker's figures come to; never a sum over `tolls`.
    sources: reports that tell of it. independent: speakers that are not each other's copy.
    """

    incident: str
    profile: str
    tolls: tuple[Toll, ...]
    totals: tuple[Toll, ...]
    denials: tuple[Denial, ...]
    grade: Grade
    sources: int
    independent: int


@dataclass(frozen=True, slots=True)
class Cumulative:
    """One speaker's running figure as of one day, apart from every incident.

    since, until: what it covers. incidents: what the book's incidents within that cover sum to (low, best, high), as a
    check on it. falls: lower than the same speaker's earlier figure from the same day on. reset: it counts from
    another day than the one before it.
    """

    claim: str
    speaker: str | None
    place: str | None
    toll: Toll
    since: str
    until: str
    incidents: Toll | None = None
    falls: bool = False
    reset: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The toll of many incidents together.

    incidents: how many were added. aggregates: how many of those are sums over several places. undated: incidents that
    match but say no day, left out of the sum.
    """

    when: When | None
    place: str | None
    profile: str
    tolls: tuple[Toll, ...]
    totals: tuple[Toll, ...]
    incidents: int
    aggregates: int = 0
    undated: int = 0
