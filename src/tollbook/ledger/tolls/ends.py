"""Low, best and high from the figures of several sources, with the claims at each end (COUNTING, section 3)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tollbook.ledger.tolls.figures import Cell, Figure, current
from tollbook.ledger.tolls.profiles import Profile
from tollbook.vocabulary import Actor, Toll


def standing(figures: Iterable[Figure]) -> list[Figure]:
    """What stands of every source's figures for one cell; where one names a number, those that do not are left out."""
    by_source: dict[str, list[Figure]] = defaultdict(list)
    given = list(figures)
    for each in [each for each in given if not each.vague] or given:
        by_source[each.source].append(each)
    return [figure for source in sorted(by_source) for figure in current(by_source[source])]


def ends(cell: Cell, figures: Sequence[Figure], denials: Sequence[Figure], contested: bool, profile: Profile) -> Toll:
    """The toll of one cell.

    figures: what stands of it. denials: figures 0 to 0 under a denial, which may set the low end and never the best.
    low: the lowest low. high: the highest upper bound, or where nobody gives one at or above the highest low, that
    low, and `open`. best: see `_best`. Figures that only the enemy gives set, by profile, no end but the high.
    """
    trusted = [f for f in figures if not (f.enemy and profile.enemy == "high")]
    lows = [f for f in trusted if f.low is not None] + list(denials)
    low = min((f.low for f in lows if f.low is not None), default=0 if len(trusted) < len(figures) else None)
    top = max((f.low for f in figures if f.low is not None), default=0)
    given = max((f.high for f in figures if f.high is not None), default=None)
    is_open = given is None or given < top
    high = top if given is None or given < top else given
    if not figures:
        high, is_open = 0, False
    best = _best(trusted, profile) if trusted or not figures else 0
    return Toll(
        harm=cell.harm,
        status=cell.status,
        side=_side(figures or denials),
        low=low,
        best=best,
        high=high,
        open=is_open,
        low_by=_claims(f for f in lows if f.low == low),
        best_by=_claims(f for f in trusted if f.point == best),
        high_by=_claims(f for f in figures or denials if (f.low if is_open else f.high) == high),
        contested=contested or bool(denials) or _zero_against(figures),
    )


def _best(figures: Sequence[Figure], profile: Profile) -> int | None:
    """The number that most independent sources give, a source having one vote; or by profile the lowest.

    Of equals the most recently told, then the higher (tolls rise as bodies are found); or by profile the lowest or
    the highest.
    """
    if not figures:
        return None
    if len(figures) == 1:
        return figures[0].point
    if profile.best == "lowest":
        return min(f.point for f in figures)
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for each in figures:
        votes[each.source][each.point] += 1
    tally = Counter(max(given, key=lambda n: (given[n], n)) for given in votes.values())
    most = max(tally.values())
    first = [number for number, n in tally.items() if n == most]
    if profile.ties == "lowest":
        return min(first)
    if profile.ties == "highest":
        return max(first)
    return max(first, key=lambda n: (max(f.day for f in figures if f.point == n), n))


def _zero_against(figures: Sequence[Figure]) -> bool:
    """Whether one source says that there were none and another that there were some."""
    return any(f.zero for f in figures) and any((f.low or 0) > 0 for f in figures)


def _claims(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(sorted({f.claim for f in figures}))


def _side(figures: Sequence[Figure]) -> Actor | None:
    named = Counter(f.side for f in figures if f.side)
    return min(named, key=lambda side: (-named[side], side.name)) if named else None
