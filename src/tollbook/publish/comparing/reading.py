"""Reads events from files of UCDP GED or ACLED, by the names of their columns; bad rows are Problems."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tollbook.vocabulary import Problem, UsageError, When


@dataclass(frozen=True, slots=True)
class Foreign:
    """An event of another project. low, best, high: people killed; ACLED gives one figure, which is all three.

    exact: its coordinates are those of the place, not of an area. place: in its words.
    """

    id: str
    when: When
    place: str
    country: str
    lat: float | None
    lon: float | None
    exact: bool
    low: int
    best: int
    high: int
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The columns of one project."""

    name: str
    id: str
    first: str
    last: str
    place: str
    lat: str
    lon: str
    precision: str
    exact: frozenset[str]
    low: str
    best: str
    high: str
    parties: tuple[str, str]

    @property
    def needed(self) -> set[str]:
        return {self.id, self.first, self.best, self.place}


_GED = Form(
    "UCDP GED", "id", "date_start", "date_end", "where_coordinates", "latitude", "longitude", "where_prec",
    frozenset("12"), "low", "best", "high", ("side_a", "side_b"),
)  # fmt: skip
_ACLED = Form(
    "ACLED", "event_id_cnty", "event_date", "event_date", "location", "latitude", "longitude", "geo_precision",
    frozenset("12"), "fatalities", "fatalities", "fatalities", ("actor1", "actor2"),
)  # fmt: skip


_SEPARATORS = (",", ";", "\t")
"""ACLED's own table and spreadsheets of many countries write semicolons."""


def read(path: Path) -> tuple[str, Iterator[Foreign | Problem]]:
    """Whose file it is, and its events. Raises UsageError if it is neither of GED nor of ACLED."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            head = stream.readline()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.", "Name a CSV file in UTF-8.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is no UTF-8.", "Save it as CSV in UTF-8.") from error
    for separator in _SEPARATORS:
        header = next(csv.reader([head], delimiter=separator), [])
        for form in (_GED, _ACLED):
            if form.needed <= set(header):
                return form.name, _events(path, form, separator)
    raise UsageError(f"{path} has the columns neither of GED nor of ACLED.", "Give the CSV as it is published.")


def _events(path: Path, form: Form, separator: str) -> Iterator[Foreign | Problem]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream, restval="", delimiter=separator)
        for cells in reader:
            try:
                yield _event(cells, form)
            except (ValueError, KeyError) as error:
                message = f"The event cannot be read: {error}."
                yield Problem("event-unreadable", message, "The row is left out.", str(path), reader.line_num)


def _event(cells: Mapping[str, str], form: Form) -> Foreign:
    return Foreign(
        cells[form.id],
        When(_day(cells[form.first]), _day(cells[form.last])),
        cells[form.place],
        cells.get("country", ""),
        float(cells[form.lat]) if cells[form.lat] else None,
        float(cells[form.lon]) if cells[form.lon] else None,
        cells.get(form.precision, "") in form.exact,
        int(cells[form.low]),
        int(cells[form.best]),
        int(cells[form.high]),
        tuple(cells[name] for name in form.parties if cells.get(name)),
    )


def _day(cell: str) -> date:
    return date.fromisoformat(cell[:10])
