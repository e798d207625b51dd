"""What a person should look at first: each open question with what is at stake, the most valuable decision on top."""

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock

from tollbook.ledger import Counting
from tollbook.ledger.chunks import chunks
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.desk.candidates import SURE, Doubtful, Unsure
from tollbook.pipeline.desk.stakes import Stake, if_gone, if_one
from tollbook.pipeline.link import options
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import Denied, Told

_AT_ONCE = 300
"""Pairs that are looked up together."""

_LOOKED_AT = 120
"""How many questions of a kind are weighed exactly; the others are known to be worth less, or nearly so."""


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


class Questions:
    """The open questions of a book by one counting profile, kept up as the book changes; for any number of threads.

    What was weighed once is not weighed again until a change touches its incidents: they have new keys then.
    """

    def __init__(self) -> None:
        self._alone = Lock()
        self._doubtful, self._unsure = Doubtful(), Unsure()
        self._of: dict[int, tuple[Question, ...]] = {}
        self._between: dict[Pair, Question] = {}
        self._moment = -1
        self._found: tuple[Question, ...] = ()

    def now(self, lookup: Lookup, moment: int) -> tuple[Question, ...]:
        """The most valuable first; of each kind as many as can be weighed at once.

        lookup: of the book as it is, always by the same profile. moment: the number of the book's last transaction.
        """
        with self._alone:
            # Somebody who began to look before a change is told what is known by now.
            if moment > self._moment:
                everything = [*self._on_claims(lookup), *self._links(lookup)]
                self._found = tuple(sorted(everything, key=lambda each: (-each.value, each.id)))
                self._moment = moment
            return self._found

    def _on_claims(self, lookup: Lookup) -> Iterator[Question]:
        """Claims that nobody has ruled on: denials that stand against somebody, and those that may be coded wrongly."""
        wanted = self._doubtful.first(lookup, _LOOKED_AT)
        new = [key for key in wanted if key not in self._of]
        found = dict(zip(new, (tuple(_on_claims(each, lookup.counting)) for each in lookup.tellings(new)), strict=True))
        self._of = {key: found[key] if key in found else self._of[key] for key in wanted}
        for each in self._of.values():
            yield from each

    def _links(self, lookup: Lookup) -> Iterator[Question]:
        """Pairs of claims of different incidents that were left unsure; of two incidents, the likeliest pair."""
        likely = _likely(lookup, self._unsure)
        new = [each for each in likely if each not in self._between]
        keys = sorted({key for _, *pair in new for key in pair})
        known = dict(zip(keys, lookup.tellings(keys), strict=True))
        made = {
            (claims, left, right): _link(
                claims, likely[claims, left, right], known[left], known[right], lookup.counting
            )
            for claims, left, right in new
        }
        self._between = {each: made[each] if each in made else self._between[each] for each in likely}
        yield from self._between.values()


def questions(lookup: Lookup, kind: Kind | None = None) -> tuple[Question, ...]:
    """The open questions of the book, asked for once."""
    return tuple(each for each in Questions().now(lookup, 0) if kind is None or each.kind is kind)


def _on_claims(telling: Telling, counting: Counting) -> Iterator[Question]:
    against = {each.claim: each.denies for each in telling.account.denials if each.against}
    for told in telling.members:
        if told.accepted or told.unverifiable:
            continue
        if told.id in against:
            doubt, kind = _denial_doubt(against[told.id]), Kind.DENIAL
        else:
            doubt, kind = _doubt(told), Kind.CLAIM
        if kind is Kind.DENIAL or doubt > 1 - SURE:
            yield Question(kind, (told.id,), (telling.incident.id,), doubt, if_gone(telling, told.id, counting))


def _doubt(told: Told) -> float:
    """What the reader says itself; what a person coded, or a program that says nothing, is not doubted."""
    return 1.0 - told.claim.confidence if told.claim.confidence is not None else 0.0


def _denial_doubt(denies: Denied) -> float:
    """Nobody knows who is right: even, but for denials that never move a toll (of responsibility)."""
    return 0.25 if denies is Denied.RESPONSIBILITY else 0.5


Pair = tuple[tuple[str, ...], int, int]
"""Two claims, and the keys of the incidents that they are in, in the order of the incidents' ids."""


def _likely(lookup: Lookup, unsure: Unsure) -> dict[Pair, float]:
    """The likeliest pair of two incidents, with its score; the first few."""
    found: dict[Pair, float] = {}
    seen: set[tuple[int, int]] = set()
    for some in chunks(unsure.pairs(lookup), _AT_ONCE):
        places = _places(lookup, {claim for left, right, _ in some for claim in (left, right)})
        for left, right, score in some:
            if left not in places or right not in places or places[left] == places[right]:
                continue
            (_, one), (_, other) = sorted((places[left], places[right]))
            if (one, other) not in seen:
                seen.add((one, other))
                found[(left, right), one, other] = score
        if len(found) >= _LOOKED_AT:
            break
    return dict(list(found.items())[:_LOOKED_AT])


def _places(lookup: Lookup, claims: Collection[str]) -> dict[str, tuple[str, int]]:
    """For each claim that is in one, its incident: id and key."""
    marks = ", ".join("?" * len(claims))
    query = f"SELECT c.id, i.id, i.key FROM claims c JOIN incidents i ON i.key = c.incident WHERE c.id IN ({marks})"
    return {claim: (name, key) for claim, name, key in lookup.store.execute(query, sorted(claims))}


def _link(claims: tuple[str, ...], score: float, left: Telling, right: Telling, counting: Counting) -> Question:
    doubt = _even(score, options().weights.same)
    return Question(Kind.LINK, claims, (left.incident.id, right.incident.id), doubt, if_one(left, right, counting))


def _even(score: float, same: float) -> float:
    """How likely the pair is one incident after all: a half at the score from which the program would have joined it,
    halved with every unit of log odds (about) below it."""
    return 0.5 * math.pow(2.0, min(0.0, score - same))
