"""A folder of TOML files becomes sources; a file that cannot be read is a Problem and the other sources are watched."""

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tollbook.intake.sources.source import Expected, Pace, Source
from tollbook.intake.spot import Spot
from tollbook.vocabulary.errors import UsageError
from tollbook.vocabulary.problem import Problem

_UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
_NAME = re.compile(r"[A-Z_][A-Z0-9_]*")


class _WrongValueError(ValueError):
    """A value in a source's file that makes no sense."""


def load(folder: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sources by name, and what is wrong with the others. Raises UsageError if there is no such folder."""
    if not folder.is_dir():
        remedy = "Make it, with one file NAME.toml for each source; see docs/intake.md."
        raise UsageError(f"There is no folder {folder}.", remedy)
    sources: list[Source] = []
    problems: list[Problem] = []
    for file in sorted(folder.glob("*.toml")):
        found = _read(file)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            sources.append(found)
    return tuple(sources), tuple(problems)


def _read(file: Path) -> Source | Problem:
    spot = Spot(str(file))
    try:
        return _source(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return spot.problem("not-toml", f"It is no TOML: {error}.", "Mend the line; the other sources are watched.")
    except _WrongValueError as error:
        return spot.problem("not-a-source", f"{error}.", "Mend the value; see docs/intake.md. The others are watched.")


def _source(name: str, row: Mapping[str, Any]) -> Source:
    unknown = sorted(set(row) - set(_READERS))
    if unknown:
        raise _WrongValueError(f"There is no setting `{unknown[0]}`; there are {', '.join(_READERS)}")
    values = {key: _value(key, value) for key, value in row.items()}
    expected, pace = values.pop("expected", None), values.pop("pace", Pace())
    if not values.get("feeds") and not values.get("pages"):
        raise _WrongValueError("It has neither `feeds` nor `pages`")
    return Source(name=name, expected=expected, pace=pace, **values)


def _value(key: str, value: Any) -> Any:
    try:
        return _READERS[key](value)
    except _WrongValueError as error:
        raise _WrongValueError(f"`{key}`: {error}") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongValueError(f"{value!r} is no text")
    return value.strip()


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _WrongValueError(f"{value!r} is neither true nor false")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _WrongValueError(f"{value!r} is no number from 0")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else (_text(value),)


def _addresses(value: Any) -> tuple[str, ...]:
    for address in _texts(value):
        if urlsplit(address).scheme not in {"http", "https"} or not urlsplit(address).hostname:
            raise _WrongValueError(f"{address!r} is no address of http or https")
        if urlsplit(address).username is not None:
            raise _WrongValueError("names and passwords stand in the environment; see `secrets`")
    return _texts(value)


def _seconds(value: Any) -> float:
    found = _DURATION.fullmatch(_text(value))
    if not found:
        raise _WrongValueError(f"{value!r} is no time such as 30s, 15m, 6h or 1d")
    return float(found[1]) * _UNITS[found[2]]


def _table(value: Any, known: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) - set(known):
        raise _WrongValueError(f"it may have {', '.join(known)}")
    return {name: known[name](each) for name, each in value.items()}


def _expected(value: Any) -> Expected:
    return Expected(**_table(value, {"low": _number, "high": _number}))


def _pace(value: Any) -> Pace:
    return Pace(**_table(value, {"every": _seconds, "delay": _seconds, "revisit": _times}))


def _times(value: Any) -> tuple[float, ...]:
    return tuple(sorted(map(_seconds, value))) if isinstance(value, list) else (_seconds(value),)


def _secrets(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(
        isinstance(each, str) and _NAME.fullmatch(each) for each in value.values()
    ):
        raise _WrongValueError(
            "it names, for each header, the environment variable that holds it: TOKEN, not the token"
        )
    return tuple(value.items())


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "publisher": _text,
    "feeds": _addresses,
    "pages": _addresses,
    "licence": _text,
    "language": _text,
    "country": _text,
    "reliability": _text,
    "expected": _expected,
    "pace": _pace,
    "secrets": _secrets,
    "allow": lambda value: frozenset(each.lower() for each in _texts(value)),
    "whole": _flag,
    "since": _number,
}
