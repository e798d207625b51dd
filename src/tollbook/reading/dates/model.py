"""The values of dates: a time expression as resolved, where it stands in a sentence, and the choice among several."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from tollbook.reading.dates.lexicon import BREAKS, PRONOUNS, SAID, TURNS
from tollbook.reading.words import Place
from tollbook.vocabulary.analysis import Parse
from tollbook.vocabulary.when import When


class Kind(StrEnum):
    """What a time expression does.

    point: names a day, or the night between two ("Sunday", "overnight", "21 August").
    period: names a longer stretch of the calendar ("last week", "in September", "2014", "between 5 and 9 May").
    since: reaches from a day to the publication ("since 2011", "the past two weeks", "so far this year").
    duration: says how long, not when ("for two months", "three-year conflict").
    set: says how often ("daily", "every Friday").
    """

    POINT = "point"
    PERIOD = "period"
    SINCE = "since"
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True)
class DateMention:
    """One time expression of a text, with the days it means.

    start, end: characters of the whole expression in the text, prepositions left out.
    when: the days, or None where they cannot be known (no day of publication, "in recent days", every duration).
    type, value: as TIMEX3 has them (DATE, TIME, DURATION, SET; "2013-W31", "P2W", "PRESENT_REF").
    printed: it is the day of publication as a header writes it ("Thu Aug 1 2013"); it dates the report, no event.
    """

    start: int
    end: int
    text: str
    kind: Kind
    when: When | None
    type: str
    value: str
    printed: bool = False

    @property
    def runs(self) -> bool:
        """Whether what it dates is a sum up to the day of publication, never one incident."""
        return self.kind is Kind.SINCE

    @property
    def long(self) -> bool:
        """Whether it spans more than a night and a day, so that a sum is likely."""
        return self.kind is Kind.SINCE or (self.when is not None and self.when.days > 2)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as `place_dates` needs it: its words, where each stands in the text, and its parse if there is one."""

    words: tuple[str, ...]
    places: tuple[Place, ...]
    parse: Parse | None = None


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """A mention on the words `first` to `last` - 1 of its sentence.

    head: the word of the mention that the rest of it hangs on.
    said, aftermath: it hangs on a verb of saying ("said on Sunday"), of what comes later ("were buried on Sunday").
    begins: it dates the beginning of a war or the like. caption: a credit in brackets follows, as under photographs.
    by: it is where a count ends ("by Sunday", "as of 1 August"). tallied: it hangs on words of counting ("the toll
    given on Sunday"). heads: a colon or a dash shuts it off at the beginning ("Monday: soldiers opened fire").
    depth: how far it is from the word that governs the sentence (`distance`). opens: it is a day that the sentence
    begins with ("On 7 June soldiers shot nine"). planned: it is only that of what is to come.
    """

    first: int
    last: int
    head: int
    mention: DateMention
    said: bool = False
    aftermath: bool = False
    begins: bool = False
    by: bool = False
    tallied: bool = False
    heads: bool = False
    caption: bool = False
    depth: float = 0.0
    opens: bool = False
    planned: bool = False


@dataclass(frozen=True)
class DatedSentence:
    """A sentence and the dates in it, in order.

    names: its capitalised words, the first aside. matter: its other words of some length. Both in lower case, with how
    rare they are in the report. definite: the words behind "the" or "this".
    """

    words: tuple[str, ...]
    parse: Parse | None
    dates: tuple[PlacedDate, ...]
    names: Mapping[str, float] = field(default_factory=dict)
    matter: Mapping[str, float] = field(default_factory=dict)
    definite: frozenset[str] = frozenset()

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return tuple(word.lower() for word in self.words)

    @cached_property
    def turns(self) -> bool:
        """Whether it turns to something else than was told before."""
        return bool(self.lower) and (self.lower[0] in TURNS or self.lower[0] in BREAKS)

    @cached_property
    def goes_on(self) -> bool:
        """Whether somebody goes on telling in it: "he said"."""
        return any(one in PRONOUNS and two in SAID for one, two in pairwise(self.lower))

    @cached_property
    def is_item(self) -> bool:
        """Whether a date shut off at its beginning makes it an item of a chronology."""
        return any(placed.heads and placed.mention.when for placed in self.dates)

    @cached_property
    def since_then(self) -> bool:
        """Whether it counts from what was told before: "since then", "have since fled"."""
        return "since" in self.lower and not any(placed.mention.when for placed in self.dates)


class Why(StrEnum):
    """By what right a date was chosen.

    It stands in the event's sentence, dates the saying, comes from another sentence, or is the day of publication, on
    which what is told of still stands.
    """

    SENTENCE = "sentence"
    SAID = "said"
    CARRIED = "carried"
    PUBLISHED = "published"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Choice:
    """When an event happened, the mention that says so, why that one, and how likely it is right (0 to 1).

    `when` is None where the report does not say, or says it too vaguely for days ("in recent weeks").
    """

    when: When | None
    mention: DateMention | None
    why: Why
    probability: float
