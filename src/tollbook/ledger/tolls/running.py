"""Running totals and stocks: apart from every incident, held against the sum of incidents and against each other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tollbook.ledger.tolls.figures import figures
from tollbook.ledger.tolls.periods import Told as Counted
from tollbook.ledger.tolls.periods import period
from tollbook.ledger.tolls.profiles import Counting
from tollbook.vocabulary import Cumulative, Harm, Scope, Told, Toll, When
from tollbook.vocabulary.names import key


def cumulatives(said: Iterable[Told], accounts: Sequence[Counted], counting: Counting) -> tuple[Cumulative, ...]:
    """Every figure of a running total, in the order of who says it, of where, of whom, and until when.

    accounts: the book's incidents; those within a total's days and place are added up beside it. A total that is lower
    than the same speaker's earlier one from the same day on `falls`: it corrects it (COUNTING, section 5). One that
    counts from another day is a `reset`: a new phase, not a fall.
    """
    rows = [row for each in said if each.claim.scope is Scope.RUNNING for row in _rows(each, accounts, counting)]
    rows.sort(key=_series)
    return tuple(_beside(before, row) for before, row in zip([None, *rows], rows, strict=False))


def _rows(told: Told, accounts: Sequence[Counted], counting: Counting) -> list[Cumulative]:
    claim = told.claim
    if claim.when is None:
        return []
    place = claim.where.places[0] if len(claim.where.places) == 1 else None
    found = []
    for figure in figures(told, told.id, counting):
        if figure.part or figure.denies or figure.cell.harm is Harm.STRENGTH:
            continue
        toll = Toll(
            figure.cell.harm, figure.cell.status, figure.side, figure.low, figure.point, figure.high or figure.low,
            figure.high is None, (told.id,), (told.id,), (told.id,),
        )  # fmt: skip
        first, last = claim.when.isoformat()
        row = Cumulative(told.id, claim.speaker.name or told.publisher, place, toll, first, last)
        found.append(replace(row, incidents=_sum(row, claim.when, accounts, counting)))
    return found


def _sum(row: Cumulative, when: When, accounts: Sequence[Counted], counting: Counting) -> Toll | None:
    added = period(accounts, counting.profile.name, when, _inner(row.place, accounts))
    return next((toll for toll in added.totals if toll.harm is row.toll.harm), None)


def _inner(place: str | None, accounts: Sequence[Counted]) -> str | None:
    """A place that no incident lies in, by name, is taken to hold them all: a country's name is no country code."""
    if place is None:
        return None
    names = {key(name) for incident, _ in accounts for name in (*incident.places, incident.region or "") if name}
    return place if key(place) in names else None


def _series(row: Cumulative) -> tuple[str, str, str, str, str, str, str]:
    side = key(row.toll.side.name) if row.toll.side else ""
    status = row.toll.status.value if row.toll.status else ""
    who, where = key(row.speaker or ""), key(row.place or "")
    return who, where, row.toll.harm.value, status, side, row.until, row.claim


def _beside(before: Cumulative | None, row: Cumulative) -> Cumulative:
    if before is None or _series(before)[:5] != _series(row)[:5]:
        return row
    if date.fromisoformat(before.since) != date.fromisoformat(row.since):
        return replace(row, reset=True)
    return replace(row, falls=(row.toll.best or 0) < (before.toll.best or 0))
