"""Which claim took the place of one that fell: the one of the same report whose words overlap its words most."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.contents import claims_at
from tollbook.ledger.schema import standing, successions
from tollbook.vocabulary import Claim


def succeed(connection: Connection, moment: int, fallen: Sequence[tuple[int, int]]) -> None:
    """Records for each fallen (report, claim) the claim in force that says most nearly the same, if there is one.

    One whose place was given at this moment already keeps that.
    """
    if not fallen:
        return
    by_report = defaultdict(list)
    for report, claim in fallen:
        by_report[report].append(claim)
    old = claims_at(connection, [claim for _, claim in fallen])
    now = defaultdict(list)
    for part in chunks(by_report):
        for report, claim in connection.execute(
            select(standing.c.report, standing.c.claim).where(standing.c.report.in_(part))
        ):
            now[report].append(claim)
    new = claims_at(connection, [claim for each in now.values() for claim in each])
    given = set(connection.execute(select(successions.c.old).where(successions.c.moment == moment)).scalars())
    rows = []
    for report, claim in fallen:
        if claim in given:
            continue
        heirs = [(key, new[key]) for key in now[report] if key in new]
        heir = _heir(old.get(claim), heirs)
        if heir is not None:
            rows.append({"old": claim, "new": heir, "moment": moment})
    if rows:
        connection.execute(insert(successions), rows)


def _heir(old: Claim | None, heirs: Sequence[tuple[int, Claim]]) -> int | None:
    if old is None:
        return None
    best = max(((likeness(old, claim), -key) for key, claim in heirs), default=(0.0, 0))
    return -best[1] if best[0] > 0 else None


def likeness(old: Claim, new: Claim) -> float:
    """Shared characters of the two quotes over all, and a little for the same event, scope and figures."""
    shared = min(old.span.end, new.span.end) - max(old.span.start, new.span.start)
    if shared <= 0:
        return 0.0
    figures = {(c.harm, c.low) for c in old.counts} & {(c.harm, c.low) for c in new.counts}
    same = (old.event == new.event) + (old.scope == new.scope) + (old.stance == new.stance) + len(figures)
    return shared / (max(old.span.end, new.span.end) - min(old.span.start, new.span.start)) + 0.1 * same
