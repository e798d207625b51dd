"""Denials: what exactly is denied, and against which claims (COUNTING, sections 4 and "Decided for Tollbook")."""

from collections.abc import Collection, Sequence

from tollbook.ledger.tolls.figures import Cell, says
from tollbook.ledger.tolls.profiles import Counting
from tollbook.vocabulary import Claim, Denial, Denied, Harm, Stance, Told


def denials(members: Sequence[Told], sources: dict[str, str], counting: Counting) -> tuple[Denial, ...]:
    """Every denial among the claims of one incident, with what others assert against it."""
    if all(each.claim.stance is not Stance.DENIES for each in members):
        return ()
    said = asserted(members, counting)
    return tuple(
        Denial(each.id, denied(each.claim, counting), _against(each, said, members, sources, counting))
        for each in members
        if each.claim.stance is Stance.DENIES
    )


def denied(claim: Claim, counting: Counting) -> Denied:
    """number: a count is denied. status: that the victims were civilians. responsibility: the words say so, or the one
    blamed speaks. occurrence: anything else."""
    key = counting.aliases.key
    if claim.counts:
        return Denied.NUMBER
    if says(claim.quote, "responsibility"):
        return Denied.RESPONSIBILITY
    if says(claim.quote, "status"):
        return Denied.STATUS
    if claim.actor and claim.speaker.name and key(claim.actor.name) == key(claim.speaker.name):
        return Denied.RESPONSIBILITY
    return Denied.OCCURRENCE


def cells(claim: Claim, counting: Counting) -> list[Cell]:
    """The kinds of victims that a claim counts."""
    key = counting.aliases.key
    return [
        Cell(count.harm, count.status, key(count.side.name) if count.side else "")
        for count in claim.counts
        if count.harm is not Harm.STRENGTH
    ]


def asserted(members: Sequence[Told], counting: Counting) -> frozenset[Cell]:
    """The kinds of victims of whom somebody asserts something."""
    return frozenset(
        cell for each in members if each.claim.stance is Stance.ASSERTS for cell in cells(each.claim, counting)
    )


def meant(cell: Cell, said: Collection[Cell]) -> Cell:
    """What the denial of a kind of victim is held against.

    A party whose dead nobody asserts goes by another name in what is denied ("US-backed fighters" for a party's own).
    """
    if any(cell.covers(other) for other in said):
        return cell
    return Cell(cell.harm, cell.status, "")


def _against(
    denial: Told, said: Collection[Cell], members: Sequence[Told], sources: dict[str, str], counting: Counting
) -> tuple[str, ...]:
    """What other sources assert of the same victims; or of the whole incident, if the denial counts nobody."""
    own = [meant(cell, said) for cell in cells(denial.claim, counting)]
    found = []
    for each in members:
        if each.claim.stance is not Stance.ASSERTS or sources[each.id] == sources[denial.id]:
            continue
        theirs = cells(each.claim, counting)
        if not own or any(a.covers(b) for a in own for b in theirs):
            found.append(each.id)
    return tuple(found)
