"""What became of incident ids: an id answers for ever, through the claim that it is named after."""

from collections import defaultdict

from sqlalchemy import Connection, select

from tollbook.ledger.schema import claims, memberships, standing, successions
from tollbook.vocabulary import NotFoundError, Redirect, naming_claim


def redirects(connection: Connection) -> dict[str, Redirect]:
    """Each id that was once given out and holds nothing today, with the ids that hold its claims; split ones too."""
    now = dict(connection.execute(select(standing.c.claim, standing.c.incident)).all())
    heirs = _heirs(connection)
    held: dict[str, set[int]] = defaultdict(set)
    for claim, incident in connection.execute(select(memberships.c.claim, memberships.c.incident)):
        if incident is not None:
            held[incident].add(claim)
    current = set(now.values())
    names = dict(connection.execute(select(claims.c.id, claims.c.key)).all()) if len(held) > len(current) else {}
    found: dict[str, Redirect] = {}
    for old, members in held.items():
        if old in current:
            continue
        named = _now(names.get(naming_claim(old)), now, heirs)
        others = {name for claim in members if (name := _now(claim, now, heirs)) is not None}
        order = ([named] if named else []) + sorted(others - {named})
        if order:
            found[old] = Redirect(old, tuple(order))
    return found


def resolve(connection: Connection, incident: str) -> str:
    """The id under which the claim that this id is named after stands today."""
    key = connection.execute(select(claims.c.key).where(claims.c.id == naming_claim(incident))).scalar()
    if connection.execute(select(standing.c.claim).where(standing.c.incident == incident).limit(1)).first():
        return incident
    seen: set[int] = set()
    while key is not None and key not in seen:
        seen.add(key)
        name = connection.execute(select(standing.c.incident).where(standing.c.claim == key)).scalar()
        if name:
            return str(name)
        key = connection.execute(
            select(successions.c.new).where(successions.c.old == key).order_by(successions.c.moment.desc()).limit(1)
        ).scalar()
    raise NotFoundError(f"No incident {incident} in the book.", "`tollbook incidents` lists them.")


def _heirs(connection: Connection) -> dict[int, int]:
    query = select(successions.c.old, successions.c.new).order_by(successions.c.moment)
    return dict(connection.execute(query).all())


def _now(claim: int | None, now: dict[int, str | None], heirs: dict[int, int]) -> str | None:
    seen: set[int] = set()
    while claim is not None and claim not in seen:
        if claim in now:
            return now[claim]
        seen.add(claim)
        claim = heirs.get(claim)
    return None
