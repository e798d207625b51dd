"""Reads the tables beside it: other names of areas, points of countries, and features that are no towns."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tollbook.reading.knowledge.countries import country_by_code
from tollbook.vocabulary.gazetteer import Kind

T = TypeVar("T")
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


def features(first: int, make: Callable[..., T]) -> list[T]:
    """The features, each made from its row and numbered from `first`."""
    return [
        make(
            first + number,
            row["names"].split("|")[0],
            Kind[row["kind"].upper()],
            (float(row["lat"]), float(row["lon"])),
            row["area"] or None,
            names=set(row["names"].split("|")),
        )
        for number, row in enumerate(_rows("features.csv"))
    ]
