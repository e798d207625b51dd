"""Sums of the book: over everything, or by place, day, month or side, by one counting profile."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tollbook.ledger import period, toll_row
from tollbook.pipeline.tell import Selection, Telling
from tollbook.vocabulary import Period, Toll, UsageError

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

    Each incident is in one sum only; one with several places is summed under all their names together.
    """
    if by not in BY:
        raise UsageError(f"Sums cannot be made by {by!r}.", f"There are: {', '.join(BY)}.")
    groups: dict[str | None, list[Telling]] = {}
    for telling in tellings:
        if selection.holds(telling):
            groups.setdefault(_NAMES[by](telling), []).append(telling)
    found = [
        Sum(name, period([(one.incident, one.account) for one in group], profile)) for name, group in groups.items()
    ]
    if by in ("day", "month"):
        return sorted(found, key=lambda each: (each.name is None, each.name or ""))
    return sorted(found, key=lambda each: (-_killed(each.toll.totals), each.name or ""))


def _killed(totals: Sequence[Toll]) -> int:
    return next((toll.best or toll.high or 0 for toll in totals if toll.harm.value == "killed"), 0)


_NAMES: dict[str, Callable[[Telling], str | None]] = {
    "all": lambda telling: "all",
    "place": lambda telling: ", ".join(telling.incident.places) or telling.incident.region,
    "region": lambda telling: telling.incident.region,
    "country": lambda telling: telling.incident.country,
    "day": lambda telling: telling.incident.when.isoformat()[0] if telling.incident.when else None,
    "month": lambda telling: telling.incident.when.isoformat()[0][:7] if telling.incident.when else None,
    "event": lambda telling: telling.incident.event,
}
