"""What a person ruled of a claim holds for the claim of the newer version that says the same in the same words."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from sqlalchemy import Connection, insert, select

from tollbook.ledger.chunks import chunks
from tollbook.ledger.contents import claims_at
from tollbook.ledger.encoding import encode, same_words
from tollbook.ledger.moments import next_key
from tollbook.ledger.schema import claims, reports, rulings, standing, successions, tellings
from tollbook.ledger.standing import latest_readings
from tollbook.ledger.versions import Replacement
from tollbook.vocabulary import Claim, Span

_LEAST = 0.3
"""The share of words that two quotes must have in common for one to be the other's heir."""


def inherit(connection: Connection, moment: int, pairs: Iterable[Replacement]) -> None:
    """Names the heir of each claim of a replaced report, and moves corrections to the words of the new one.

    To be called when the new report's claims are kept and what is in force has not been derived anew.
    """
    for pair in pairs:
        olds = claims_at(connection, _keys(connection, moment, pair.old))
        news = claims_at(connection, _keys(connection, moment, pair.new))
        heirs = {key: heir for key, claim in olds.items() if (heir := _heir(claim, news)) is not None}
        corrected = _corrections(connection, {olds[key].id: key for key in heirs})
        for key, correction in corrected.items():
            new = news[heirs[key]]
            if same_words(encode(olds[key]), encode(new)):
                moved = _moved(connection, moment, correction, olds[key], (pair.new, new))
                heirs |= {} if moved is None else {correction: moved}
        done = set(_succeeded(connection, moment, heirs))
        rows = [{"old": old, "new": new, "moment": moment} for old, new in heirs.items() if old not in done]
        if rows:
            connection.execute(insert(successions), rows)


def _keys(connection: Connection, moment: int, report: int) -> list[int]:
    """The claims of its latest reading, and those that stand in their places."""
    reading = latest_readings(connection, moment, [report]).get(report)
    found = connection.execute(
        select(tellings.c.claim).where(tellings.c.reading == reading).order_by(tellings.c.position)
    ).scalars()
    now = connection.execute(select(standing.c.claim).where(standing.c.report == report).order_by(standing.c.claim))
    return list(dict.fromkeys([*found, *now.scalars()]))


def _heir(old: Claim, news: dict[int, Claim]) -> int | None:
    scores = {key: _likeness(old, claim) for key, claim in news.items()}
    best = max(scores, key=lambda key: (scores[key], -key), default=None)
    return best if best is not None and scores[best] >= _LEAST else None


def _likeness(old: Claim, new: Claim) -> float:
    """Shared words of the quotes over all, and a little for the same event, scope, stance, speaker and figures."""
    ours, theirs = set(old.quote.casefold().split()), set(new.quote.casefold().split())
    shared = len(ours & theirs) / len(ours | theirs)
    figures = {(c.harm, c.low) for c in old.counts} & {(c.harm, c.low) for c in new.counts}
    alike = (old.event == new.event) + (old.scope == new.scope) + (old.stance == new.stance)
    alike += (old.speaker == new.speaker) + len(figures)
    return shared + 0.01 * alike if shared >= _LEAST else 0.0


def _corrections(connection: Connection, ids: dict[str, int]) -> dict[int, int]:
    """For each claim that a person corrected, the key of the claim that stands in its place."""
    found: dict[int, int] = {}
    for part in chunks(ids):
        query = select(rulings.c.left, claims.c.key).join_from(rulings, claims, claims.c.id == rulings.c.correction)
        for left, key in connection.execute(query.where(rulings.c.left.in_(part)).order_by(rulings.c.key)):
            found[ids[left]] = key
    return found


def _moved(connection: Connection, moment: int, correction: int, old: Claim, heir: tuple[int, Claim]) -> int | None:
    """The key of the correction as a claim of the new version; None if its words are not there."""
    report, new = heir
    move = new.span.start - old.span.start
    said = claims_at(connection, [correction])[correction]
    span = Span(said.span.start + move, said.span.end + move)
    row = connection.execute(select(reports.c.title, reports.c.text).where(reports.c.key == report)).one()
    if f"{row.title}\n{row.text}"[span.start : span.end] != said.quote:
        return None
    counts = tuple(replace(count, span=Span(count.span.start + move, count.span.end + move)) for count in said.counts)
    made = replace(said, report=new.report, span=span, counts=counts)
    known = connection.execute(select(claims.c.key).where(claims.c.id == made.id)).scalar()
    if known is not None:
        return int(known)
    key = next_key(connection, claims)
    kept = {"key": key, "id": made.id, "report": report, "content": encode(made), "moment": moment}
    connection.execute(insert(claims).values(kept))
    return key


def _succeeded(connection: Connection, moment: int, keys: Collection[int]) -> list[int]:
    found: list[int] = []
    for part in chunks(keys):
        query = select(successions.c.old).where(successions.c.old.in_(part), successions.c.moment == moment)
        found.extend(connection.execute(query).scalars())
    return found
