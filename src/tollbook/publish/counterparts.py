"""Counterparts of our codes in the field's standards, from the tables of the vocabulary."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any

from tollbook.vocabulary import Harm


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Of an event code. ucdp: whether deaths in it can make a UCDP event. violence: its likely type_of_violence."""

    ucdp: bool = False
    violence: int | None = None


@cache
def event_counterparts() -> dict[str, Counterpart]:
    """By event code."""
    return {
        code: Counterpart(row.get("ucdp", False), row.get("ucdp_violence")) for code, row in _table("events").items()
    }


@cache
def harm_tags() -> dict[Harm, str]:
    """HXL's tag for each harm that has one."""
    return {Harm(code): row["hxl"] for code, row in _table("harms").items() if "hxl" in row}


@cache
def plover_sizes() -> dict[Harm, str]:
    """PLOVER's key of `size` for each harm that has one."""
    return {Harm(code): row["plover_size"] for code, row in _table("harms").items() if "plover_size" in row}


def _table(name: str) -> dict[str, dict[str, Any]]:
    text = files("tollbook.vocabulary").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return loads(text)
