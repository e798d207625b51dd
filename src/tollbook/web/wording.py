"""Every string of the interface, from one catalogue by name; a name that is not there is an error, never nothing."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any

LANGUAGE = "en"


class Wording:
    """Say `words("incident.sources", n=3)`; `n` chooses between `one` and `other`, and every name fills its braces."""

    def __init__(self, strings: Mapping[str, str]) -> None:
        self._strings = strings

    def __call__(self, name: str, /, **values: Any) -> str:
        """Raises KeyError for a name that is not in the catalogue, or a brace that nothing fills."""
        if "n" in values:
            plural = f"{name}.{'one' if values['n'] == 1 else 'other'}"
            name = plural if plural in self._strings else name
            values["n"] = f"{values['n']:,}"
        found = self._strings[name]
        return found.format(**values)

    def has(self, name: str) -> bool:
        return name in self._strings


@cache
def wording(language: str = LANGUAGE) -> Wording:
    """The catalogue of a language."""
    return Wording(dict(_flat(_catalogue(language))))


def reasons(language: str = LANGUAGE) -> Mapping[str, list[str]]:
    """What is offered as a reason, by the kind of question."""
    found: Mapping[str, list[str]] = _catalogue(language)["reasons"]
    return found


@cache
def _catalogue(language: str) -> Mapping[str, Any]:
    return loads(files(__package__).joinpath(f"strings.{language}.toml").read_text(encoding="utf-8"))


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        elif isinstance(value, str):
            yield before + name, value
