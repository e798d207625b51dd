"""Sums over incidents: like is added to like; sums whose parts are in the book, and running totals, never are."""

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.publish.edition import Sheet
from tollbook.vocabulary import Harm, Toll


@dataclass(frozen=True, slots=True)
class Sum:
    """toll: ends added up. incidents: how many were added. contested: how many of them are."""

    toll: Toll
    incidents: int
    contested: int


def sums(sheets: Sequence[Sheet]) -> list[Sum]:
    """One for each harm that was counted in an incident, in the order of harms. An end that one incident lacks is
    lacking in the sum, but for the low, where it is zero people for sure."""
    added = [sheet for sheet in sheets if not sheet.incident.parts]
    found = []
    for harm in Harm:
        tolls = [toll for sheet in added for toll in sheet.account.totals if toll.harm is harm]
        if tolls:
            found.append(Sum(_plus(harm, tolls), len(tolls), sum(toll.contested for toll in tolls)))
    return found


def _plus(harm: Harm, tolls: Sequence[Toll]) -> Toll:
    highs = [toll.high for toll in tolls]
    bests = [toll.best for toll in tolls]
    return Toll(
        harm,
        None,
        None,
        sum(toll.low or 0 for toll in tolls),
        None if None in bests else sum(best for best in bests if best is not None),
        None if None in highs else sum(high for high in highs if high is not None),
        any(toll.open for toll in tolls),
        contested=any(toll.contested for toll in tolls),
    )
