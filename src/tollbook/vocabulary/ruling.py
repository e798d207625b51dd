"""Ruling: a person's binding decision on a claim, or on two. A later ruling on the same subject takes its place."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from tollbook.vocabulary.claim import Claim, to_json
from tollbook.vocabulary.identity import content_id


class RulingKind(StrEnum):
    """What is ruled: of two claims (same, different, unsure, open) or of one (accept, reject, correct, …, open).

    unsure: a person looked and cannot tell; it is asked no more, and links nothing.
    """

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNVERIFIABLE = "unverifiable"
    OPEN = "open"


PAIRWISE = frozenset({RulingKind.SAME, RulingKind.DIFFERENT, RulingKind.UNSURE})
"""The kinds that need two claims."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision.

    claims: one id, or two in the order of the alphabet. by: who decided. reason: why, for people.
    correction: for `correct`, the claim as it should have been coded. `open` takes back an earlier ruling.
    Raises ValueError if the kind and the number of claims do not fit.
    """

    kind: RulingKind
    claims: tuple[str, ...]
    by: str
    reason: str = ""
    made: datetime = field(default_factory=lambda: datetime.now(UTC))
    correction: Claim | None = None

    def __post_init__(self) -> None:
        if self.kind is not RulingKind.OPEN and len(self.claims) != (2 if self.kind in PAIRWISE else 1):
            raise ValueError(f"a ruling {self.kind.value!r} on {len(self.claims)} claims")
        if len(self.claims) not in (1, 2) or list(self.claims) != sorted(set(self.claims)):
            raise ValueError("a ruling names one claim, or two different ones in the order of the alphabet")
        if (self.correction is not None) != (self.kind is RulingKind.CORRECT):
            raise ValueError("a correction belongs to a ruling 'correct', and to no other")

    @property
    def id(self) -> str:
        correction = to_json(self.correction) if self.correction else None
        return content_id(
            "ruling", self.kind.value, list(self.claims), self.by, self.reason, self.made.isoformat(), correction
        )
