"""Second coding: the words of a claim, coded once more by somebody who has not seen how they were coded."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tollbook.vocabulary.claim import Claim


@dataclass(frozen=True, slots=True)
class SecondCoding:
    """claim: the id of the one that was coded first. coded: what the second person made of the same words.

    first: who coded or vouched for the first: the program's reader, or a person. It moves no toll: where the two
    differ, a ruling does.
    """

    claim: str
    first: str
    coded: Claim
    by: str
    made: datetime = field(default_factory=lambda: datetime.now(UTC))
