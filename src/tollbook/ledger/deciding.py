"""Puts rulings into the book, and has linking look again at what they touch."""

from collections.abc import Collection

from sqlalchemy import Connection, insert, select, update

from tollbook.ledger.encoding import encode, micros
from tollbook.ledger.moments import next_key
from tollbook.ledger.schema import claims, rulings, standing, successions
from tollbook.ledger.standing import restand, unsettle
from tollbook.vocabulary import NotFoundError, Ruling, UsageError


def decide(connection: Connection, moment: int, ruling: Ruling) -> bool:
    """Whether it is new. Raises NotFoundError if it names a claim that the book does not have, UsageError for a
    correction of another report."""
    if connection.execute(select(rulings.c.key).where(rulings.c.id == ruling.id)).first():
        return False
    found = {
        row.id: row
        for row in connection.execute(
            select(claims.c.id, claims.c.key, claims.c.report).where(claims.c.id.in_(ruling.claims))
        )
    }
    for claim in ruling.claims:
        if claim not in found:
            raise NotFoundError(f"No claim {claim} in the book.", "`tollbook show` lists the claims of an incident.")
    first = found[ruling.claims[0]]
    if ruling.correction is not None:
        _keep_correction(connection, moment, ruling, int(first.key), int(first.report))
    row = {
        "key": next_key(connection, rulings),
        "id": ruling.id,
        "kind": ruling.kind.value,
        "left": ruling.claims[0],
        "right": ruling.claims[1] if len(ruling.claims) == 2 else None,
        "by": ruling.by,
        "reason": ruling.reason,
        "made": micros(ruling.made),
        "correction": ruling.correction.id if ruling.correction else None,
        "moment": moment,
    }
    connection.execute(insert(rulings).values(row))
    _disturb(connection, [int(each.key) for each in found.values()])
    restand(connection, moment, {int(each.report) for each in found.values()})
    return True


def _keep_correction(connection: Connection, moment: int, ruling: Ruling, claim: int, report: int) -> None:
    corrected = ruling.correction
    assert corrected is not None
    own = connection.execute(select(claims.c.key, claims.c.report).where(claims.c.id == corrected.id)).first()
    if own is not None and own.key == claim:
        raise UsageError("The correction says what the claim says already.", "Rule `accept` instead.")
    if own is None:
        key = next_key(connection, claims)
        row = {"key": key, "id": corrected.id, "report": report, "content": encode(corrected), "moment": moment}
        connection.execute(insert(claims).values(row))
    else:
        key = int(own.key)
    connection.execute(insert(successions).values(old=claim, new=key, moment=moment))


def _disturb(connection: Connection, keys: Collection[int]) -> None:
    incidents = connection.execute(select(standing.c.incident).where(standing.c.claim.in_(keys))).scalars()
    unsettle(connection, {incident for incident in incidents if incident})
    connection.execute(update(standing).where(standing.c.claim.in_(keys)).values(settled=0))
