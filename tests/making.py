"""Makers of reports and claims for tests of the book, of linking and of tolls: the rest is filled in."""

from datetime import date
from typing import Any

from tollbook.vocabulary import (
    Actor,
    Claim,
    Count,
    Entry,
    Harm,
    Report,
    Responsibility,
    Scope,
    Span,
    Speaker,
    Stance,
    Status,
    Told,
    When,
    Where,
)

DAY = date(2021, 6, 12)


def report(text: str = "Twelve fighters were killed in Kelmar.", **known: Any) -> Report:
    """A report of the day after the usual day."""
    given: dict[str, Any] = {"publisher": "Eastgate Wire", "published": date(2021, 6, 13)} | known
    return Report(text, **given)


def count(low: int | None, high: int | None = -1, harm: str = "killed", **known: Any) -> dict[str, Any]:
    """What `claim` makes a count of; without a high it is the low."""
    return {"low": low, "high": low if high == -1 else high, "harm": harm} | known


def claim(of: Report, *counts: dict[str, Any], **known: Any) -> Claim:
    """A claim on the whole text of a report: an air strike at Kelmar on the usual day, unless other things are said."""
    start, end = of.body, len(of.whole)
    when = known.pop("when", When.day(DAY))
    return Claim(
        report=of.id,
        quote=of.whole[start:end],
        span=Span(start, end),
        event=known.pop("event", "air-drone-strike"),
        stance=Stance(known.pop("stance", "asserts")),
        scope=Scope(known.pop("scope", "incident")),
        speaker=Speaker(known.pop("speaker", None), known.pop("person", None)),
        when=when,
        where=Where(tuple(known.pop("places", ("Kelmar",))), known.pop("region", "Oskel"), known.pop("country", None)),
        actor=_actor(known.pop("actor", None)),
        target=_actor(known.pop("target", None)),
        responsibility=Responsibility(known.pop("responsibility")) if "responsibility" in known else None,
        counts=tuple(_count(each, start) for each in counts),
        **known,
    )


def _count(given: dict[str, Any], start: int) -> Count:
    text = given.get("text", "Twelve")
    return Count(
        text=text,
        span=Span(start, start + 3),
        harm=Harm(given["harm"]),
        low=given["low"],
        high=given["high"],
        side=_actor(given.get("side")),
        status=Status(given.get("status", "unknown")),
        part_of=given.get("of"),
        who=given.get("who"),
    )


def _actor(name: str | None) -> Actor | None:
    return Actor(name) if name else None


def told(of: Report, *counts: dict[str, Any], index: int = 0, **known: Any) -> Told:
    """The claim as the book would hold it."""
    return hold(claim(of, *counts, **known), of, index)


def hold(said: Claim, of: Report, index: int = 0) -> Told:
    return Told(said, index, of.name, of.text_id, of.publisher, of.published)


def entry(of: Report, *claims: Claim, **known: Any) -> Entry:
    return Entry(of, claims, **known)
