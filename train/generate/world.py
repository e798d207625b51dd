"""The stage: a theatre of war with its places, parties and names, as data or partly invented."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from train.generate.names import movement, place

HERE = Path(__file__).parent
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Theatre:
    """Names to draw from; `country` is None where all is invented."""

    country: str | None
    agencies: tuple[str, ...]
    rebels: tuple[str, ...]
    state: tuple[str, ...]
    offices: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]
    regions: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def data(name: str) -> Table:
    """A table of this package, by its file's name."""
    return tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))


@cache
def theatres() -> tuple[Theatre, ...]:
    return tuple(
        Theatre(
            country=row["country"],
            agencies=tuple(row["agencies"]),
            rebels=tuple(row["rebels"]),
            state=tuple(row["state"]),
            offices=tuple(row["offices"]),
            first=tuple(row["first"]),
            last=tuple(row["last"]),
            regions=tuple((region, tuple(towns)) for region, towns in row["regions"].items()),
        )
        for row in data("world")["theatre"]
    )


def theatre(rng: Random) -> Theatre:
    """A theatre; in half of them villages are invented, in a third the armed movements, in one of six all places."""
    found = rng.choice(theatres())
    if rng.random() < 0.5:
        found = replace(found, regions=tuple((r, tuple(place(rng) for _ in t)) for r, t in found.regions))
    if rng.random() < 0.33:
        found = replace(found, rebels=tuple(movement(rng) for _ in range(3)))
    if rng.random() < 0.17:
        regions = tuple((place(rng), tuple(place(rng) for _ in range(4))) for _ in range(3))
        found = replace(found, country=None, regions=regions, rebels=tuple(movement(rng) for _ in range(3)))
    return found
