"""Writes the incidents of an edition as GED rows; what GED has no place for is left out, and counted by reason."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tollbook.publish.cells import safe
from tollbook.publish.countries import Country, countries
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.files import Output, Written, write_csv
from tollbook.publish.ged.columns import COLUMNS
from tollbook.publish.ged.deaths import Deaths, deaths, killed
from tollbook.publish.ged.reported import reported
from tollbook.publish.ged.sides import ONE_SIDED, STATE, Sides, sides
from tollbook.publish.ged.where import where
from tollbook.publish.numbers import EVENT, PARTY, event_number
from tollbook.vocabulary.codes import events

Cells = tuple[object, ...]

_ACTIVE = 25
"""Deaths in a calendar year from which UCDP calls a dyad active."""
_NOTES = (
    ("ids", f"id is our own, from {EVENT[0]} to {EVENT[1]}; so are the numbers of conflicts, dyads and actors, from"
     f" {PARTY[0]} to {PARTY[1]}. None is UCDP's, but side_b 1 (Civilians) and Gleditsch and Ward's of countries."),
    ("code_status", "Clear where a person has accepted every claim that sets low, best or high; else Unreviewed."),
    ("active_year", "1 where the dyad's best figures in this file reach 25 in the year."),
    ("coordinates", "Empty where only the country is known: its middle is no place."),
)  # fmt: skip


class Event(NamedTuple):
    """An incident that GED has a place for."""

    sheet: Sheet
    sides: Sides
    deaths: Deaths
    country: Country


def write(edition: Edition, path: Path) -> Output:
    """GED's CSV; one row an incident with deaths, a day and a country. Events are held until all are known, because a
    dyad's year decides over each of its rows."""
    left_out: Counter[str] = Counter()
    yearly: dict[tuple[int, int], int] = defaultdict(int)
    found = list(_events(edition, left_out))
    for each in found:
        yearly[each.sides.dyad_number, _year(each)] += each.deaths.best
    rows = (row(each, edition, yearly[each.sides.dyad_number, _year(each)] >= _ACTIVE) for each in found)
    number = write_csv(path, COLUMNS, rows)
    return Output((Written(path, number, "events"),), tuple(sorted(left_out.items())), _NOTES)


def _events(edition: Edition, left_out: Counter[str]) -> Iterator[Event]:
    for sheet in edition.sheets:
        found = event(sheet, edition)
        if isinstance(found, Event):
            yield found
        else:
            left_out[found] += 1


def event(sheet: Sheet, edition: Edition) -> Event | str:
    """An incident as an event, or why GED has no place for it."""
    incident = sheet.incident
    total = killed(sheet)
    country = countries().get(incident.country or (sheet.place.country if sheet.place else None) or "")
    if total is None or (total.high or 0) < 1:
        return "incidents without deaths"
    if not events()[incident.event].ucdp:
        return "incidents of kinds that are no armed violence to UCDP"
    if incident.parts:
        return "sums whose parts are in the file"
    if incident.when is None:
        return "incidents without a day"
    if country is None:
        return "incidents without a country"
    standing = sides(sheet, edition.world)
    if standing is None:
        return "incidents where no party is named"
    return Event(sheet, standing, deaths(sheet, total, standing.of_a, standing.of_b), country)


def row(event: Event, edition: Edition, active: bool) -> Cells:
    """The 49 cells, those that may begin with words of a report defused."""
    sheet, standing, toll, country = event.sheet, event.sides, event.deaths, event.country
    when = sheet.incident.when
    assert when is not None
    number = event_number(sheet.incident.id)
    return (
        number,
        f"{country.alpha3}-{when.first.year}-{standing.violence}-{standing.dyad_number}-{number}",
        when.first.year,
        int(active),
        "Clear" if _reviewed(sheet) else "Unreviewed",
        *_who(standing),
        *safe(reported(sheet, edition)),
        *safe(where(sheet)),
        country.ucdp,
        "" if country.gw is None else country.gw,
        country.region,
        sheet.incident.clarity,
        when.precision,
        f"{when.first.isoformat()} 00:00:00.000",
        f"{when.last.isoformat()} 00:00:00.000",
        toll.side_a,
        toll.side_b,
        toll.civilians,
        toll.unknown,
        toll.best,
        toll.high,
        toll.low,
        _gw(standing.gw_a),
        _gw(standing.gw_b),
    )


@lru_cache(maxsize=65536)
def _who(standing: Sides) -> Cells:
    """type_of_violence to side_b. The legacy numbers follow the rules that UCDP's own rows show, one kind at a time."""
    conflict, dyad, a, b = standing.conflict_number, standing.dyad_number, standing.number_a, standing.number_b
    legacy_dyad = a if standing.violence == ONE_SIDED else dyad
    legacy_conflict = conflict if standing.violence == STATE else legacy_dyad
    cells = (
        standing.violence,
        legacy_conflict,
        conflict,
        standing.dyad,
        legacy_dyad,
        dyad,
        standing.dyad,
        a,
        a,
        standing.a,
        b,
        b,
        standing.b,
    )
    return safe(cells)


def _gw(number: int | None) -> object:
    return number if number is not None and number > 0 else ""


def _reviewed(sheet: Sheet) -> bool:
    accepted = {told.id for told in sheet.members if told.accepted}
    total = killed(sheet) if accepted else None
    ends = {*total.low_by, *total.best_by, *total.high_by} if total else set()
    return bool(ends) and ends <= accepted


def _year(event: Event) -> int:
    when = event.sheet.incident.when
    return when.first.year if when else 0
