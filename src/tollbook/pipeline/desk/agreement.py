"""How far two coders agree, field by field: the share of the same, and Cohen's kappa, which takes chance out of it."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from tollbook.vocabulary import Claim
from tollbook.vocabulary.names import key


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one field. pairs: how many claims were coded twice. same: how many of them alike.

    kappa: Cohen's, 1 for coders who always agree, 0 for as much as by chance; None where that says nothing: without a
    pair, or if both gave one and the same value throughout.
    """

    field: str
    pairs: int
    same: int
    kappa: float | None


Pair = tuple[Claim, Claim]
"""The same words as the first coded them, and as the second did."""


def agreement(pairs: Sequence[Pair]) -> tuple[Agreement, ...]:
    """Every field of the codebook that is compared, in the order of `FIELDS`. Names are compared as linking does."""
    return tuple(_agreement(name, [(value(a), value(b)) for a, b in pairs]) for name, value in FIELDS.items())


def _agreement(name: str, values: list[tuple[Hashable, Hashable]]) -> Agreement:
    return Agreement(name, len(values), sum(one == other for one, other in values), cohen(values))


def cohen(values: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """(observed - expected) / (1 - expected) agreement; expected from how often each coder gives each value.

    J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
    """
    if not values:
        return None
    total = len(values)
    first, second = Counter(one for one, _ in values), Counter(other for _, other in values)
    expected = sum(first[value] * second[value] for value in first) / total**2
    if expected == 1.0:
        return None
    return (sum(one == other for one, other in values) / total - expected) / (1.0 - expected)


def differing(first: Claim, second: Claim) -> frozenset[str]:
    """The fields in which two codings of the same words differ."""
    return frozenset(name for name, value in FIELDS.items() if value(first) != value(second))


def _name(name: str | None) -> str | None:
    return key(name) if name else None


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(key, names))


def _figures(claim: Claim) -> frozenset[Hashable]:
    """How many came to what harm; parts of other counts aside."""
    return frozenset((count.harm, count.low, count.high) for count in claim.counts if count.part_of is None)


FIELDS: dict[str, Callable[[Claim], Hashable]] = {
    "stance": lambda claim: claim.stance,
    "speaker": lambda claim: _name(claim.speaker.name),
    "event": lambda claim: claim.event,
    "scope": lambda claim: claim.scope,
    "date": lambda claim: claim.when.isoformat() if claim.when else None,
    "places": lambda claim: _names(claim.where.places),
    "country": lambda claim: claim.where.country,
    "actor": lambda claim: _name(claim.actor.name if claim.actor else None),
    "target": lambda claim: _name(claim.target.name if claim.target else None),
    "responsibility": lambda claim: claim.responsibility,
    "figures": _figures,
    "victims": lambda claim: frozenset((count.harm, count.status) for count in claim.counts if count.part_of is None),
}
"""What is compared: fields of the codebook, and counts as figures (harm, low, high) and as victims (harm, status)."""
