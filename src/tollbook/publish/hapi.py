"""HDX HAPI's conflict events: events and fatalities by area, kind and month, months without events too."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tollbook.publish.cells import safe
from tollbook.publish.countries import countries
from tollbook.publish.edition import Edition, Sheet
from tollbook.publish.files import Output, Written, write_csv
from tollbook.publish.ged.deaths import dead, killed
from tollbook.vocabulary.codes import events
from tollbook.vocabulary.location import Area

COLUMNS = tuple(
    """location_code has_hrp in_gho provider_admin1_name provider_admin2_name admin1_code admin1_name admin2_code
    admin2_name admin_level event_type events fatalities reference_period_start reference_period_end dataset_hdx_id
    resource_hdx_id warning error""".split()
)
TAGS = (
    "#country+code", "#meta+has_hrp", "#meta+in_gho", "#adm1+name+provider", "#adm2+name+provider", "#adm1+code",
    "#adm1+name", "#adm2+code", "#adm2+name", "#adm+level", "#event+type", "#indicator+event+num", "#affected+killed",
    "#date+start", "#date+end", "#meta+dataset_id", "#meta+resource_id", "#meta+warning", "#meta+error",
)  # fmt: skip
_NOTES = (
    ("fatalities", "Empty where no report gives a figure; 0 where one says that nobody was killed."),
    ("has_hrp", "has_hrp, in_gho and HDX's ids are not ours to know, and empty."),
)
_DEMONSTRATIONS = frozenset({"Demonstrations"})

Place = tuple[str, str, str, str, str]
"""Country, first area's code and name, second area's code and name; empty where not known."""


@dataclass(slots=True)
class _Cell:
    """What is counted while incidents go by."""

    events: int = 0
    fatalities: int | None = None


@dataclass(slots=True)
class _Counts:
    cells: dict[tuple[Place, str, date], _Cell] = field(default_factory=lambda: defaultdict(_Cell))
    series: dict[tuple[Place, str], None] = field(default_factory=dict)
    months: set[date] = field(default_factory=set)
    left_out: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def write(edition: Edition, path: Path) -> Output:
    """An incident counts in the month of its first day. `--hxl` adds the row of tags."""
    counts = _Counts()
    for sheet in edition.sheets:
        _count(sheet, counts)
    rows = map(safe, _rows(counts))
    header: Iterator[tuple[object, ...]] = iter([TAGS] if edition.hxl else [])
    number = write_csv(path, COLUMNS, (row for part in (header, rows) for row in part), "utf-8-sig")
    return Output((Written(path, number, "rows"),), tuple(sorted(counts.left_out.items())), _NOTES)


def kind_of(sheet: Sheet) -> str | None:
    """civilian_targeting, demonstration or political_violence; None for what is none of them."""
    code = events()[sheet.incident.event]
    if code.disorder in _DEMONSTRATIONS:
        return "demonstration"
    if code.disorder is None or "violence" not in code.disorder.lower():
        return None
    against = code.acled_event == "Violence against civilians" or dead(sheet).only_civilians
    return "civilian_targeting" if against else "political_violence"


def _count(sheet: Sheet, counts: _Counts) -> None:
    incident, place, kind = sheet.incident, sheet.place, kind_of(sheet)
    country = countries().get((place.country if place else None) or incident.country or "")
    if incident.when is None or country is None or kind is None or incident.parts:
        counts.left_out["incidents without a day, a country or a kind, and sums of others"] += 1
        return
    adm1, adm2 = (place.adm1, place.adm2) if place else (None, None)
    where = (country.alpha3, *_area(adm1), *_area(adm2))
    month = incident.when.first.replace(day=1)
    cell = counts.cells[where, kind, month]
    cell.events += 1
    toll = killed(sheet)
    if toll is not None and toll.best is not None:
        cell.fatalities = (cell.fatalities or 0) + toll.best
    counts.series[where, kind] = None
    counts.months.add(month)


def _area(area: Area | None) -> tuple[str, str]:
    return (area.pcode or "", area.name) if area else ("", "")


def _rows(counts: _Counts) -> Iterator[tuple[object, ...]]:
    for (where, kind), month in (
        (series, month) for series in sorted(counts.series) for month in _months(counts.months)
    ):
        cell = counts.cells.get((where, kind, month), _Cell())
        country, code1, name1, code2, name2 = where
        level = 2 if name2 else 1 if name1 else 0
        warning = "no P-code" if (name1 and not code1) or (name2 and not code2) else ""
        yield (
            country, "", "", name1, name2, code1, name1, code2, name2, level, kind, cell.events,
            "" if cell.fatalities is None else cell.fatalities, month.isoformat(), _end(month).isoformat(), "", "",
            warning, "",
        )  # fmt: skip


def _months(seen: set[date]) -> Iterator[date]:
    if seen:
        month, last = min(seen), max(seen)
        while month <= last:
            yield month
            month = _end(month) + timedelta(days=1)


def _end(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
