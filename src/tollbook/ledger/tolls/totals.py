"""Totals: one toll for each harm over every kind of victim, by what each source's figures come to."""

from collections import defaultdict
from collections.abc import Sequence

from tollbook.ledger.tolls.ends import ends
from tollbook.ledger.tolls.figures import Cell, Figure, current
from tollbook.ledger.tolls.profiles import Profile
from tollbook.vocabulary import Harm, Status, Toll


def totals(figures: Sequence[Figure], tolls: Sequence[Toll], profile: Profile) -> tuple[Toll, ...]:
    """In the order of harms. Never a sum over tolls: sources that call the same people by other words are not added."""
    found = []
    for harm in Harm:
        said = [f for f in figures if f.cell.harm is harm and not f.part]
        if not said:
            continue
        by_source: dict[str, list[Figure]] = defaultdict(list)
        for figure in said:
            if not figure.denies:
                by_source[figure.source].append(figure)
        whole = [_whole(harm, by_source[source]) for source in sorted(by_source)]
        whole = [total for total in whole if not total.vague] or whole
        denying = [_without(denial, by_source, whole) for denial in said if denial.denies]
        contested = any(toll.contested for toll in tolls if toll.harm is harm)
        toll = ends(Cell(harm, Status.UNKNOWN, ""), whole, denying, contested, profile)
        found.append(
            Toll(
                toll.harm, None, None, toll.low, toll.best, toll.high, toll.open,
                toll.low_by, toll.best_by, toll.high_by, toll.contested,
            )
        )  # fmt: skip
    return tuple(found)


def _whole(harm: Harm, said: Sequence[Figure]) -> Figure:
    """What one source's figures come to.

    Kinds of victims that exclude each other are added; "12 people" beside "10 civilians" is not, nor are fighters whom
    the source counts in one report as "jihadists" and in another by their party's name. Within one claim, everything is
    added. The greater of the two holds.
    """
    if len(said) == 1:
        return _sum(harm, said)
    cells: dict[Cell, list[Figure]] = defaultdict(list)
    for figure in said:
        cells[figure.cell].append(figure)
    stand = {cell: max(current(given), key=lambda f: f.point) for cell, given in cells.items()}
    definite = _told_apart([figure for cell, figure in stand.items() if cell.definite])
    claims: dict[str, list[Figure]] = defaultdict(list)
    kept = set(stand.values())
    for figure in said:
        if figure in kept:
            claims[figure.claim].append(figure)
    sums = [_sum(harm, each) for each in [definite, *claims.values()] if each]
    return max(sums, key=lambda f: (f.point, f.claim))


def _told_apart(figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those that only repeat, under another party's name and in another report, the same number of
    fighters."""
    kept: list[Figure] = []
    for figure in figures:
        again = (
            other
            for other in kept
            if Status.COMBATANT is figure.cell.status is other.cell.status
            and (other.low, other.high) == (figure.low, figure.high)
            and other.report != figure.report
        )
        if next(again, None) is None:
            kept.append(figure)
    return kept


def _sum(harm: Harm, figures: Sequence[Figure]) -> Figure:
    lows = [f.low for f in figures]
    highs = [f.high for f in figures]
    last = max(figures, key=lambda f: (f.point, f.day, f.claim))
    return Figure(
        cell=Cell(harm, Status.UNKNOWN, ""),
        low=None if None in lows else sum(n for n in lows if n is not None),
        high=None if None in highs else sum(n for n in highs if n is not None),
        claim=last.claim,
        source=last.source,
        report=last.report,
        day=max(f.day for f in figures),
        enemy=all(f.enemy for f in figures),
        vague=all(f.vague for f in figures),
    )


def _without(denial: Figure, by_source: dict[str, list[Figure]], whole: Sequence[Figure]) -> Figure:
    """What is left of the lowest total if a denial is right: the victims that it does not cover."""
    left = [0] if not whole else []
    for total in whole:
        covered = sum(f.point for f in _told_apart(by_source[total.source]) if denial.cell.covers(f.cell))
        left.append(max(0, total.point - covered))
    return Figure(
        cell=denial.cell, low=min(left), high=min(left), claim=denial.claim, source=denial.source,
        report=denial.report, day=denial.day, denies=True,
    )  # fmt: skip
