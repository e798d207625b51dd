"""What may be asked in the address of a request, as models that refuse what they do not know."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from tollbook.pipeline.query import MOST, NAMES, SPANS, Asked, Box, Paging, Wanted
from tollbook.pipeline.tell import moment, span
from tollbook.vocabulary import Grade, Harm, Scope, Stance, Status, UsageError
from tollbook.vocabulary.codes import events

_LONGEST = 200


def _event(code: str) -> str:
    if code not in events():
        raise ValueError(f"no event code; there are {', '.join(events())}")
    return code


def _example(value: Any, **more: Any) -> dict[str, Any]:
    return {"examples": [value], "json_schema_extra": more or None}


Name = Annotated[str | None, Field(min_length=1, max_length=_LONGEST)]
Day = Annotated[str | None, Field(max_length=10, json_schema_extra={"format": "date"})]
Event = Annotated[str, AfterValidator(_event), Field(max_length=_LONGEST, json_schema_extra={"enum": list(events())})]


class When(BaseModel):
    """As of when, and by which counting profile."""

    model_config = ConfigDict(extra="forbid", populate_by_name=False)

    as_of: Annotated[
        str | None,
        Field(max_length=40, description="What was known at the end of a day, or at a time (UTC).",
              examples=["2018-11-05"]),
    ] = None  # fmt: skip
    profile: Annotated[
        str | None,
        Field(max_length=40, description="Counting profile.", json_schema_extra={"enum": list(NAMES)},
              examples=["tollbook"]),
    ] = None  # fmt: skip

    def asked(self) -> Asked:
        """Raises UsageError for what is no time."""
        return Asked(moment(self.as_of or None), self.profile or None)


class Paged(When):
    """Which page."""

    limit: Annotated[int, Field(ge=1, le=MOST, description="How many on a page.", examples=[50])] = 50
    cursor: Annotated[str | None, Field(max_length=500, description="`next` of the page before.")] = None
    total: Annotated[bool, Field(description="Count all that match, too.")] = False

    def paging(self, sort: str | None) -> Paging:
        return Paging(self.limit, self.cursor, sort, self.total)


class Filters(BaseModel):
    """What incidents are chosen by, and claims too. A name is matched in part; case and accents do not matter."""

    q: Annotated[Name, Field(description="Words that all stand in one quote.", examples=["car bomb"])] = None
    where: Annotated[Name, Field(description="Place, region or country code.", examples=["Hajin"])] = None
    country: Annotated[
        str | None, Field(pattern="^[A-Za-z]{2}$", description="ISO 3166-1 alpha-2.", examples=["SY"])
    ] = None
    since: Annotated[Day, Field(alias="from", description="First day.", examples=["2018-11-01"])] = None
    until: Annotated[Day, Field(description="Last day.", examples=["2018-11-30"])] = None
    actor: Annotated[Name, Field(description="A party, by any of its names: who acted, suffered, or lost people.",
                                 examples=["Islamic State"])] = None  # fmt: skip
    speaker: Annotated[Name, Field(description="Who vouches, or is quoted.", examples=["Observatory"])] = None
    publisher: Annotated[Name, Field(description="Who printed it.", examples=["Wire"])] = None
    harm: Annotated[Harm | None, Field(description="Somebody was counted who came to it.", examples=["killed"])] = None
    status: Annotated[Status | None, Field(description="Of those who were counted.", examples=["civilian"])] = None
    grade: Annotated[Grade | None, Field(description="Of the incident.", examples=["contested"])] = None
    contested: Annotated[bool | None, Field(description="Whether a total of the incident is contested.")] = None
    event: Annotated[Event | None, Field(description="Event code.", examples=["air-drone-strike"])] = None
    stance: Annotated[Stance | None, Field(description="Of a claim.", examples=["denies"])] = None
    scope: Annotated[Scope | None, Field(description="Of a claim.", examples=["incident"])] = None

    def wanted(self, **more: Any) -> Wanted:
        """Raises UsageError for what is no day, or days the wrong way round."""
        since, until = span(self.since, self.until)
        return Wanted(
            text=self.q, where=self.where, country=self.country.upper() if self.country else None,
            since=since, until=until, actor=self.actor, speaker=self.speaker,
            publisher=self.publisher, harm=self.harm, status=self.status, grade=self.grade, contested=self.contested,
            event=self.event, stance=self.stance, scope=self.scope, **more,
        )  # fmt: skip


_BOX = Field(max_length=120, description="west,south,east,north in degrees.", examples=["38,33,42,37"])


def box(words: str | None) -> Box | None:
    """Raises UsageError for anything but four degrees."""
    if words is None:
        return None
    try:
        west, south, east, north = map(float, words.split(","))
    except ValueError as error:
        raise UsageError(f"{words!r} is no box.", "Write west,south,east,north in degrees.") from error
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise UsageError(f"{words!r} is no box on this earth.", "Write west,south,east,north in degrees.")
    return west, south, east, north


class IncidentsAsked(Filters, Paged):
    bbox: Annotated[str | None, _BOX] = None
    sort: Annotated[
        str | None,
        Field(max_length=40, description="date, killed, injured, sources; with a minus before it downwards.",
              examples=["-date"]),
    ] = None  # fmt: skip
    format: Annotated[str | None, Field(pattern="^(json|geojson)$", description="Instead of `Accept`.")] = None


class ClaimsAsked(Filters, Paged):
    report: Annotated[Name, Field(description="Claims of one report, by its id.")] = None
    incident: Annotated[Name, Field(description="Claims of one incident, by its id.")] = None
    sort: Annotated[str | None, Field(max_length=40, description="date or -date.", examples=["-date"])] = None


class TollsAsked(Filters, When):
    bbox: Annotated[str | None, _BOX] = None
    by: Annotated[
        str, Field(max_length=40, description="What to tell sums apart by.", json_schema_extra={"enum": list(SPANS)})
    ] = "all"


class ReportsAsked(Paged):
    q: Annotated[Name, Field(description="Words that all stand in title or text.", examples=["market"])] = None
    publisher: Annotated[Name, Field(description="Who printed it.", examples=["Wire"])] = None
    since: Annotated[Day, Field(alias="from", description="First day of publication.")] = None
    until: Annotated[Day, Field(description="Last day of publication.")] = None
    sort: Annotated[str | None, Field(max_length=40, description="published or -published.")] = None

    def wanted(self) -> Wanted:
        since, until = span(self.since, self.until)
        return Wanted(text=self.q, publisher=self.publisher, since=since, until=until)
