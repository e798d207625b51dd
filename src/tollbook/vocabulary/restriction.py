"""Restriction: a person's word that a report is not for everybody, or is again. The last one on a report holds."""

from dataclasses import dataclass, field
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Restriction:
    """report: its id. restricted: from now on, or no more. by: who decided. reason: why, for people.

    The figures of a restricted report go on counting. Its words, who speaks in it and who printed it are withheld from
    all who have not been let in, and from everything that is published.
    """

    report: str
    restricted: bool
    by: str
    reason: str = ""
    made: datetime = field(default_factory=lambda: datetime.now(UTC))
