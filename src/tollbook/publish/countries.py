"""Countries by the codes of the field's formats: ISO alpha-3 and numeric, Gleditsch and Ward's number, UCDP's name."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_REGIONS = (
    (2, 199, "Americas"),
    (200, 399, "Europe"),
    (400, 626, "Africa"),
    (630, 699, "Middle East"),
    (700, 999, "Asia"),
)
"""UCDP's regions by Gleditsch and Ward's numbers (UCDP/PRIO codebook, variable `region`)."""


@dataclass(frozen=True, slots=True)
class Country:
    """numeric: ISO's number, None for Kosovo. gw: Gleditsch and Ward's, None for what is not on their list.

    acled: ACLED's region, empty where it is not certain.
    """

    alpha2: str
    alpha3: str
    numeric: int | None
    name: str
    ucdp: str
    gw: int | None
    acled: str

    @property
    def region(self) -> str:
        """UCDP's region; empty for what is not on Gleditsch and Ward's list."""
        for first, last, name in _REGIONS:
            if self.gw is not None and first <= self.gw <= last:
                return name
        return ""


@cache
def countries() -> dict[str, Country]:
    """By ISO alpha-2 code."""
    text = files(__package__).joinpath("data", "countries.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {
        row["alpha2"]: Country(
            row["alpha2"],
            row["alpha3"],
            int(row["numeric"]) if row["numeric"] else None,
            row["name"],
            row["ucdp"] or row["name"],
            int(row["gw"]) if row["gw"] else None,
            row["acled"],
        )
        for row in rows
    }
