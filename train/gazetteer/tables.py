"""Reads the tables beside it: other names of areas, points of countries, and features that are no towns."""

import csv
from pathlib import Path

from tollbook.engines.gazetteer.shelf import Thing
from tollbook.reading.knowledge.countries import country_by_code
from tollbook.vocabulary.gazetteer import Kind

HERE = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def aliases() -> dict[str, tuple[str, ...]]:
    """Other names of an area, by its code."""
    return {row["code"]: tuple(row["names"].split("|")) for row in _rows("aliases.csv")}


def country_points() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of a country, by its alpha-2 code."""
    return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in _rows("country_points.csv")}


def country_names(code: str) -> tuple[str, ...]:
    """The names of a country that reading knows."""
    country = country_by_code().get(code)
    return (country.name, *country.aliases) if country else ()


def features(first: int) -> list[Thing]:
    """The features, numbered from `first`."""
    return [
        Thing(
            id=first + number,
            name=row["names"].split("|")[0],
            kind=Kind[row["kind"].upper()],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            area=row["area"] or None,
            people=0,
            ref=None,
            names=frozenset(row["names"].split("|")),
        )
        for number, row in enumerate(_rows("features.csv"))
    ]
