"""A claim out of a form: the codebook's fields by their names; what is left empty is not said."""

from collections.abc import Mapping
from typing import Any

from tollbook.vocabulary import UsageError

_PLAIN = ("speaker", "person", "via", "region", "actor", "target", "responsibility")
_COUNTS = 8
"""How many counts a form has at most."""


def brought(fields: Mapping[str, str]) -> dict[str, Any]:
    """As JSON. Raises UsageError for a number that is none."""
    quote = fields.get("quote", "")
    first, last = _given(fields, "first"), _given(fields, "last")
    found: dict[str, Any] = {name: _given(fields, name) for name in _PLAIN}
    found |= {
        "quote": quote,
        "start": _whole(fields, "start"),
        "event": _given(fields, "event") or "other",
        "stance": _given(fields, "stance") or "asserts",
        "scope": _given(fields, "scope") or "incident",
        "date": [first, last or first] if first else None,
        "places": [place.strip() for place in fields.get("places", "").split(";") if place.strip()],
        "country": (_given(fields, "country") or "").upper() or None,
        "counts": [count for number in range(_COUNTS) if (count := _count(fields, number))],
    }
    return found


def _count(fields: Mapping[str, str], number: int) -> dict[str, Any] | None:
    def field(name: str) -> str:
        return f"count-{number}-{name}"

    if not _given(fields, field("text")):
        return None
    return {
        "text": fields[field("text")],
        "start": _whole(fields, field("start")),
        "harm": _given(fields, field("harm")) or "killed",
        "low": _whole(fields, field("low")),
        "high": _whole(fields, field("high")),
        "who": _given(fields, field("who")),
        "side": _given(fields, field("side")),
        "status": _given(fields, field("status")) or "unknown",
        "of": _whole(fields, field("of")),
    }


def _given(fields: Mapping[str, str], name: str) -> str | None:
    return fields.get(name, "").strip() or None


def _whole(fields: Mapping[str, str], name: str) -> int | None:
    given = _given(fields, name)
    if given is None:
        return None
    if not given.isdecimal() or len(given) > 10:
        raise UsageError(f"{given[:40]!r} is no whole number.", "Write digits, or leave it empty for an open end.")
    return int(given)
