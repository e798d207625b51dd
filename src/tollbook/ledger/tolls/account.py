"""Account: all that is derived for one incident from its claims, by one profile, and from nothing else."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tollbook.ledger.tolls.denials import asserted, cells, denials, meant
from tollbook.ledger.tolls.ends import ends, standing
from tollbook.ledger.tolls.figures import Cell, Figure, figures
from tollbook.ledger.tolls.grades import grade
from tollbook.ledger.tolls.profiles import Counting
from tollbook.ledger.tolls.sources import sources
from tollbook.ledger.tolls.totals import totals
from tollbook.vocabulary import Account, Denial, Denied, Incident, Stance, Status, Told


def account(incident: Incident, members: Sequence[Told], counting: Counting) -> Account:
    """Tolls, totals, denials and grade of an incident whose claims these are."""
    of = sources(members, counting.aliases)
    # What is asserted matters only beside a denial, and most incidents have none.
    kinds = asserted(members, counting) if any(each.claim.stance is Stance.DENIES for each in members) else frozenset()
    said = [_meant(figure, kinds) for each in members for figure in figures(each, of[each.id], counting)]
    given: dict[Cell, list[Figure]] = defaultdict(list)
    for figure in said:
        if not figure.denies:
            given[figure.cell].append(figure)
    denying = [figure for figure in said if figure.denies]
    for figure in denying:
        if not any(figure.cell.covers(cell) for cell in given):
            given[figure.cell] = []
    told = denials(members, of, counting)
    contest = _Contest(members, told, kinds, counting)
    stand = {cell: standing(each) for cell, each in given.items()}
    tolls = [
        ends(cell, stand[cell], [f for f in denying if f.cell.covers(cell)], contest.holds(cell), counting.profile)
        for cell in sorted(stand, key=_order)
    ]
    speaking = {of[each.id] for each in members if each.claim.stance is Stance.ASSERTS}
    return Account(
        incident=incident.id,
        profile=counting.profile.name,
        tolls=tuple(tolls),
        totals=totals(said, tolls, counting.profile),
        denials=told,
        grade=grade(members, of, told, counting),
        sources=len({each.report for each in members}),
        independent=len(speaking),
    )


def _meant(figure: Figure, kinds: frozenset[Cell]) -> Figure:
    return replace(figure, cell=meant(figure.cell, kinds)) if figure.denies else figure


def _order(cell: Cell) -> tuple[str, str, str]:
    return cell.harm.value, cell.status.value, cell.side


class _Contest:
    """Which kinds of victims are contested, by denials that cover them."""

    def __init__(
        self, members: Sequence[Told], told: Sequence[Denial], kinds: frozenset[Cell], counting: Counting
    ) -> None:
        self._everything = any(each.denies is Denied.OCCURRENCE and each.against for each in told)
        self._status = any(each.denies is Denied.STATUS and each.against for each in told)
        numbers = {each.claim for each in told if each.denies is Denied.NUMBER}
        denied = [each.claim for each in members if each.id in numbers]
        self._cells = [meant(cell, kinds) for claim in denied for cell in cells(claim, counting)]

    def holds(self, cell: Cell) -> bool:
        by_status = self._status and cell.status is Status.CIVILIAN
        return self._everything or by_status or any(denied.covers(cell) for denied in self._cells)
