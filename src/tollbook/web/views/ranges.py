"""Who says how many: each claim's figure as a place on a scale, denials under what they deny, the toll as a band."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Count, Denial, Denied, Harm, Stance, Status, Told, Toll
from tollbook.vocabulary.figures import bounds
from tollbook.vocabulary.names import key

DRAWN = (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING, Harm.ABDUCTED, Harm.CAPTURED, Harm.DISPLACED)


@dataclass(frozen=True, slots=True)
class Group:
    """People of one kind within a figure. part: they are part of another group of it."""

    words: str
    status: Status
    side: str | None
    part: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One speaker's figure, by all claims that give it.

    left, right: percent of the scale, None where there is no number. open: it goes on above. denies: what it denies,
    None for a claim that denies nothing. under: it stands under the claim that it denies. ends: `low`, `best`, `high`,
    as far as it sets them.
    """

    who: str
    told: tuple[Told, ...]
    words: str
    groups: tuple[Group, ...]
    left: float | None
    right: float | None
    open: bool
    denies: Denied | None
    under: bool
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One harm. band: percent from low to high; best: percent of the best count; ticks: percent and label."""

    harm: Harm
    toll: Toll | None
    rows: tuple[Row, ...]
    band: tuple[float, float] | None
    best: float | None
    ticks: tuple[tuple[float, str], ...]


def panels(telling: Telling) -> tuple[Panel, ...]:
    """One for each harm that somebody counts."""
    found: list[Panel] = []
    for harm in DRAWN:
        told = [each for each in telling.members if _whole(each, harm)]
        if told:
            found.append(_panel(telling, harm, told, first=not found))
    return tuple(found)


def _panel(telling: Telling, harm: Harm, told: Sequence[Told], first: bool) -> Panel:
    toll = next((each for each in telling.account.totals if each.harm is harm), None)
    tops = [number for each in told for number in _bounds(each, harm) if number is not None]
    tops += [number for number in ((toll.low, toll.best, toll.high) if toll else ()) if number is not None]
    scale = _Scale(max(tops, default=1))
    denials = {each.claim: each for each in telling.account.denials}
    figures = sorted(told, key=lambda each: (each.published is None, each.published or 0, each.claim.span.start))
    asserted = [each for each in figures if each.id not in denials]
    # A denial that gives no figure is drawn once, under the first harm that it speaks against.
    bare = [each for each in telling.members if each.id in denials and not _counted(each)] if first else []
    denying = [*(each for each in figures if each.id in denials), *bare]
    rows = [_row(group, harm, toll, scale) for group in _together(asserted, harm)]
    for group in reversed(_together(denying, harm, denials)):
        denial = denials[group[0].id]
        against = [n for n, row in enumerate(rows) if {each.id for each in row.told} & set(denial.against)]
        row = _row(group, harm, toll, scale, denial.denies, bool(against))
        rows.insert(against[-1] + 1 if against else len(rows), row)
    band = None
    if toll and toll.low is not None and toll.high is not None:
        band = (scale.at(toll.low), 100.0 if toll.open else scale.at(toll.high))
    best = scale.at(toll.best) if toll and toll.best is not None else None
    return Panel(harm, toll, tuple(rows), band, best, scale.ticks())


def _together(
    told: Sequence[Told], harm: Harm, denials: Mapping[str, Denial] = MappingProxyType({})
) -> list[tuple[Told, ...]]:
    """Claims in which one speaker says the same, as one; in the order of the first of each."""
    groups: dict[object, list[Told]] = {}
    for each in told:
        denies = denials[each.id].denies if each.id in denials else None
        groups.setdefault((key(voice(each)), _bounds(each, harm), denies, each.unverifiable), []).append(each)
    return [tuple(group) for group in groups.values()]


def voice(told: Told) -> str:
    """Who says it: the speaker, else who printed it."""
    speaker = told.claim.speaker
    return speaker.name or speaker.person or told.publisher or told.report_name


def _row(
    told: tuple[Told, ...], harm: Harm, toll: Toll | None, scale: "_Scale", denies: Denied | None = None,
    under: bool = False,
) -> Row:  # fmt: skip
    first = told[0]
    low, high = _bounds(first, harm)
    given = low is not None or high is not None
    by = {"low": toll.low_by, "best": toll.best_by, "high": toll.high_by} if toll else {}
    return Row(
        who=voice(first),
        told=told,
        words=_words(first, low, high) if _whole(first, harm) else "",
        groups=tuple(_groups(max(told, key=lambda each: len(_groups(each, harm))), harm)),
        left=scale.at(low or 0) if given else None,
        right=scale.at(high if high is not None else low or 0) if given else None,
        open=given and high is None,
        denies=denies,
        under=under,
        ends=tuple(name for name, claims in by.items() if {each.id for each in told} & set(claims)),
    )


def _words(told: Told, low: int | None, high: int | None) -> str:
    return "none" if (low, high) == (0, 0) and told.claim.stance is Stance.DENIES else bounds(low, high)


def _whole(told: Told, harm: Harm) -> list[Count]:
    return [count for count in told.claim.counts if count.harm is harm and count.part_of is None]


def _counted(told: Told) -> bool:
    return any(_whole(told, harm) for harm in DRAWN)


def _bounds(told: Told, harm: Harm) -> tuple[int | None, int | None]:
    counts = _whole(told, harm)
    lows, highs = [count.low for count in counts], [count.high for count in counts]
    if not counts:
        return None, None
    return (
        None if None in lows else sum(low for low in lows if low is not None),
        None if None in highs else sum(high for high in highs if high is not None),
    )


def _groups(told: Told, harm: Harm) -> list[Group]:
    counts = [count for count in told.claim.counts if count.harm is harm]
    return [
        Group(count.text, count.status, count.side.name if count.side else None, count.part_of is not None)
        for count in counts
    ]


class _Scale:
    """From zero to somewhat above the highest figure, with round numbers to read it by."""

    def __init__(self, top: int) -> None:
        self._step = _step(top)
        self._end = max(top * 1.06, self._step)

    def at(self, number: int) -> float:
        return round(min(100.0, 100.0 * number / self._end), 3)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        count = int(self._end // self._step)
        return tuple((self.at(n * self._step), f"{n * self._step:,}") for n in range(count + 1))


def _step(top: int) -> int:
    """A round number that goes into the highest figure three to six times."""
    size = 1
    while True:
        for step in (1, 2, 5):
            if top <= 6 * step * size:
                return step * size
        size *= 10
