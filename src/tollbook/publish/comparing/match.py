"""Sets incidents and foreign events side by side: one to one, the nearest in time, place and figures first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from tollbook.publish.comparing.reading import Foreign
from tollbook.publish.edition import Sheet
from tollbook.vocabulary import Harm, Toll
from tollbook.vocabulary.spelling import key

_SLACK = 1
"""Days by which the two may differ."""
_NEAR, _WIDE = 25.0, 150.0
"""Kilometres: between exact places, and where one of the two is only an area."""


@dataclass(frozen=True, slots=True)
class Pair:
    """differs: what of the two does not agree, as words for people; empty where all does."""

    sheet: Sheet
    event: Foreign
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """pairs: in both. here: incidents with deaths that the file lacks. there: events that the book lacks."""

    pairs: tuple[Pair, ...]
    here: tuple[Sheet, ...]
    there: tuple[Foreign, ...]


def compare(sheets: Iterable[Sheet], events: Iterable[Foreign]) -> Compared:
    """Only incidents in which people were killed, or may have been, are held against the file."""
    ours = [sheet for sheet in sheets if sheet.incident.when and (toll := killed(sheet)) and (toll.high or 0) > 0]
    theirs = list(events)
    near = sorted(_candidates(ours, theirs), key=lambda found: found[0])
    taken_ours: set[int] = set()
    taken_theirs: set[int] = set()
    pairs = []
    for _, mine, other in near:
        if mine not in taken_ours and other not in taken_theirs:
            taken_ours.add(mine)
            taken_theirs.add(other)
            pairs.append((mine, other))
    return Compared(
        tuple(Pair(ours[mine], theirs[other], _differs(ours[mine], theirs[other])) for mine, other in sorted(pairs)),
        tuple(sheet for index, sheet in enumerate(ours) if index not in taken_ours),
        tuple(event for index, event in enumerate(theirs) if index not in taken_theirs),
    )


def killed(sheet: Sheet) -> Toll | None:
    return next((toll for toll in sheet.account.totals if toll.harm is Harm.KILLED), None)


def _candidates(ours: Sequence[Sheet], theirs: Sequence[Foreign]) -> Iterator[tuple[tuple[float, ...], int, int]]:
    by_day: dict[int, list[int]] = defaultdict(list)
    for index, event in enumerate(theirs):
        for day in range(
            event.when.first.toordinal(), min(event.when.last.toordinal(), event.when.first.toordinal() + 31) + 1
        ):
            by_day[day].append(index)
    for mine, sheet in enumerate(ours):
        when = sheet.incident.when
        assert when is not None
        days = range(when.first.toordinal() - _SLACK, when.last.toordinal() + _SLACK + 1)
        for other in sorted({index for day in days for index in by_day[day]}):
            far = distance(sheet, theirs[other])
            if far is not None:
                event = theirs[other]
                toll = killed(sheet)
                apart = abs(when.first.toordinal() - event.when.first.toordinal())
                yield (apart, far, abs((toll.best or 0 if toll else 0) - event.best)), mine, other


def distance(sheet: Sheet, event: Foreign) -> float | None:
    """Kilometres, 0 for one name; None where they are not the same place."""
    names = {key(name) for name in sheet.incident.places} | (
        {key(sheet.place.name)} if sheet.place and sheet.place.name else set()
    )
    if key(event.place) in names:
        return 0.0
    place = sheet.place
    if place is None or place.lat is None or place.lon is None or event.lat is None or event.lon is None:
        return None
    far = _kilometres(place.lat, place.lon, event.lat, event.lon)
    exact = event.exact and (place.where_prec or 9) <= 2
    return far if far <= (_NEAR if exact else _WIDE) else None


def _kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great circle."""
    a, b = radians(lat1), radians(lat2)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))


def _differs(sheet: Sheet, event: Foreign) -> tuple[str, ...]:
    found = []
    toll = killed(sheet)
    ours = (toll.low or 0, toll.best or 0, toll.high or 0) if toll else (0, 0, 0)
    if ours[0] > event.high or event.low > ours[2]:
        found.append(f"killed {ours[0]}–{ours[2]} here, {event.low}–{event.high} there: no figure in common")
    elif ours[1] != event.best:
        found.append(f"best count {ours[1]} here, {event.best} there")
    when = sheet.incident.when
    if when and when != event.when:
        found.append(f"{' to '.join(when.isoformat())} here, {' to '.join(event.when.isoformat())} there")
    return tuple(found)
