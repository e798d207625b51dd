"""Reads a country dump of GeoNames: nineteen columns parted by tabs, one thing a line, no header."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from tollbook.engines.gazetteer.shelf import Thing
from tollbook.vocabulary.gazetteer import Kind
from tollbook.vocabulary.problem import Problem

COLUMNS = 19
_MOST_PROBLEMS = 20
_AREAS = {"ADM1": Kind.FIRST_AREA, "ADM2": Kind.SECOND_AREA}
_COUNTRIES = frozenset(["PCLI", "PCLD", "PCLS", "PCLF", "PCLIX", "PCL", "TERR"])
_CLASSES = {"P": Kind.TOWN, "S": Kind.SITE, "H": Kind.FEATURE, "T": Kind.FEATURE, "L": Kind.FEATURE, "V": Kind.FEATURE}


def read_dump(path: Path) -> tuple[list[Thing], list[Problem]]:
    """The things of a dump, `SY.zip` or `SY.txt`, and what could not be read; a broken archive gives what it holds."""
    things: list[Thing] = []
    problems: list[Problem] = []
    try:
        for number, line in enumerate(_lines(path), 1):
            thing = _thing(line)
            if isinstance(thing, Thing):
                things.append(thing)
            elif thing and len(problems) < _MOST_PROBLEMS:
                problems.append(Problem("bad-line", thing, "The line was left out.", str(path), number, line[:60]))
    except (zipfile.BadZipFile, EOFError, OSError, UnicodeDecodeError) as error:
        message = f"The dump is broken after {len(things)} things: {error}."
        problems.append(Problem("corrupt-dump", message, "Delete it and fetch it again.", str(path)))
    if not things and not problems:
        problems.append(Problem("empty-dump", "The dump has no places.", "Fetch it again.", str(path)))
    return things, problems


def _lines(path: Path) -> Iterator[str]:
    if path.suffix != ".zip":
        with path.open(encoding="utf-8") as file:
            yield from file
        return
    with zipfile.ZipFile(path) as archive:
        inside = next((name for name in archive.namelist() if name == f"{path.stem}.txt"), None)
        if inside is None:
            raise zipfile.BadZipFile(f"no {path.stem}.txt inside")
        with archive.open(inside) as file:
            for line in file:
                yield line.decode("utf-8")


def _thing(line: str) -> Thing | str | None:
    """The thing of a line; a sentence if the line is no such thing; None for what is not kept."""
    cells = line.rstrip("\n").split("\t")
    if len(cells) != COLUMNS:
        return f"The line has {len(cells)} columns, not {COLUMNS}."
    try:
        number, lat, lon, people = int(cells[0]), float(cells[4]), float(cells[5]), int(cells[14] or 0)
    except ValueError as error:
        return f"The line has a number that is none: {error}."
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return f"The line lies outside the world: {lat}, {lon}."
    kind = _kind(cells[6], cells[7])
    if kind is None:
        return None
    country, first, second = cells[8], cells[10], cells[11]
    ref = None
    area = ".".join(part for part in (country, first, second if first else "") if part and part != "00")
    if kind == Kind.COUNTRY:
        ref, area = country, ""
    elif kind in (Kind.FIRST_AREA, Kind.SECOND_AREA):
        ref, area = area, area.rpartition(".")[0]
    names = frozenset(name for name in (cells[1], cells[2], *cells[3].split(",")) if len(name) > 1)
    return Thing(number, cells[1], kind, lat, lon, area or None, people, ref, names)


def _kind(feature_class: str, code: str) -> Kind | None:
    if feature_class == "A":
        return Kind.COUNTRY if code in _COUNTRIES else _AREAS.get(code)
    return _CLASSES.get(feature_class)
