"""How a toll came about: as the reports came out, day by day, and as the book came to know it, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tollbook.ledger import account
from tollbook.ledger.lives import lives
from tollbook.linking.summary import summarise
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Account, Ruling, Told


@dataclass(frozen=True, slots=True)
class Change:
    """at: when, in UTC. read: ids of reports that were read. ruled: what was decided. Neither: it was linked anew.

    account: what the incident came to then, None if none of its claims stood. told: how many claims did.
    """

    at: datetime
    read: tuple[str, ...]
    ruled: tuple[Ruling, ...]
    account: Account | None
    told: int


@dataclass(frozen=True, slots=True)
class Day:
    """What was known at the end of a day of publication, counted as today. fresh: the claims that the day added."""

    day: date
    account: Account
    fresh: tuple[Told, ...]


def history(lookup: Lookup, incident: str) -> tuple[Change, ...]:
    """Every time something came in that touched an incident, the first first."""
    return tuple(
        Change(life.at, life.read, life.ruled, _account(lookup, life.told), len(life.told))
        for life in lives(lookup.book, incident, lookup.moment)
    )


def days(lookup: Lookup, telling: Telling) -> tuple[Day, ...]:
    """By the days of the reports; those without a day are left out."""
    found = []
    for day in sorted({each.published for each in telling.members if each.published}):
        known = [each for each in telling.members if each.published and each.published <= day]
        made = _account(lookup, known)
        if made is not None:
            found.append(Day(day, made, tuple(each for each in known if each.published == day)))
    return tuple(found)


def _account(lookup: Lookup, told: Sequence[Told]) -> Account | None:
    return account(summarise(told), told, lookup.counting) if told else None
