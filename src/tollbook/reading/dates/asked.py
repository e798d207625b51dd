"""The event whose date is asked for, and a date that may be its."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tollbook.reading.dates.model import DatedSentence, PlacedDate
from tollbook.vocabulary.when import When

_FLOOR = 1e-4


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the learned heads think tells the event's days.

    likely: for dates, by sentence and first word, how likely it is that one (0 to 1); none: that no words tell them.
    trust: how much that weighs beside the evidence.
    """

    likely: Mapping[tuple[int, int], float] = field(default_factory=dict)
    none: float = 1.0
    trust: float = 0.0

    def odds(self, dates: Iterable[tuple[int, int]]) -> float:
        """Of that one of these dates tells them, against that none of the report does."""
        likely = sum(self.likely.get(one, 0.0) for one in dates)
        return float(((likely + _FLOOR) / (self.none + _FLOOR)) ** self.trust)


@dataclass(frozen=True, slots=True)
class Asked:
    """The event whose date is asked for: a word of a sentence of a report, and the report's day of publication.

    places: for sentences that name places, how likely the event's is among them (0 to 1).
    running: how likely it is a sum over a longer time (0 to 1). pointed: what the heads think.
    behind: the words behind its count, up to the next.
    """

    report: Sequence[DatedSentence]
    sentence: int
    word: int
    published: date | None
    places: Mapping[int, float] = field(default_factory=dict)
    running: float = 0.0
    pointed: Pointed = Pointed()
    behind: range = range(0)

    @property
    def here(self) -> DatedSentence:
        return self.report[self.sentence]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the event's.

    gap: how many sentences before the event's it stands (negative: behind it).
    cost: how far from the event in the tree, or from its own sentence's root.
    since: the date is only where the event begins to be counted.
    made: how it is made of what is said, "" where it is said as it is. "assumed": the event's sentence asks for a
    beginning ("since then", "has killed more than 200,000"). "running", "running until": all from a date on, up to the
    publication or to a day of the event's sentence. The others: `derived`.
    """

    placed: PlacedDate
    sentence: int
    gap: int
    cost: float
    when: When | None
    since: bool
    made: str = ""

    @property
    def at(self) -> tuple[int, int]:
        """Its sentence, and its first word there."""
        return self.sentence, self.placed.first

    @property
    def said(self) -> bool:
        return self.placed.said and not self.since

    @property
    def tale(self) -> bool:
        """Whether it is that of a saying, of a counting, or of what comes later."""
        return self.said or self.placed.tallied or self.placed.aftermath
