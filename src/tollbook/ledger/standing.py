"""Which claims are in force: those of a report's latest reading, a person's before a program's, after what was ruled.

Of the versions of one page only the newest one's are. `in_force` says it for any moment from the kept rows alone;
`restand` brings the derived table in line with it for now.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import same_substance, same_words
from tollbook.ledger.schema import claims, judgements, readings, rulings, standing, successions, tellings
from tollbook.ledger.versions import newer, replaced
from tollbook.vocabulary import RulingKind

_BY_HAND = 1 << 40
"""Lifts a person's reading above every program's."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A claim in force: its key, its report's key, its places in the reading's list."""

    claim: int
    report: int
    positions: tuple[int, ...]


def latest_readings(connection: Connection, moment: int, reports: Collection[int] | None = None) -> dict[int, int]:
    """For each report that was read by then, the key of the reading in force."""
    rank = func.max(readings.c.by_hand * _BY_HAND + readings.c.key)
    query = select(readings.c.report, rank).where(readings.c.moment <= moment).group_by(readings.c.report)
    if reports is None:
        return {report: top % _BY_HAND for report, top in connection.execute(query)}
    found: dict[int, int] = {}
    for part in chunks(reports):
        rows = connection.execute(query.where(readings.c.report.in_(part)))
        found.update((report, top % _BY_HAND) for report, top in rows)
    return found


def in_force(connection: Connection, moment: int, reports: Collection[int] | None = None) -> list[Stand]:
    """Every claim in force at a moment, of these reports or of all."""
    places: dict[int, tuple[int, list[int]]] = {}
    gone = replaced(connection, moment, reports)
    latest = {
        report: reading
        for report, reading in latest_readings(connection, moment, reports).items()
        if report not in gone
    }
    query = (
        select(readings.c.report, tellings.c.position, tellings.c.claim)
        .join_from(tellings, readings, tellings.c.reading == readings.c.key)
        .order_by(tellings.c.reading, tellings.c.position)
    )
    for part in chunks(latest.values()):
        for report, position, claim in connection.execute(query.where(readings.c.key.in_(part))):
            places.setdefault(claim, (report, []))[1].append(position)
    ruled = verdicts(connection, moment)
    stands: dict[int, Stand] = {}
    for claim, (report, positions) in places.items():
        kept = _after(claim, ruled)
        if kept is not None:
            stands.setdefault(kept, Stand(kept, report, tuple(positions)))
    return list(stands.values())


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a person ruled last of one claim; `correction` is the key of the claim to be read instead."""

    kind: RulingKind
    correction: int | None


def verdicts(connection: Connection, moment: int) -> Mapping[int, Ruled]:
    """The last ruling on each single claim at a moment, by the claim's key; a correction stands accepted by itself.

    A ruling on a claim of an earlier version holds for the one of the newer version that says it in the same words, and
    one on a claim of an earlier reading for what a newer reading made of it (see `following`).
    """
    corrected = claims.alias()
    query = (
        select(claims.c.key, rulings.c.kind, corrected.c.key)
        .join_from(rulings, claims, claims.c.id == rulings.c.left)
        .outerjoin(corrected, corrected.c.id == rulings.c.correction)
        .where(and_(rulings.c.right.is_(None), rulings.c.moment <= moment))
        .order_by(rulings.c.key)
    )
    ruled = {claim: Ruled(RulingKind(kind), to) for claim, kind, to in connection.execute(query)}
    if not ruled:
        return ruled
    ruled = _inherited(connection, moment, ruled)
    made = {each.correction for each in ruled.values() if each.correction is not None}
    return _followed(connection, moment, {claim: Ruled(RulingKind.ACCEPT, None) for claim in made} | ruled)


SETTLED = frozenset({RulingKind.ACCEPT, RulingKind.CORRECT})
"""Rulings after which it is certain what a claim's words say."""


def _followed(connection: Connection, moment: int, ruled: dict[int, Ruled]) -> dict[int, Ruled]:
    """With the claims of newer readings; what was ruled of a claim itself goes before."""
    found, edge = dict(ruled), set(ruled)
    while edge:
        reached: dict[int, Ruled] = {}
        for old, new, left, right in _successions(connection, moment, edge):
            if new in edge and old not in found and found[new].kind is RulingKind.ACCEPT:
                reached[old] = Ruled(RulingKind.CORRECT, new)
            elif old in edge and new not in found and found[old].kind in _TURNED_DOWN and same_substance(left, right):
                reached[new] = found[old]
        found |= reached
        edge = set(reached)
    return found


_TURNED_DOWN = frozenset({RulingKind.REJECT, RulingKind.UNVERIFIABLE})


def _successions(connection: Connection, moment: int, keys: Collection[int]) -> list[tuple[int, int, str, str]]:
    """Those within one report that begin or end at these claims, with both claims' words."""
    old, new = claims.alias(), claims.alias()
    query = (
        select(successions.c.old, successions.c.new, old.c.content, new.c.content)
        .join_from(successions, old, successions.c.old == old.c.key)
        .join(new, successions.c.new == new.c.key)
        .where(old.c.report == new.c.report, successions.c.moment <= moment)
        .where(old.c.content.is_not(None), new.c.content.is_not(None))
        .order_by(successions.c.moment, successions.c.old, successions.c.new)
    )
    sides = (successions.c.old, successions.c.new)
    return [
        (before, after, left, right)
        for part in chunks(keys)
        for side in sides
        for before, after, left, right in connection.execute(query.where(side.in_(part)))
    ]


def _inherited(connection: Connection, moment: int, ruled: dict[int, Ruled]) -> dict[int, Ruled]:
    """With the claims of newer versions; what was ruled of a claim itself goes before what it inherits."""
    found, edge = dict(ruled), dict(ruled)
    while edge:
        corrections = [each.correction for each in edge.values() if each.correction is not None]
        heirs = _heirs(connection, moment, {*edge, *corrections})
        edge = {
            heir: Ruled(each.kind, None if each.correction is None else heirs.get(each.correction))
            for claim, each in edge.items()
            if (heir := heirs.get(claim)) is not None and heir not in found
        }
        edge = {heir: each for heir, each in edge.items() if (each.kind is RulingKind.CORRECT) == bool(each.correction)}
        found |= edge
    return found


def _heirs(connection: Connection, moment: int, keys: Collection[int]) -> dict[int, int]:
    """The claims of newer versions that say in the same words what these say."""
    old, new = claims.alias(), claims.alias()
    query = (
        select(successions.c.old, successions.c.new, old.c.content, new.c.content)
        .join_from(successions, old, successions.c.old == old.c.key)
        .join(new, successions.c.new == new.c.key)
        .where(old.c.report != new.c.report, successions.c.moment <= moment)
        .order_by(successions.c.moment)
    )
    found: dict[int, int] = {}
    for part in chunks(keys):
        for before, after, left, right in connection.execute(query.where(successions.c.old.in_(part))):
            if left is not None and right is not None and same_words(left, right):
                found[before] = after
    return found


def _after(claim: int, ruled: Mapping[int, Ruled]) -> int | None:
    """The claim that stands after what was ruled: itself, a correction of it, or none."""
    seen = {claim}
    while (last := ruled.get(claim)) is not None:
        if last.kind is RulingKind.REJECT:
            return None
        if last.correction is None or last.correction in seen:
            return claim
        claim = last.correction
        seen.add(claim)
    return claim


def restand(connection: Connection, moment: int, reports: Collection[int]) -> Sequence[tuple[int, int]]:
    """Makes the derived table say what the kept rows say, for these reports and their newer versions.

    Returns (report, claim) that fell. Claims that shared an incident with one that fell are unsettled, so that linking
    looks at them again.
    """
    reports = newer(connection, reports)
    wanted = {stand.claim: stand for stand in in_force(connection, moment, reports)}
    now: dict[int, tuple[int, str, str | None]] = {}
    query = select(standing.c.claim, standing.c.report, standing.c.position, standing.c.incident)
    for part in chunks(reports):
        for claim, report, position, incident in connection.execute(query.where(standing.c.report.in_(part))):
            now[claim] = (report, position, incident)
    fallen = [claim for claim in now if claim not in wanted]
    for part in chunks(fallen):
        connection.execute(delete(standing).where(standing.c.claim.in_(part)))
    unsettle(connection, {incident for claim in fallen if (incident := now[claim][2]) is not None})
    unsettle_neighbours(connection, fallen)
    new, moved = [], []
    for claim, stand in wanted.items():
        position = ",".join(map(str, stand.positions))
        if claim not in now:
            new.append({"claim": claim, "report": stand.report, "position": position, "incident": None, "settled": 0})
        elif now[claim][1] != position:
            moved.append((claim, position))
    if new:
        connection.execute(insert(standing), new)
    for claim, position in moved:
        connection.execute(update(standing).where(standing.c.claim == claim).values(position=position))
    return [(now[claim][0], claim) for claim in fallen]


def unsettle_neighbours(connection: Connection, fallen: Collection[int]) -> None:
    """Claims that were judged against fallen ones may now have another best match."""
    for part in chunks(fallen):
        for side, other in ((judgements.c.left, judgements.c.right), (judgements.c.right, judgements.c.left)):
            near = select(other).where(side.in_(part))
            connection.execute(update(standing).where(standing.c.claim.in_(near)).values(settled=0))


def unsettle(connection: Connection, incidents: Collection[str]) -> None:
    """Has linking look again at the claims of these incidents."""
    for part in chunks(incidents):
        connection.execute(update(standing).where(standing.c.incident.in_(part)).values(settled=0))
