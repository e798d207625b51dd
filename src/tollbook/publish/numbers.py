"""Numbers for formats that have no text ids: they follow from our ids alone, in ranges that are no registry's."""

from functools import lru_cache
from hashlib import sha256

EVENT = (100_000_000_000_000, 999_999_999_999_999)
"""Incidents: fifteen digits, the most that a spreadsheet keeps. In one book of a million out of 1,800 two share one."""
PARTY = (10_000_000_000, 99_999_999_999)
"""Actors, dyads and conflicts: eleven digits."""


def event_number(incident: str) -> int:
    """The number of an incident, from its id."""
    return _within(EVENT, int(incident.removeprefix("incident-"), 16))


@lru_cache(maxsize=65536)
def party_number(kind: str, name: str) -> int:
    """The number of an actor, dyad or conflict, from its name."""
    return _within(PARTY, int(sha256(f"{kind}\n{name}".encode()).hexdigest()[:20], 16))


def _within(span: tuple[int, int], number: int) -> int:
    first, last = span
    return first + number % (last - first + 1)
