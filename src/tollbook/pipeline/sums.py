"""Sums of the book: over everything, or by place, day, month or side, by one counting profile."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tollbook.ledger import grouped, period, toll_row
from tollbook.pipeline.tell import Selection, Telling
from tollbook.vocabulary import Incident, Period, Toll, UsageError

BY = ("all", "place", "region", "country", "day", "month", "event")
"""What sums can be made by."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The toll of the incidents that share something. name: what they share, None where they say nothing of it."""

    name: str | None
    toll: Period

    def row(self) -> dict[str, Any]:
        """As JSON; `tolls` are by status and side and may overlap, `totals` are each harm's sum."""
        return {
            "name": self.name,
            "profile": self.toll.profile,
            "incidents": self.toll.incidents,
            "aggregates": self.toll.aggregates,
            "totals": [toll_row(toll) for toll in self.toll.totals],
            "tolls": [toll_row(toll) for toll in self.toll.tolls],
        }


def sums(tellings: Sequence[Telling], selection: Selection, by: str, profile: str) -> list[Sum]:
    """The sums of the chosen incidents, the largest killed first (days and months in their order).

    Each incident is in one sum only; one with several places is summed under all their names together. What the parts
    of a sum over several places come to is taken off it wherever in the book they are, chosen or not.
    """
    check(by)
    book = {telling.incident.id: (telling.incident, telling.account) for telling in tellings}
    chosen = [book[telling.incident.id] for telling in tellings if selection.holds(telling)]
    found = [Sum(name, period(group, profile, among=book)) for name, group in grouped(chosen, _NAMES[by]).items()]
    return in_order(found, by)


def check(by: str) -> None:
    """Raises UsageError for what sums cannot be made by."""
    if by not in BY:
        raise UsageError(f"Sums cannot be made by {by!r}.", f"There are: {', '.join(BY)}.")


def in_order(found: Iterable[Sum], by: str) -> list[Sum]:
    """The largest killed first; days and months in their order."""
    if by in ("day", "month"):
        return sorted(found, key=lambda each: (each.name is None, each.name or ""))
    return sorted(found, key=lambda each: (-_killed(each.toll.totals), each.name or ""))


def _killed(totals: Sequence[Toll]) -> int:
    return next((toll.best or toll.high or 0 for toll in totals if toll.harm.value == "killed"), 0)


_NAMES: dict[str, Callable[[Incident], str | None]] = {
    "all": lambda incident: "all",
    "place": lambda incident: ", ".join(incident.places) or incident.region,
    "region": lambda incident: incident.region,
    "country": lambda incident: incident.country,
    "day": lambda incident: incident.when.isoformat()[0] if incident.when else None,
    "month": lambda incident: incident.when.isoformat()[0][:7] if incident.when else None,
    "event": lambda incident: incident.event,
}
