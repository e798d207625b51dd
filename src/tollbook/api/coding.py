"""What may be brought: a report with or without its claims, and rulings; nothing else is let in."""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from tollbook.api.asking import Event
from tollbook.vocabulary import Harm, Responsibility, RulingKind, Scope, Stance, Status

_MOST_PEOPLE = 1_000_000_000


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("a broken letter: half of a pair") from error
    return text


def _day(text: str) -> str:
    date.fromisoformat(text)
    return text


Words = Annotated[str, AfterValidator(_whole), Field(max_length=20_000)]
Short = Annotated[str, AfterValidator(_whole), Field(min_length=1, max_length=1_000)]
People = Annotated[int, Field(ge=0, le=_MOST_PEOPLE)]
IsoDay = Annotated[
    str, AfterValidator(_day), Field(pattern=r"^\d{4}-\d{2}-\d{2}$", json_schema_extra={"format": "date"})
]
Offset = Annotated[int, Field(ge=0, le=100_000_000)]
Share = Annotated[float, Field(ge=0, le=1)]


class _Brought(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=False)


class CountBrought(_Brought):
    text: Annotated[Words, Field(min_length=1)]
    harm: Harm
    low: People | None = None
    high: People | None = None
    who: Short | None = None
    side: Short | None = None
    status: Status = Status.UNKNOWN
    of: Annotated[int, Field(ge=0, le=1_000)] | None = None
    start: Offset | None = None
    end: Offset | None = None
    confidence: Share | None = None


class ClaimBrought(_Brought):
    """A claim as the codebook has it (docs/claims.md); offsets are found by the words where they are not given."""

    quote: Annotated[Words, Field(min_length=1)]
    event: Event
    stance: Stance = Stance.ASSERTS
    scope: Scope = Scope.INCIDENT
    speaker: Short | None = None
    person: Short | None = None
    via: Short | None = None
    date: tuple[IsoDay, IsoDay] | None = None
    places: Annotated[list[Short], Field(max_length=100)] = []
    region: Short | None = None
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = None
    actor: Short | None = None
    target: Short | None = None
    responsibility: Responsibility | None = None
    counts: Annotated[list[CountBrought], Field(max_length=200)] = []
    start: Offset | None = None
    end: Offset | None = None
    confidence: Share | None = None

    def row(self, reader: str) -> dict[str, Any]:
        """As JSON, coded by a person."""
        return self.model_dump(mode="json") | {"reader": reader}


class ReportBrought(_Brought):
    """A report: read by the program, unless it brings its claims."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "At least 12 fighters were killed at Kelmar on Saturday, the district hospital said.",
                    "title": "Strike at Kelmar",
                    "publisher": "Eastgate Wire",
                    "published": "2021-06-13",
                }
            ]
        },
    )

    text: Annotated[str, AfterValidator(_whole), Field(min_length=1, max_length=1_000_000)]
    title: Annotated[str, AfterValidator(_whole), Field(max_length=2_000)] = ""
    publisher: Short | None = None
    published: IsoDay | None = None
    url: Annotated[Short, Field(pattern="^https?://")] | None = None
    id: Annotated[Short, Field(description="What it is called where it comes from.")] | None = None
    claims: Annotated[list[ClaimBrought], Field(max_length=1_000)] | None = None


class RulingBrought(_Brought):
    """A ruling on one claim, or on two (same, different). `open` takes an earlier one back.

    seen: the id of the last ruling on the same claims that you know of, null for none: if another has come since,
    nothing is kept and the answer is 409. Left out, whatever was ruled before does not matter.
    """

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"kind": "accept", "claims": ["claim-2b1f0c7a9d3e48a6b5c1"], "reason": "as printed"}]
        },
    )

    kind: RulingKind
    claims: Annotated[list[Short], Field(min_length=1, max_length=2)]
    reason: Annotated[str, AfterValidator(_whole), Field(max_length=5_000)] = ""
    correction: ClaimBrought | None = None
    seen: Short | None = None
