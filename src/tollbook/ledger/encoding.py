"""How a claim stands in the book: the codebook's fields with offsets, as JSON; back again without the report's text."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from json import dumps, loads
from typing import Any

from tollbook.vocabulary import (
    Actor,
    Claim,
    Count,
    Harm,
    Responsibility,
    Scope,
    Span,
    Speaker,
    Stance,
    Status,
    When,
    Where,
)
from tollbook.vocabulary.claim import to_json

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ASIDE = frozenset({"start", "end", "confidence", "reader"})


def micros(time: datetime) -> int:
    """Microseconds since 1970; a time without a zone is taken to be UTC."""
    return ((time if time.tzinfo else time.replace(tzinfo=UTC)) - _EPOCH) // _MICROSECOND


def moment_of(at: int) -> datetime:
    return _EPOCH + timedelta(microseconds=at)


def encode(claim: Claim) -> str:
    return dumps(to_json(claim), ensure_ascii=False, separators=(",", ":"))


def same_words(left: str, right: str) -> bool:
    """Whether two encoded claims, of two versions of a report, differ in nothing but where they stand and who read."""
    return _words(loads(left)) == _words(loads(right))


def same_substance(left: str, right: str) -> bool:
    """Whether two encoded claims of one report say the same: stance, event, scope, day and counts."""
    return _substance(loads(left)) == _substance(loads(right))


def _substance(row: dict[str, Any]) -> list[Any]:
    counts = sorted(str([each["harm"], each["low"], each["high"]]) for each in row["counts"])
    return [row["stance"], row["event"], row["scope"], row["date"], counts]


def _words(row: dict[str, Any]) -> dict[str, Any]:
    counts = [_apart(each) | {"at": each["start"] - row["start"]} for each in row["counts"]]
    return _apart(row) | {"counts": counts}


def _apart(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _ASIDE}


def decode(content: str, report: str, name: str | None = None) -> Claim:
    """The claim that `encode` wrote. name: its id, where it was kept beside it, so that nobody makes it anew."""
    row: dict[str, Any] = loads(content)
    claim = Claim(
        report=report,
        quote=row["quote"],
        span=Span(row["start"], row["end"]),
        event=row["event"],
        stance=Stance(row["stance"]),
        scope=Scope(row["scope"]),
        speaker=Speaker(row["speaker"], row["person"], row["via"]),
        when=_when(*row["date"]) if row["date"] else None,
        where=Where(tuple(row["places"]), row["region"], row["country"]),
        actor=_actor(row["actor"]),
        target=_actor(row["target"]),
        responsibility=Responsibility(row["responsibility"]) if row["responsibility"] else None,
        counts=tuple(map(_count, row["counts"])),
        confidence=row["confidence"],
        reader=row["reader"],
    )
    return claim if name is None else claim.named(name)


@lru_cache(maxsize=1 << 14)
def _when(first: str, last: str) -> When:
    return When.parse(first, last)


@lru_cache(maxsize=1 << 14)
def _actor(name: str | None) -> Actor | None:
    return Actor(name) if name else None


def _count(row: dict[str, Any]) -> Count:
    return Count(
        text=row["text"],
        span=Span(row["start"], row["end"]),
        harm=Harm(row["harm"]),
        low=row["low"],
        high=row["high"],
        who=row["who"],
        side=_actor(row["side"]),
        status=Status(row["status"]),
        part_of=row["of"],
        confidence=row["confidence"],
    )
