"""What a person should look at first: each open question with what is at stake, the most valuable decision on top."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tollbook.ledger.open_pairs import unsure_pairs
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.desk.stakes import Stake, if_gone, if_one
from tollbook.pipeline.link import options
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Denied, Stance, Told

_LOOKED_AT = 120
"""How many questions of a kind are weighed exactly; the others are known to be worth less, or nearly so."""

_SURE = 0.97
"""A claim that a careful coder would leave as it is this often is not asked about."""


class Kind(StrEnum):
    """claim: may be coded wrongly. link: two claims may speak of one incident. denial: one side says it is not so."""

    CLAIM = "claim"
    LINK = "link"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Question:
    """One open question.

    claims: one id, or two in the order of the alphabet. doubt: how likely it is, 0 to 1, that the book is wrong there.
    stake: what would change then. value: how many people the tolls would move by, times the doubt.
    """

    kind: Kind
    claims: tuple[str, ...]
    incidents: tuple[str, ...]
    doubt: float
    stake: Stake

    @property
    def value(self) -> float:
        return self.doubt * self.stake.weight

    @property
    def id(self) -> str:
        """Names the question for as long as it is open."""
        return "+".join(self.claims)


def questions(lookup: Lookup, kind: Kind | None = None) -> tuple[Question, ...]:
    """The open questions of the book, the most valuable first; of each kind as many as can be weighed at once."""
    found: list[Question] = []
    if kind is not Kind.LINK:
        found += _on_claims(lookup)
    if kind in (None, Kind.LINK):
        found += _links(lookup)
    wanted = (each for each in found if kind is None or each.kind is kind)
    return tuple(sorted(wanted, key=lambda each: (-each.value, each.id)))


def _on_claims(lookup: Lookup) -> Iterator[Question]:
    """Claims that nobody has ruled on: denials that stand against somebody, and those that may be coded wrongly."""
    tellings = {each.incident.id: each for each in lookup.tellings(_doubtful_incidents(lookup))}
    for telling in tellings.values():
        against = {each.claim: each.denies for each in telling.account.denials if each.against}
        for told in telling.members:
            if told.accepted or told.unverifiable:
                continue
            stake = if_gone(telling, told.id, lookup.counting)
            if told.id in against:
                yield Question(Kind.DENIAL, (told.id,), (telling.incident.id,), _denial_doubt(against[told.id]), stake)
            elif (doubt := _doubt(told)) > 1 - _SURE:
                yield Question(Kind.CLAIM, (told.id,), (telling.incident.id,), doubt, stake)


def _doubt(told: Told) -> float:
    """What the reader says itself; what a person coded, or a program that says nothing, is not doubted."""
    return 1.0 - told.claim.confidence if told.claim.confidence is not None else 0.0


def _denial_doubt(denies: Denied) -> float:
    """Nobody knows who is right: even, but for denials that never move a toll (of responsibility)."""
    return 0.25 if denies is Denied.RESPONSIBILITY else 0.5


def _doubtful_incidents(lookup: Lookup) -> list[int]:
    """Keys of the incidents that have the most at stake by a rough measure: people by doubt, contested ones first."""
    query = (
        "SELECT c.incident FROM claims c JOIN listed l ON l.incident = c.incident AND l.profile = ? "
        "WHERE json_extract(c.row, '$.accepted') = 0 AND json_extract(c.row, '$.unverifiable') = 0 "
        "AND (c.stance = ? OR coalesce(json_extract(c.row, '$.confidence'), 1) < ?) GROUP BY c.incident "
        "ORDER BY max((1.05 - coalesce(json_extract(c.row, '$.confidence'), 0.5)) "
        "* (1 + max(l.killed, 0) + 0.5 * max(l.injured, 0) + 20 * l.contested)) DESC, c.incident LIMIT ?"
    )
    rows = lookup.store.execute(query, (lookup.key, Stance.DENIES.value, _SURE, _LOOKED_AT))
    return [int(key) for (key,) in rows]


def _links(lookup: Lookup) -> Iterator[Question]:
    """Pairs of claims of different incidents that were left unsure; of two incidents, the likeliest pair."""
    best: dict[tuple[str, str], tuple[float, tuple[str, str]]] = {}
    place = _places(lookup)
    for left, right, score in unsure_pairs(lookup.book, options().weights.id, lookup.moment):
        a, b = place.get(left), place.get(right)
        if a is None or b is None or a == b:
            continue
        pair = (min(a, b), max(a, b))
        if pair not in best or score > best[pair][0]:
            best[pair] = (score, (left, right))
    likely = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:_LOOKED_AT]
    known = _tellings(lookup, {name for pair, _ in likely for name in pair})
    for pair, (score, claims) in likely:
        stake = if_one(known[pair[0]], known[pair[1]], lookup.counting)
        yield Question(Kind.LINK, claims, pair, _even(score, options().weights.same), stake)


def _even(score: float, same: float) -> float:
    """How likely the pair is one incident after all: a half at the score from which the program would have joined it,
    halved with every unit of log odds (about) below it."""
    return 0.5 * math.pow(2.0, min(0.0, score - same))


def _places(lookup: Lookup) -> dict[str, str]:
    rows = lookup.store.execute("SELECT c.id, i.id FROM claims c JOIN incidents i ON i.key = c.incident")
    return dict(rows.fetchall())


def _tellings(lookup: Lookup, names: Iterable[str]) -> dict[str, Telling]:
    wanted = sorted(names)
    return dict(zip(wanted, lookup.tellings_of(wanted), strict=True))
