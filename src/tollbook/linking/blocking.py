"""Blocks: numbers under which claims that may speak of one incident find each other, so that not all are compared.

A claim is kept under some blocks (`kept`) and looks under others (`sought`); what blocks it has depends on nothing but
the claim, so whoever comes first, the same pairs are compared. Short dates meet by day and place, long ones by month
and place; claims without place meet by party; claims of one report always meet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from tollbook.linking.signs import WEEK, Signs

_MONTH = 31
_YEAR = 366


@dataclass(frozen=True, slots=True)
class Blocks:
    kept: frozenset[int]
    sought: frozenset[int]


@lru_cache(maxsize=1 << 16)
def _number(*parts: str | int) -> int:
    """62 bits, which every database's whole numbers hold."""
    return int.from_bytes(blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).digest(), "big") >> 2


def blocks(s: Signs) -> Blocks:
    first, last = _interval(s)
    kept: set[int] = {_number("report", s.told.report)}
    sought: set[int] = set(kept)
    if first is None or last is None:
        return Blocks(frozenset(kept), frozenset(sought))
    place = s.places or frozenset()
    words = {word for part in s.parts if len(part) > 1 for word in part} | {
        w for p in s.parts if len(p) == 1 for w in p
    }
    named = [("p", each) for each in place | words] + ([("r", s.region)] if s.region else [])
    looked = named + [("p", s.region)] * bool(s.region) + [("r", each) for each in place | words]
    parties = [("a", party) for party in {s.actor, s.target} - {""}]
    placeless = not named
    for kind, key in [*named, *parties]:
        kept.update(_number(kind, key, *time) for time in _times(first, last))
        if placeless:
            kept.update(_number("n", key, *time) for time in _times(first, last))
    for kind, key in [*looked, *(parties if placeless else [("n", party) for _, party in parties])]:
        sought.update(_number(kind, key, *time) for time in _lookups(first, last))
    for harm, (low, _) in s.figures.items():
        if low is not None and low >= _TELLING and last - first < WEEK:
            numbers = {_number("f", s.country, harm, low, *time) for time in _days(first, last)}
            kept |= numbers
            sought |= numbers
    return Blocks(frozenset(kept), frozenset(sought))


_TELLING = 5
"""From this number on, the same figure on the same day in one country is worth a look."""


def _interval(s: Signs) -> tuple[int | None, int | None]:
    """The claim's date; without one, the two days before the report and its own."""
    if s.first is not None:
        return s.first, s.last
    return (s.told_on - 2, s.told_on) if s.told_on is not None else (None, None)


def _days(first: int, last: int) -> Iterator[tuple[str, int]]:
    """Two days that are the same or next to each other share one of these."""
    for day in range(first, last + 1):
        yield "even", day // 2
        yield "odd", (day + 1) // 2


def _times(first: int, last: int) -> Iterable[tuple[str, int]]:
    """What a claim is kept under: its days and the month, or months, or years."""
    length = last - first + 1
    if length <= WEEK:
        return {*_days(first, last), *(("short", day // _MONTH) for day in (first, last))}
    if length <= _MONTH:
        return {("month", n) for n in range(first // _MONTH, last // _MONTH + 1)}
    return {("year", n) for n in range(first // _YEAR, last // _YEAR + 1)}


def _lookups(first: int, last: int) -> Iterable[tuple[str, int]]:
    """What a claim looks under: the same, and short dates under months of long ones and the other way round."""
    length = last - first + 1
    if length <= WEEK:
        return {*_days(first, last), *(("month", day // _MONTH) for day in (first, last))}
    if length <= _MONTH:
        months = range(first // _MONTH, last // _MONTH + 1)
        return {(kind, n) for kind in ("short", "month") for n in months}
    return {("year", n) for n in range(first // _YEAR, last // _YEAR + 1)}
