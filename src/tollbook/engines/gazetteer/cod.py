"""Reads OCHA's common operational datasets of areas: a CSV table with names and P-codes, one smallest area a row."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tollbook.engines.gazetteer.shelf import Thing
from tollbook.vocabulary.gazetteer import Kind
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.spelling import key

_PCODE = re.compile(r"(?i)^adm(?:in)?([12])_?p_?code$")
_NAME = re.compile(r"(?i)^adm(?:in)?([12])(?:_?name)?(?:_(?:en|fr|es|pt))?$")
_VERSION = ("version", "validon", "valid_on", "date", "reference_period_start")
_TITLE = re.compile(r"(?i) (?:governorate|province|district|region|state|county|oblast|department|raion)$")
_KINDS = {"1": Kind.FIRST_AREA, "2": Kind.SECOND_AREA}

Codes = dict[tuple[Kind, str, str], tuple[str, str]]
"""Kind, key of the name, key of the first-level area (for second-level ones) → P-code, name."""


def with_pcodes(things: Sequence[Thing], path: Path) -> tuple[list[Thing], list[Problem]]:
    """The things, areas with P-code and the dataset's version; a Problem for each area of the table without a match."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        return list(things), [
            Problem("corrupt-table", f"The table cannot be read: {error}.", "Save it as CSV in UTF-8.", str(path))
        ]
    codes, version = _codes(rows)
    if not codes:
        remedy = "It needs columns such as ADM1_EN, ADM1_PCODE, ADM2_EN, ADM2_PCODE."
        return list(things), [Problem("no-p-codes", "The table has no P-codes.", remedy, str(path))]
    parents = {thing.ref: key(_bare(thing.name)) for thing in things if thing.kind == Kind.FIRST_AREA}
    marked: list[Thing] = []
    for thing in things:
        match = _match(thing, codes, parents)
        marked.append(replace(thing, pcode=codes.pop(match)[0], version=version) if match else thing)
    problems = [
        Problem("no-such-area", f"{name} ({pcode}) is not in the gazetteer.", "Its P-code is not used.", str(path))
        for pcode, name in codes.values()
    ]
    return marked, problems


def _codes(rows: Iterable[Mapping[str, str]]) -> tuple[Codes, str | None]:
    found: Codes = {}
    version = None
    for row in rows:
        pcodes = {
            match[1]: value for column, value in row.items() if column and (match := _PCODE.match(column)) and value
        }
        names: dict[str, str] = {}
        for column, value in row.items():
            match = _NAME.match(column or "")
            if match and value:
                names.setdefault(match[1], value)
        version = version or next((v for c, v in row.items() if c and c.lower() in _VERSION and v), None)
        parent = key(_bare(names.get("1", "")))
        for level in sorted(pcodes.keys() & names.keys()):
            above = parent if level == "2" else ""
            found[_KINDS[level], key(_bare(names[level])), above] = (pcodes[level], names[level])
    return found, version


def _match(thing: Thing, codes: Codes, parents: Mapping[str | None, str]) -> tuple[Kind, str, str] | None:
    if thing.kind not in (Kind.FIRST_AREA, Kind.SECOND_AREA):
        return None
    above = parents.get(thing.area, "") if thing.kind == Kind.SECOND_AREA else ""
    spellings = (key(_bare(name)) for name in (thing.name, *sorted(thing.names)))
    return next((code for name in spellings if (code := (thing.kind, name, above)) in codes), None)


def _bare(name: str) -> str:
    return _TITLE.sub("", name)
