"""The shapes of what is answered, for OpenAPI and for who checks against it; what each field means: docs/claims.md."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from tollbook.vocabulary import Denied, Grade, Harm, Responsibility, RulingKind, Scope, Stance, Status


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Fault(_Shape):
    status: int
    code: str
    message: str
    remedy: str


class ErrorAnswer(_Shape):
    """Every error."""

    error: Fault


class Count(_Shape):
    text: str
    start: int
    end: int
    harm: Harm
    low: int | None
    high: int | None
    who: str | None
    side: str | None
    status: Status
    of: int | None
    confidence: float | None


class Claim(_Shape):
    """A claim in force, with the incident that it is in and what its report is called."""

    id: str
    report: str
    quote: str
    start: int
    end: int
    speaker: str | None
    person: str | None
    via: str | None
    stance: Stance
    event: str
    date: tuple[str, str] | None
    places: list[str]
    region: str | None
    country: str | None
    actor: str | None
    target: str | None
    scope: Scope
    responsibility: Responsibility | None
    counts: list[Count]
    confidence: float | None
    reader: str | None
    incident: str | None
    report_name: str
    publisher: str | None
    published: str | None
    index: int
    also: list[int]
    accepted: bool
    unverifiable: bool


class Toll(_Shape):
    """`status` null: people of every status. `high` is open where somebody gave no upper end."""

    harm: Harm
    status: Status | None
    side: str | None
    low: int | None
    best: int | None
    high: int | None
    open: bool
    low_by: list[str]
    best_by: list[str]
    high_by: list[str]
    contested: bool


class Denial(_Shape):
    claim: str
    denies: Denied
    against: list[str]


class Area(_Shape):
    name: str
    pcode: str | None


class Location(_Shape):
    """where_prec: UCDP GED's 1 to 7; geo_precision: ACLED's 1 to 3."""

    words: str
    id: str | None
    name: str | None
    lat: float | None
    lon: float | None
    country: str | None
    adm1: Area | None
    adm2: Area | None
    where_prec: int | None
    geo_precision: int | None


class Incident(_Shape):
    """As `tollbook incidents --json`, with where it lies."""

    id: str
    redirects: list[str]
    members: list[tuple[str, int]]
    claims: list[str]
    reports: list[str]
    place: str | None
    places: list[str]
    region: str | None
    country: str | None
    date: tuple[str, str] | None
    date_prec: int | None
    event: str
    actor: str | None
    target: str | None
    event_clarity: int
    parts: list[str]
    profile: str
    tolls: list[Toll]
    totals: list[Toll]
    denials: list[Denial]
    grade: Grade
    sources: int
    independent_sources: int
    location: Location | None


class IncidentInFull(Incident):
    said: list[Claim]


class Ruling(_Shape):
    id: str
    kind: RulingKind
    claims: list[str]
    by: str
    reason: str
    made: str
    correction: dict[str, Any] | None


class ClaimInFull(Claim):
    rulings: list[Ruling]


class Report(_Shape):
    id: str
    name: str
    publisher: str | None
    published: str | None
    title: str
    url: str | None
    claims: int


class Receipt(_Shape):
    """How it came in. status: of the site's answer, null for files. extractor: what made the text of the original."""

    source: str
    retrieved: str
    digest: str
    url: str | None
    final_url: str | None
    status: int | None
    extractor: str | None
    byline: str | None
    language: str | None


class Trouble(_Shape):
    """A Problem: what could not be read, and what to do."""

    code: str
    message: str
    remedy: str
    quote: str | None


class ReportInFull(_Shape):
    """`(title + "\\n" + text)[start:end]` are the words of each claim."""

    id: str
    name: str
    publisher: str | None
    published: str | None
    title: str
    text: str
    url: str | None
    claims: list[Claim]
    versions: list[str] = Field(description="Ids of its versions, its own among them, from the oldest to the newest.")
    receipts: list[Receipt]
    problems: list[Trouble]


class Added(_Shape):
    """What bringing a report came to. new: the book did not have it. claims: how many are in force of it now."""

    id: str
    new: bool
    claims: int
    problems: list[Trouble]


class _Page(_Shape):
    next: str | None = Field(description="Cursor of the page after; null on the last.")
    total: int | None = Field(description="How many match, where `total` was asked for.")


class Incidents(_Page):
    profile: str
    items: list[Incident]


class Claims(_Page):
    profile: str
    items: list[Claim]


class Reports(_Page):
    items: list[Report]


class SummedToll(_Shape):
    harm: Harm
    status: Status | None
    side: str | None
    low: int | None
    best: int | None
    high: int | None
    open: bool
    contested: bool


class Sum(_Shape):
    """What incidents come to together. `contested`: how many of them are, by harm."""

    of: str
    incidents: int
    aggregates: int
    checks: int
    totals: list[SummedToll]
    tolls: list[SummedToll]
    contested: dict[str, int]


class Sums(_Shape):
    """undated: incidents without a day, left out where days are asked for."""

    profile: str
    by: str
    undated: int
    items: list[Sum]


class IncidentToll(_Shape):
    incident: str
    profile: str
    tolls: list[Toll]
    totals: list[Toll]
    denials: list[Denial]
    grade: Grade
    sources: int
    independent_sources: int


class Source(_Shape):
    id: str
    name: str
    reports: int
    first: str
    last: str


class Sources(_Shape):
    items: list[Source]


class ReleasedFile(_Shape):
    name: str
    bytes: int
    sha256: str


class Release(_Shape):
    """changes: how many incidents are new, revised, merged, split, withdrawn. counts: incidents, claims, reports."""

    number: int
    made: str
    made_by: str
    as_of: str | None
    profile: str
    counts: dict[str, int]
    changes: dict[str, int]
    files: list[ReleasedFile]


class Releases(_Shape):
    items: list[Release]


class ReleaseInFull(Release):
    """differences: the lines of `changes.jsonl`."""

    differences: list[dict[str, Any]]


class Point(_Shape):
    type: Literal["Point"]
    coordinates: tuple[float, float]


class Feature(_Shape):
    type: Literal["Feature"]
    id: str
    geometry: Point | None
    properties: dict[str, Any]


class Features(_Shape):
    """RFC 7946, with the cursor of the next page as a foreign member."""

    type: Literal["FeatureCollection"]
    features: list[Feature]
    next: str | None
