"""What a gazetteer knows of a name. Engines fulfil it, reading asks; an empty one is a gazetteer too."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol


class Kind(IntEnum):
    """What sort of thing an entry is; the order is that of size, largest first."""

    REGION = 1
    """A continent, a sea, a range, a river: larger than or across countries."""
    SEA = 2
    COUNTRY = 3
    FIRST_AREA = 4
    SECOND_AREA = 5
    LANDSCAPE = 6
    """A river, hill, desert or other feature within a country."""
    TOWN = 7
    SITE = 8
    """Part of a town, a building, a base, a camp, a crossing."""
    FEATURE = 9
    """A hill, a stream, a wood: of no more weight than a hamlet."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """One thing of the gazetteer.

    id: `geonames:170017`, or `area:SY.07`; features of our own have numbers that GeoNames does not use. lat, lon: WGS84
    degrees, of an area the middle of its places, None if not known. country: ISO 3166-1 alpha-2, empty where it is in
    none. area: code of the smallest area that holds it (`SY.07.174447`), of an area its own. people: population, 0 if
    not known. exact: the name asked for is one of its names, but for accents, case and hyphens; else it is only spelt
    like one.
    """

    id: str
    name: str
    kind: Kind
    lat: float | None
    lon: float | None
    country: str
    area: str
    people: int = 0
    exact: bool = True
    pcode: str | None = None
    version: str | None = None


class Gazetteer(Protocol):
    """Finds entries by name, and areas by code."""

    def search(self, name: str) -> Sequence[Toponym]:
        """All entries of this name in any spelling, the exact ones first, then the most populous; empty if none."""
        ...

    def area(self, code: str) -> Toponym | None:
        """The country, first-level or second-level area of a code: `SY`, `SY.07`, `SY.07.174447`."""
        ...


class EmptyGazetteer:
    """Knows nothing; with it places are words only."""

    def search(self, name: str) -> Sequence[Toponym]:
        return ()

    def area(self, code: str) -> Toponym | None:
        return None
