"""Rulings on two claims that are in force: a later one on the same two takes the place of an earlier one."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from tollbook.ledger.encoding import moment_of
from tollbook.ledger.schema import claims, rulings, successions
from tollbook.vocabulary import Ruling, RulingKind


def pairwise(connection: Connection, moment: int, wanted: Collection[str] | None = None) -> list[Ruling]:
    """In force at a moment, in the order of their claims; of these claims only, if some are named.

    A ruling on a claim that has since been read anew holds for the claim that took its place.
    """
    query = select(rulings).where(rulings.c.right.is_not(None), rulings.c.moment <= moment).order_by(rulings.c.key)
    rows = connection.execute(query).all()
    heirs = _heirs(connection, moment) if rows else {}
    last: dict[tuple[str, str], Ruling] = {}
    for row in rows:
        left, right = sorted((_heir(row.left, heirs), _heir(row.right, heirs)))
        if left == right:
            continue
        last[left, right] = Ruling(RulingKind(row.kind), (left, right), row.by, row.reason, moment_of(row.made))
    found = [last[pair] for pair in sorted(last) if last[pair].kind is not RulingKind.OPEN]
    return [each for each in found if wanted is None or wanted_in(each, wanted)]


def wanted_in(ruling: Ruling, claims: Collection[str]) -> bool:
    return any(claim in claims for claim in ruling.claims)


def _heirs(connection: Connection, moment: int) -> dict[str, str]:
    """Each claim that fell, and its latest successor by then."""
    old, new = claims.alias(), claims.alias()
    query = (
        select(old.c.id, new.c.id)
        .join_from(successions, old, successions.c.old == old.c.key)
        .join(new, successions.c.new == new.c.key)
        .where(successions.c.moment <= moment)
        .order_by(successions.c.moment)
    )
    found: dict[str, str] = {}
    for before, after in connection.execute(query):
        found.pop(after, None)  # It stands again.
        found[before] = after
    return found


def _heir(claim: str, heirs: dict[str, str]) -> str:
    seen = {claim}
    while (after := heirs.get(claim)) is not None and after not in seen:
        claim = after
        seen.add(claim)
    return claim
