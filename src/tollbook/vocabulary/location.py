"""Location: where a place of a report lies, with the precision that the words and the gazetteer allow, never more."""

from dataclasses import dataclass

EXACT = 1
NEAR = 2
SECOND_AREA = 3
FIRST_AREA = 4
PART = 5
COUNTRY = 6
HIGH_SEAS = 7

_ACLED = {EXACT: 1, NEAR: 2, SECOND_AREA: 2, FIRST_AREA: 3, PART: 3}
"""ACLED codes nothing coarser than a part of a country."""


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area: its name, its code in the gazetteer (`SY.07`), and OCHA's P-code with the version of the
    dataset that says so, where one was added."""

    name: str
    code: str
    pcode: str | None = None
    version: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """A place as resolved.

    words: as the report has them. id, name: of the gazetteer's entry, None where nothing certain is known.
    lat, lon: WGS84 degrees of the entry, both or neither; None for a country, whose middle is no place.
    country: ISO 3166-1 alpha-2. where_prec: UCDP GED's code, 1 exact place, 2 near it, 3 second-level area,
    4 first-level area, 5 part of a country or landscape, 6 country, 7 high seas; None where nothing is known.
    """

    words: str
    id: str | None = None
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    adm1: Area | None = None
    adm2: Area | None = None
    where_prec: int | None = None

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ValueError(f"half a point: {self.words!r}")
        if self.where_prec == COUNTRY and self.lat is not None:
            raise ValueError(f"a country is no point: {self.words!r}")

    @property
    def geo_precision(self) -> int | None:
        """ACLED's code: 1 the place, 2 a small area or near, 3 a larger region; None where ACLED would not code it."""
        return _ACLED.get(self.where_prec) if self.where_prec else None
