"""Loads the words that go with place names; each list is a frozen set of small-letter words."""

from enum import StrEnum
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any


class Size(StrEnum):
    """What a head noun says of the place it heads."""

    FIRST = "first"
    SECOND = "second"
    TOWN = "town"
    PART = "part"
    SITE = "site"
    LANDSCAPE = "landscape"


@cache
def _table() -> dict[str, Any]:
    return loads(files(__package__).joinpath("data", "place_words.toml").read_text(encoding="utf-8"))


@cache
def heads() -> dict[str, Size]:
    """Head nouns with the size of the place that they head."""
    return {word: Size(size) for size, words in _table()["heads"].items() for word in words}


@cache
def listed(section: str, name: str = "words") -> frozenset[str]:
    """The words of a list."""
    return frozenset(_table()[section][name])
