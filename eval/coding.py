"""Codes as the judge reads them: JSON rows become values, each with the place of its words in the report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tollbook.vocabulary.codes import events

Row = Mapping[str, Any]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A report as far as codes point into it: title, newline, text; and where the text begins."""

    whole: str
    body: int

    def find(self, words: str) -> Stretch | None:
        """Where the words stand, in the body first; None if nowhere."""
        start = self.whole.find(words, self.body)
        start = self.whole.find(words) if start < 0 else start
        return (start, start + len(words)) if start >= 0 else None


@dataclass(frozen=True, slots=True)
class CodedClaim:
    """A claim's codes. stretch: of its quote, None for one that is not in the report. kind: the ACLED event type."""

    quote: str
    stretch: Stretch | None
    speaker: str | None
    stance: str
    event: str | None
    date: tuple[str, ...] | None
    places: tuple[str, ...]
    region: str | None
    actor: str | None
    target: str | None
    scope: str | None
    responsibility: str | None
    confidence: float | None
    bare: bool

    @property
    def kind(self) -> str | None:
        return kind(self.event)


@dataclass(frozen=True, slots=True)
class CodedCount:
    """A count's codes beside its claim's.

    stretch: of its words, None where they are not in the quote. part: whether it is a part of another count.
    """

    claim: CodedClaim
    text: str
    stretch: Stretch | None
    harm: str
    low: int | None
    high: int | None
    side: str | None
    status: str | None
    part: bool
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Codes:
    """All claims of a report, and all their counts."""

    claims: tuple[CodedClaim, ...]
    counts: tuple[CodedCount, ...]


def kind(event: str | None) -> str | None:
    """The codebook's group of an event code: ACLED's event type, protests and riots together, `conflict` for itself."""
    code = events().get(event or "")
    if code is None:
        return None
    if code.acled_event in ("Protests", "Riots"):
        return "protests and riots"
    return code.acled_event or code.slug


def text_of(report: Row) -> Text:
    """From {title, text}."""
    title = report.get("title") or ""
    return Text(f"{title}\n{report['text']}", len(title) + 1)


def codes(text: Text, rows: Iterable[Row]) -> Codes:
    """From the codebook's fields; what a row does not say is None."""
    claims: list[CodedClaim] = []
    counts: list[CodedCount] = []
    for row in rows:
        claim = _claim(text, row)
        claims.append(claim)
        counts += [_count(claim, count) for count in row.get("counts") or ()]
    return Codes(tuple(claims), tuple(counts))


def _claim(text: Text, row: Row) -> CodedClaim:
    return CodedClaim(
        quote=row["quote"],
        stretch=text.find(row["quote"]),
        speaker=row.get("speaker"),
        stance=row["stance"],
        event=row.get("event"),
        date=tuple(row["date"]) if row.get("date") else None,
        places=tuple(row.get("places") or ()),
        region=row.get("region"),
        actor=row.get("actor"),
        target=row.get("target"),
        scope=row.get("scope"),
        responsibility=row.get("responsibility"),
        confidence=row.get("confidence"),
        bare=not row.get("counts"),
    )


def _count(claim: CodedClaim, row: Row) -> CodedCount:
    at = claim.quote.find(row["text"])
    start = claim.stretch[0] + at if claim.stretch and at >= 0 else None
    return CodedCount(
        claim=claim,
        text=row["text"],
        stretch=(start, start + len(row["text"])) if start is not None else None,
        harm=row["harm"],
        low=row.get("low"),
        high=row.get("high"),
        side=row.get("side"),
        status=row.get("status"),
        part=row.get("of") is not None,
        confidence=row.get("confidence"),
    )
