"""A snapshot: what a release says of each incident, small enough to be held beside the next one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tollbook.publish.edition import Edition, Sheet
from tollbook.vocabulary import Toll


@dataclass(frozen=True, slots=True)
class Standing:
    """One incident. members: ids of claims with the report each is told in. tolls: harm, low, best, high, contested.

    says: what else is said of it (days, event, place, parties, grade), as text to compare.
    """

    id: str
    members: tuple[tuple[str, str], ...]
    tolls: tuple[tuple[str, int | None, int | None, int | None, bool], ...]
    says: tuple[str, ...]

    @property
    def claims(self) -> frozenset[str]:
        return frozenset(claim for claim, _ in self.members)

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(report for _, report in self.members)


Snapshot = dict[str, Standing]
"""By the incident's id."""


def snapshot(edition: Edition) -> Snapshot:
    """What an edition says now."""
    return {sheet.incident.id: _standing(sheet) for sheet in edition.sheets}


def _standing(sheet: Sheet) -> Standing:
    incident = sheet.incident
    days = incident.when.isoformat() if incident.when else ("", "")
    parties = (incident.actor.name if incident.actor else "", incident.target.name if incident.target else "")
    where = (", ".join(incident.places), incident.region or "", incident.country or "")
    says = (*days, incident.event, *where, *parties, sheet.account.grade.value)
    members = tuple(sorted((told.id, told.report) for told in sheet.members))
    return Standing(incident.id, members, tuple(map(_ends, sheet.account.totals)), says)


def _ends(toll: Toll) -> tuple[str, int | None, int | None, int | None, bool]:
    return toll.harm.value, toll.low, toll.best, toll.high, toll.contested


def to_rows(held: Snapshot) -> Iterator[dict[str, Any]]:
    """As JSON, one row an incident, in the order of ids."""
    for each in sorted(held.values(), key=lambda one: one.id):
        yield {"id": each.id, "members": each.members, "tolls": each.tolls, "says": each.says}


def from_rows(rows: Iterator[dict[str, Any]]) -> Snapshot:
    """What `to_rows` wrote."""
    return {
        row["id"]: Standing(
            row["id"],
            tuple((claim, report) for claim, report in row["members"]),
            tuple((harm, low, best, high, contested) for harm, low, best, high, contested in row["tolls"]),
            tuple(row["says"]),
        )
        for row in rows
    }
