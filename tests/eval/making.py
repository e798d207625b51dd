"""Makers of codes: each says only what a test is about."""

from typing import Any

TEXT = (
    "Twelve soldiers were killed and 20 wounded in a raid on Arden on Sunday, police said. "
    "The army denied that any soldier had died. Rebels took the hill of Corvel."
)
REPORT = {"id": "one", "publisher": "Example Wire", "published": "2018-11-04", "title": "A raid", "text": TEXT}
RAID = "Twelve soldiers were killed and 20 wounded in a raid on Arden on Sunday, police said."
DENIAL = "The army denied that any soldier had died."
HILL = "Rebels took the hill of Corvel."


def count(text: str = "Twelve soldiers", **codes: Any) -> dict[str, Any]:
    """A count of the raid."""
    base = {
        "harm": "killed",
        "low": 12,
        "high": 12,
        "who": "soldiers",
        "side": "army",
        "status": "combatant",
        "of": None,
    }
    return {"text": text, **base, **codes}


def claim(quote: str = RAID, counts: list[dict[str, Any]] | None = None, **codes: Any) -> dict[str, Any]:
    """The claim of the raid, with its count unless others are given."""
    base = {
        "speaker": "police",
        "person": None,
        "via": None,
        "stance": "asserts",
        "event": "armed-clash",
        "date": ["2018-11-04", "2018-11-04"],
        "places": ["Arden"],
        "region": None,
        "country": None,
        "actor": "rebels",
        "target": "army",
        "scope": "incident",
        "responsibility": None,
    }
    return {"quote": quote, **base, "counts": [count()] if counts is None else counts, **codes}
