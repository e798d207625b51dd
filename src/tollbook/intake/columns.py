"""Which column of a table holds which field of a report: as told, as remembered, or as they are mostly named."""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from tollbook.intake.options import Options
from tollbook.intake.rows import FIELDS
from tollbook.intake.spot import Spot
from tollbook.vocabulary.errors import UsageError
from tollbook.vocabulary.identity import content_id
from tollbook.vocabulary.problem import Problem

_NOT_WORD = re.compile(r"[\s_\-.]+")


def columns(header: Sequence[str], spot: Spot, options: Options) -> Mapping[str, str] | Problem:
    """Our field to their column. What was told is remembered, if there is a memory, for every table of this header.

    A Problem if the text's column is not known, or one that was told is not there.
    """
    told = {**_recall(header, options.memory), **options.columns}
    wrong = [field for field in told if field not in FIELDS]
    if wrong:
        raise UsageError(f"Reports have no field {wrong[0]!r}.", f"Columns can be given for: {', '.join(FIELDS)}.")
    missing = next((column for column in told.values() if column not in header), None)
    if missing is not None:
        return spot.problem("no-such-column", f"The table has no column `{missing}`.", _remedy(header))
    found = {**_guess(header, set(told.values())), **told}
    if "text" not in found:
        return spot.problem("no-text-column", "No column is known to hold the words of the reports.", _remedy(header))
    if options.columns and options.memory is not None:
        _remember(header, told, options.memory)
    return found


def _remedy(header: Sequence[str]) -> str:
    return f"Say which one it is, for example --column text=NAME; there are: {', '.join(header)[:300]}."


def _guess(header: Sequence[str], taken: set[str]) -> dict[str, str]:
    by_key = {_key(column): column for column in reversed(header) if column not in taken}
    found = {}
    for field, names in _names().items():
        column = next((by_key[name] for name in names if name in by_key), None)
        if column is not None:
            found[field] = column
    return found


@cache
def _names() -> Mapping[str, Sequence[str]]:
    text = files("tollbook.intake").joinpath("data/columns.toml").read_text(encoding="utf-8")
    names: Mapping[str, Sequence[str]] = tomllib.loads(text)
    return names


def _key(column: str) -> str:
    return _NOT_WORD.sub("", column).casefold()


def _recall(header: Sequence[str], memory: Path | None) -> Mapping[str, str]:
    return _remembered(memory).get(_header_id(header), {}) if memory is not None else {}


def _remember(header: Sequence[str], told: Mapping[str, str], memory: Path) -> None:
    known = {**_remembered(memory), _header_id(header): told}
    parts = ["# Which columns of tables hold what, by the table's header. Written by tollbook; may be edited.\n"]
    for name, mapping in known.items():
        rows = "".join(f"{field} = {json.dumps(column, ensure_ascii=False)}\n" for field, column in mapping.items())
        parts.append(f"\n[{name}]\n{rows}")
    memory.parent.mkdir(parents=True, exist_ok=True)
    beside = memory.with_name(memory.name + ".new")
    beside.write_text("".join(parts), encoding="utf-8")
    beside.replace(memory)


def _remembered(memory: Path) -> Mapping[str, Mapping[str, str]]:
    try:
        found: Mapping[str, Mapping[str, str]] = tomllib.loads(memory.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        remedy = "Mend it, or delete it and give the columns again."
        raise UsageError(f"{memory} cannot be read: {error}.", remedy) from error
    return found


def _header_id(header: Sequence[str]) -> str:
    return content_id("header", sorted(header))
