"""Features: small comparisons of two claims; each says which case holds, and shows the two values that made it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import cos, hypot, radians

from tollbook.linking.kin import kin
from tollbook.linking.parties import compare
from tollbook.linking.signs import WEEK, Point, Signs
from tollbook.vocabulary import Stance

Case = Callable[[Signs, Signs], str]
Shown = Callable[[Signs], str]


@dataclass(frozen=True, slots=True)
class Feature:
    """name: its table in the weights file. case: which of its cases holds; the same whichever claim comes first.
    shown: the value compared, for people. key: all that `case` looks at of a claim when it compares claims of two
    reports; None where hardly two claims have it in common. at_home: the key serves within one report as well.
    """

    name: str
    case: Case
    shown: Shown
    key: Callable[[Signs], Hashable] | None
    at_home: bool = True


def days(a: Signs, b: Signs) -> str:
    """Do the dates meet, as far as they are known?

    same: one and the same day. night: a day in common, and neither is longer than a night's two days. shared: intervals
    of up to a week with a day in common. coarse: equal intervals over a week.
    loose: an interval over a week that holds the other. adjacent, near: one day, two or three days between. far: more.
    here: one report gives two days, or gives the one a day and not the other (a date that it gives for an event holds
    for all its claims of that event). told: one is undated, in a report of the other's days or the two after. undated:
    one says no date, or neither does.
    """
    one_report = a.report == b.report
    if a.first is None or b.first is None or a.last is None or b.last is None:
        if one_report and a.first != b.first:
            return "here"
        return "told" if _told_of(a, b) or _told_of(b, a) else "undated"
    if a.first == b.first and a.last == b.last:
        return "same" if a.days == 1 else "night" if a.days == 2 else "shared" if a.days <= WEEK else "coarse"
    gap = max(a.first, b.first) - min(a.last, b.last)
    if gap <= 0:
        longest = max(a.days, b.days)
        return "night" if longest <= 2 else "shared" if longest <= WEEK else "loose"
    if gap > 3:
        return "far"
    return "here" if one_report else "adjacent" if gap == 1 else "near"


def _told_of(undated: Signs, dated: Signs) -> bool:
    if undated.first is not None or undated.told_on is None or dated.first is None or dated.last is None:
        return False
    return dated.first <= undated.told_on <= dated.last + 2


def places(a: Signs, b: Signs) -> str:
    """Are they the same named places?

    same: all. shared: one at least. alike: one name is a part of another ("Atme", "Atme border crossing"). nested: one
    names the region that the other lies in. region: one names only the region of both. unnamed: one names nothing.
    apart: both name places, and none in common; here: in one report. abroad: other countries. A sum over several places
    is not at one of them: it is apart from what does not name two of them.
    """
    if a.country and b.country and a.country != b.country:
        return "abroad"
    apart = "here" if a.report == b.report else "apart"
    if a.places and b.places:
        common = len(a.places & b.places)
        if common == max(len(a.places), len(b.places)):
            return "same"
        if a.total or b.total:
            return "shared" if common > 1 else apart
        if common:
            return "shared"
        if any(x <= y or y <= x for x in a.parts for y in b.parts):
            return "alike"
        if (a.region and a.region in b.places) or (b.region and b.region in a.places):
            return "nested"
        return apart
    if a.region and b.region:
        return "region" if a.region == b.region else apart
    return "unnamed"


def distance(a: Signs, b: Signs) -> str:
    """Kilometres between the nearest points of both, against what their precision allows.

    point: up to 1. near: up to 10. around: up to 50. far: more. unknown: one has no point, or only that of an area and
    the other lies within an area's breadth.
    """
    if not a.points or not b.points:
        return "unknown"
    km, coarse = min((_km(x, y), max(x.precision, y.precision)) for x in a.points for y in b.points)
    if coarse >= _AREA:
        return "far" if km > _BREADTH else "unknown"
    return "point" if km <= 1 else "near" if km <= 10 else "around" if km <= 50 else "far"


_AREA = 3
"""From this where_prec on, a point is the middle of an area."""

_BREADTH = 200
"""Kilometres: two points further apart are in no second-level area together, and seldom in one of the first level."""


def _km(x: Point, y: Point) -> float:
    """On a plane, which is near enough for tens of kilometres."""
    east = (x.lon - y.lon + 180) % 360 - 180
    return 111.2 * hypot(x.lat - y.lat, east * cos(radians((x.lat + y.lat) / 2)))


def event(a: Signs, b: Signs) -> str:
    """same code, kin codes that reporters use for one event, unlike ones; open: one is of no particular kind."""
    return kin(a.event, b.event)


def actor(a: Signs, b: Signs) -> str:
    """Who did it: same party, alike or in part alike in words, unnamed by one, swapped (one's actor is the other's
    target), unlike."""
    found = compare(a.actor, b.actor)
    if found == "unlike" and (a.actor == b.target or a.target == b.actor):
        return "swapped"
    return found


def target(a: Signs, b: Signs) -> str:
    """Whom it was done to: same party, alike or in part alike in words, unnamed by one, unlike."""
    return compare(a.target, b.target)


def figures(a: Signs, b: Signs) -> str:
    """The best agreement over the harms that both count.

    equal: the same number, 3 or more. small: the same, under 3. fit: bounds that allow one number. close: within a half
    more. apart: within three times. far: further. here: one speaker gives two figures in one report, which may be a
    whole and a part. again: one speaker gives the same small one twice in one report (CODEBOOK: the same count of one
    event is coded once). neither: no count on either side. none: no harm that both count.
    """
    if not a.figures and not b.figures:
        return "neither"
    found = [_fit(a.figures[harm], b.figures[harm]) for harm in a.figures if harm in b.figures]
    if not found:
        return "none"
    best = min(found, key=_FITS.index)
    if best in _DISAGREE and _one_voice(a, b):
        return "again" if best == "small" else "here"
    return best


_DISAGREE = frozenset({"small", "close", "apart", "far"})


def _one_voice(a: Signs, b: Signs) -> bool:
    """One speaker asserts both in one report; who denies may well say so twice."""
    same = a.report == b.report and a.speaker == b.speaker
    return same and a.told.claim.stance is b.told.claim.stance is Stance.ASSERTS


_FITS = ("equal", "fit", "small", "close", "apart", "far", "none")


def _fit(left: tuple[int | None, int | None], right: tuple[int | None, int | None]) -> str:
    if left == right:
        return "equal" if (left[0] or left[1] or 0) > 2 and left[0] != 2 else "small"
    low = max(left[0] or 0, right[0] or 0)
    highs = [high for high in (left[1], right[1]) if high is not None]
    high = min(highs) if highs else None
    if high is None:
        small = min(left[0] or 0, right[0] or 0)
        return "fit" if low <= 2 * small or small < 3 else "apart"
    if low <= high:
        return "fit"
    return "close" if low <= 1.5 * high + 1 else "apart" if low <= 3 * high + 1 else "far"


def words(a: Signs, b: Signs) -> str:
    """Content words shared, of those of the shorter quote: copy from 0.8, much from 0.5, some from 0.25, little.

    here: one report, whose sentences are alike because one hand wrote them.
    """
    if a.report == b.report:
        return "here"
    small = min(len(a.words), len(b.words))
    if not small:
        return "little"
    share = len(a.words & b.words) / small
    if small < 4:
        return "some" if share >= 0.5 else "little"
    return "copy" if share >= 0.8 else "much" if share >= 0.5 else "some" if share >= 0.25 else "little"


def teller(a: Signs, b: Signs) -> str:
    """adjacent: next to each other in one report. report: elsewhere in it. again: the report itself tells of the same
    kind of event twice without counting both times (CODEBOOK: of one event that is one claim). speaker: the same
    one in two reports. other: neither.
    """
    if a.report != b.report:
        return "speaker" if a.speaker and a.speaker == b.speaker else "other"
    if not a.speaker and _one_voice(a, b) and not (a.figures and b.figures) and a.event == b.event:
        return "again"
    return "adjacent" if abs(a.told.index - b.told.index) == 1 else "report"


def _bounds(value: tuple[int | None, int | None]) -> str:
    low, high = ("?" if end is None else str(end) for end in value)
    return low if low == high else f"{low}–{high}"


FEATURES = (
    Feature(
        "days",
        days,
        lambda s: " to ".join(s.told.claim.when.isoformat()) if s.told.claim.when else "no date",
        lambda s: (s.first, s.last, s.told_on),
    ),
    Feature(
        "places",
        places,
        lambda s: ", ".join(s.told.claim.where.places) or s.told.claim.where.region or "no place",
        lambda s: (s.country, s.region, s.places, s.parts, s.total),
    ),
    Feature(
        "distance",
        distance,
        lambda s: ", ".join(f"{p.lat:.3f} {p.lon:.3f}" for p in s.points) or "no point",
        lambda s: s.points,
    ),
    Feature("event", event, lambda s: s.event, lambda s: s.event),
    Feature(
        "actor",
        actor,
        lambda s: s.told.claim.actor.name if s.told.claim.actor else "nobody named",
        lambda s: (s.actor, s.target),
    ),
    Feature(
        "target",
        target,
        lambda s: s.told.claim.target.name if s.told.claim.target else "nobody named",
        lambda s: s.target,
    ),
    Feature(
        "figures",
        figures,
        lambda s: ", ".join(f"{harm} {_bounds(value)}" for harm, value in s.figures.items()) or "no figure",
        lambda s: tuple(s.figures.items()),
        at_home=False,
    ),
    Feature("words", words, lambda s: s.told.claim.quote, None),
    Feature(
        "teller",
        teller,
        lambda s: f"{s.told.claim.speaker.name or 'the report'} in {s.told.report_name}",
        lambda s: s.speaker,
        at_home=False,
    ),
)
"""All of them, in the order in which they are explained."""
