"""Claim: one speaker saying that one thing happened, or did not, in words that stand in a report."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Self

from tollbook.vocabulary.codes import Harm, Responsibility, Scope, Stance, Status, events
from tollbook.vocabulary.identity import content_id
from tollbook.vocabulary.when import When


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of a report's `whole`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who vouches for a claim: the organisation (or the one described), the person quoted, the medium between."""

    name: str | None = None
    person: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A party said to have acted or suffered, by the fullest name that the report uses."""

    name: str


@dataclass(frozen=True, slots=True)
class Where:
    """The words for the place: the most specific names, the smallest area above them, the country (ISO alpha-2)."""

    places: tuple[str, ...] = ()
    region: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many came to what harm.

    text, span: the shortest phrase with the number and what it counts, and where it stands in the report's `whole`.
    low, high: whole people; None is an open bound, never zero.
    who: the words for the victims. side: the party they belong to. part_of: index in the claim's counts of the one
    that this is a part of.
    """

    text: str
    span: Span
    harm: Harm
    low: int | None
    high: int | None
    who: str | None = None
    side: Actor | None = None
    status: Status = Status.UNKNOWN
    part_of: int | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low above high: {self.low} > {self.high} in {self.text!r}")


@dataclass(frozen=True)
class Claim:
    """One speaker, one stance, one event; the quote is what the report says, letter by letter.

    confidence: between 0 and 1, that a careful coder would leave the claim as it is; None if nobody estimated it.
    It is no part of the id, nor is `reader`, which names the program or person that coded it.
    """

    report: str
    quote: str
    span: Span
    event: str
    stance: Stance = Stance.ASSERTS
    scope: Scope = Scope.INCIDENT
    speaker: Speaker = Speaker()
    when: When | None = None
    where: Where = Where()
    actor: Actor | None = None
    target: Actor | None = None
    responsibility: Responsibility | None = None
    counts: tuple[Count, ...] = ()
    confidence: float | None = field(default=None, compare=False)
    reader: str | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        for index, count in enumerate(self.counts):
            if not self.span.holds(count.span):
                raise ValueError(f"a count outside its quote: {count.text!r}")
            if count.part_of is not None and (count.part_of == index or not 0 <= count.part_of < len(self.counts)):
                raise ValueError(f"a part of nothing: {count.text!r}")

    @cached_property
    def id(self) -> str:
        content = to_json(self)
        for count in content["counts"]:
            del count["confidence"]
        return content_id("claim", self.report, {k: v for k, v in content.items() if k not in ("confidence", "reader")})

    def named(self, name: str) -> Self:
        """This claim, with the id that whoever kept it knows: it is not made anew."""
        self.__dict__["id"] = name
        return self

    def moved(self, report: str) -> "Claim":
        """The same claim, told of another report that has the same words."""
        return replace(self, report=report)


def to_json(claim: Claim) -> dict[str, Any]:
    """The codebook's fields of a claim, with character offsets; without `id` and `report`."""
    return {
        "quote": claim.quote,
        "start": claim.span.start,
        "end": claim.span.end,
        "speaker": claim.speaker.name,
        "person": claim.speaker.person,
        "via": claim.speaker.via,
        "stance": claim.stance.value,
        "event": claim.event,
        "date": list(claim.when.isoformat()) if claim.when else None,
        "places": list(claim.where.places),
        "region": claim.where.region,
        "country": claim.where.country,
        "actor": claim.actor.name if claim.actor else None,
        "target": claim.target.name if claim.target else None,
        "scope": claim.scope.value,
        "responsibility": claim.responsibility.value if claim.responsibility else None,
        "counts": [_count_to_json(count) for count in claim.counts],
        "confidence": claim.confidence,
        "reader": claim.reader,
    }


def _count_to_json(count: Count) -> dict[str, Any]:
    return {
        "text": count.text,
        "start": count.span.start,
        "end": count.span.end,
        "harm": count.harm.value,
        "low": count.low,
        "high": count.high,
        "who": count.who,
        "side": count.side.name if count.side else None,
        "status": count.status.value,
        "of": count.part_of,
        "confidence": count.confidence,
    }


def full_json(claim: Claim) -> dict[str, Any]:
    """A claim as JSON, with its id and its report's id: what every face writes."""
    return {"id": claim.id, "report": claim.report} | to_json(claim)


MOST = 10_000_000_000
"""More people than there are: no count says so many."""


def from_json(row: Mapping[str, Any], report: str, whole: str, body: int = 0) -> Claim:
    """A claim from the codebook's fields; offsets are taken if given, else found by the words, in the body first.

    Raises ValueError with a sentence for people if a code is unknown, a value is of the wrong kind, or the words do not
    stand in the report.
    """
    quote = _word(row, "quote") or ""
    if row["event"] not in events():
        raise ValueError(f"not an event code: {row['event']!r}")
    start = _place(quote, row, whole, body)
    return Claim(
        report=report,
        quote=quote,
        span=Span(start, start + len(quote)),
        event=row["event"],
        stance=Stance(row.get("stance") or "asserts"),
        scope=Scope(row.get("scope") or "incident"),
        speaker=Speaker(_word(row, "speaker"), _word(row, "person"), _word(row, "via")),
        when=_when(row.get("date")),
        where=Where(_places(row.get("places") or ()), _word(row, "region"), _word(row, "country")),
        actor=_actor(row, "actor"),
        target=_actor(row, "target"),
        responsibility=Responsibility(row["responsibility"]) if row.get("responsibility") else None,
        counts=tuple(_count(count, quote, start) for count in row.get("counts") or ()),
        confidence=_share(row),
        reader=_word(row, "reader"),
    )


def _word(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is no text: {value!r}")
    return value or None


def _whole(row: Mapping[str, Any], name: str) -> int | None:
    value = row.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST:
        raise ValueError(f"{name} is no number of people: {value!r:.40}")
    return value


def _share(row: Mapping[str, Any]) -> float | None:
    value = row.get("confidence")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f"confidence is no number from 0 to 1: {value!r:.40}")
    return float(value)


def _when(value: Any) -> When | None:
    if not value:
        return None
    if isinstance(value, str) or len(value) != 2:
        raise ValueError(f"date is no first and last day: {value!r:.40}")
    return When.parse(value[0], value[1])


def _places(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"places are no list of names: {value!r:.40}")
    return tuple(value)


def _actor(row: Mapping[str, Any], name: str) -> Actor | None:
    value = _word(row, name)
    return Actor(value) if value else None


def _place(quote: str, row: Mapping[str, Any], whole: str, body: int) -> int:
    given = row.get("start")
    if isinstance(given, int) and quote and whole[given : given + len(quote)] == quote:
        return given
    start = whole.find(quote, body) if quote else -1
    start = whole.find(quote) if start < 0 and quote else start
    if start < 0:
        raise ValueError(f"the quote is not in the report: {quote[:60]!r}")
    return start


def _count(row: Mapping[str, Any], quote: str, start: int) -> Count:
    text = _word(row, "text") or ""
    given = row.get("start")
    at = given - start if isinstance(given, int) and given >= start else -1
    if at < 0 or not quote[at:].startswith(text):
        at = quote.find(text)
    if not text or at < 0:
        raise ValueError(f"the count's words are not in its quote: {text!r}")
    part_of = row.get("of")
    if part_of is not None and (isinstance(part_of, bool) or not isinstance(part_of, int)):
        raise ValueError(f"of is no index of a count: {part_of!r:.40}")
    return Count(
        text=text,
        span=Span(start + at, start + at + len(text)),
        harm=Harm(row["harm"]),
        low=_whole(row, "low"),
        high=_whole(row, "high"),
        who=_word(row, "who"),
        side=_actor(row, "side"),
        status=Status(row.get("status") or "unknown"),
        part_of=part_of,
        confidence=_share(row),
    )
