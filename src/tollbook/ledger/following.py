"""What a person ruled of a claim holds in newer readings of its report, too.

What was accepted or put right stands in the place of what a newer reading makes of the same words. What was rejected,
or cannot be verified, is so however a newer reading words it, as long as it says the same of the event and its counts;
if it says another thing, that is a new claim, which nobody has ruled on.
"""

from collections.abc import Collection

from sqlalchemy import Connection, insert, select

from tollbook.ledger.encoding import decode, same_substance
from tollbook.ledger.schema import claims, readings, reports, successions, tellings
from tollbook.ledger.standing import SETTLED, latest_readings, verdicts
from tollbook.ledger.succession import likeness
from tollbook.vocabulary import Claim

_LEAST = 0.5
"""How much two claims of one report have to have in common."""

Held = dict[int, tuple[Claim, str]]
"""By key: a claim, and how it is written in the book."""


def follow(connection: Connection, moment: int, touched: Collection[int]) -> None:
    """Records whose place the claims of new readings take, as far as it matters for what was ruled.

    To be called when the readings are kept and what is in force has not been derived anew.
    """
    ruled = verdicts(connection, moment)
    if not ruled:
        return
    found: dict[int, int] = {}
    for report, reading in latest_readings(connection, moment, touched).items():
        held = _claims(connection, report)
        olds = {key: each for key, each in held.items() if key in ruled}
        if not olds:
            continue
        query = select(tellings.c.claim).join_from(tellings, readings, tellings.c.reading == readings.c.key)
        now = set(connection.execute(query.where(readings.c.key == reading)).scalars())
        news = {key: held[key] for key in now if key in held and key not in ruled}
        for key, (old, content) in sorted(olds.items()):
            heir = _heir(old, news)
            if heir is None or key in now:
                continue
            if ruled[key].kind in SETTLED:
                found.setdefault(heir, ruled[key].correction or key)
            elif same_substance(content, news[heir][1]):
                found.setdefault(key, heir)
    rows = [{"old": old, "new": new, "moment": moment} for old, new in sorted(found.items())]
    if rows:
        connection.execute(insert(successions), rows)


def _claims(connection: Connection, report: int) -> Held:
    query = select(claims.c.key, reports.c.id, claims.c.content).join_from(
        claims, reports, claims.c.report == reports.c.key
    )
    rows = connection.execute(query.where(claims.c.report == report, claims.c.content.is_not(None)))
    return {key: (decode(content, name), content) for key, name, content in rows}


def _heir(old: Claim, news: Held) -> int | None:
    best = max(((likeness(old, claim), -key) for key, (claim, _) in news.items()), default=(0.0, 0))
    return -best[1] if best[0] >= _LEAST else None
