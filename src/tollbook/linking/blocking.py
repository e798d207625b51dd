"""Blocks: numbers under which claims that may speak of one incident find each other, so that not all are compared.

A claim is kept under some blocks (`kept`) and looks under others (`sought`); what blocks it has depends on nothing but
the claim, so whoever comes first, the same pairs are compared. Short dates meet by day and place, long ones by month
and place; claims without place meet by party; claims of one report always meet.
"""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from tollbook.linking.signs import WEEK, Point, Signs

_MONTH = 31
_YEAR = 366


@dataclass(frozen=True, slots=True)
class Blocks:
    kept: frozenset[int]
    sought: frozenset[int]


@lru_cache(maxsize=1 << 18)
def _number(*parts: str | int) -> int:
    """62 bits, which every database's whole numbers hold. A block is the number of a name and that of a time, mixed."""
    return int.from_bytes(blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).digest(), "big") >> 2


def blocks(s: Signs) -> Blocks:
    """All blocks of a claim. What one claim seeks and another is kept under is so the other way round as well."""
    own = _number("report", s.report)
    first, last = _interval(s)
    if first is None or last is None:
        alone = frozenset((own,))
        return Blocks(alone, alone)
    times, lookups = _times(first, last)
    names, looked = _names(s.places, s.parts, s.region, s.actor, s.target, s.points)
    kept = {name ^ time for name in names for time in times}
    sought = {name ^ time for name in looked for time in lookups}
    kept.add(own)
    sought.add(own)
    if last - first < WEEK:
        for harm, (low, _) in s.figures.items():
            if low is not None and low >= _TELLING:
                figure = _number("f", s.country, harm, low)
                kept.update(figure ^ _number("day", day) for day in range(first, last + 1))
                sought.update(figure ^ _number("day", day) for day in range(first - 1, last + 2))
    return Blocks(frozenset(kept), frozenset(sought))


Numbers = tuple[int, ...]


@lru_cache(maxsize=1 << 18)
def _names(
    names: frozenset[str],
    parts: tuple[frozenset[str], ...],
    region: str,
    actor: str,
    target: str,
    points: tuple[Point, ...],
) -> tuple[Numbers, Numbers]:
    """Of place and party, by kind: what a claim is kept under, and what it looks for.

    p: a place, or a word of its name. r: the region of a claim that names a place; q: of one that does not. a: a party;
    n: of a claim that names neither place nor region. g: a tenth of a degree. Two claims that name different places of
    one region do not meet by it; a region is looked for among places too, and a place among regions.
    """
    places = {*names, *(word for part in parts for word in part)}
    regions = {region} - {""}
    parties = {actor, target} - {""}
    cells = {(int(point.lat // _CELL), int(point.lon // _CELL)) for point in points}
    grid = {_number("g", lat, lon) for lat, lon in cells}
    around = {_number("g", lat + y, lon + x) for lat, lon in cells for y in (-1, 0, 1) for x in (-1, 0, 1)}
    if places:
        kept = _kinds("p", places) | _kinds("r", regions) | _kinds("a", parties)
        sought = _kinds("pqr", places) | _kinds("pq", regions) | _kinds("n", parties)
    elif regions:
        kept = _kinds("q", regions) | _kinds("a", parties)
        sought = _kinds("pqr", regions) | _kinds("n", parties)
    else:
        kept, sought = _kinds("an", parties), _kinds("a", parties)
    return tuple(kept | grid), tuple(sought | around)


def _kinds(kinds: str, names: set[str]) -> set[int]:
    return {_number(kind, name) for kind in kinds for name in names}


_CELL = 0.1
"""Degrees: some 11 km from south to north."""

_TELLING = 5
"""From this number on, the same figure on the same day in one country is worth a look."""


def _interval(s: Signs) -> tuple[int | None, int | None]:
    """The claim's date; without one, the two days before the report and its own."""
    if s.first is not None:
        return s.first, s.last
    return (s.told_on - 2, s.told_on) if s.told_on is not None else (None, None)


@lru_cache(maxsize=1 << 16)
def _times(first: int, last: int) -> tuple[Numbers, Numbers]:
    """What a claim is kept under, and what it looks under.

    Kept: its days and the months they are in; or months; or years. Looked for: its days and those beside them, and
    months of long dates; long ones the other way.
    """
    length = last - first + 1
    if length <= WEEK:
        kept = {("day", day) for day in range(first, last + 1)} | {("short", day // _MONTH) for day in (first, last)}
        days = range(first - 1, last + 2)
        sought = {("day", day) for day in days} | {("month", day // _MONTH) for day in (first, last)}
    elif length <= _MONTH:
        months = range(first // _MONTH, last // _MONTH + 1)
        kept = {("month", n) for n in months}
        sought = {(kind, n) for kind in ("short", "month") for n in months}
    else:
        kept = sought = {("year", n) for n in range(first // _YEAR, last // _YEAR + 1)}
    return tuple(_number(*time) for time in kept), tuple(_number(*time) for time in sought)
