"""Makers for tests of tolls: an incident of some claims, and its account by a profile."""

from tollbook.ledger import Counting, account, profile
from tollbook.linking.summary import summarise
from tollbook.vocabulary import Account, Aliases, Incident, Status, Told, Toll

ALIASES = Aliases.of([("Tarsenian army", "army")])


def by(name: str = "tollbook") -> Counting:
    return Counting(profile(name), ALIASES)


def counted(*members: Told, method: str = "tollbook") -> Account:
    """The account of the incident that these claims make."""
    return account(summarise(members), members, by(method))


def with_incident(*members: Told) -> tuple[Incident, Account]:
    incident = summarise(members)
    return incident, account(incident, members, by())


def ends(toll: Toll) -> tuple[int | None, int | None, int | None]:
    return toll.low, toll.best, toll.high


def toll(found: Account, harm: str = "killed", status: str | None = "unknown", side: str | None = None) -> Toll:
    """The one toll of a kind; `status` None asks for the total."""
    rows = found.totals if status is None else found.tolls
    wanted = Status(status) if status else None
    (one,) = [
        row
        for row in rows
        if row.harm == harm and row.status is wanted and (row.side.name if row.side else None) == side
    ]
    return one
