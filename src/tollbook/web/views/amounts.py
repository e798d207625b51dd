"""Figures as people read them: the best count large, the range beside it; unknown is said, never drawn as zero."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tollbook.vocabulary import Toll


@dataclass(frozen=True, slots=True)
class Amount:
    """head: what is written large. range: low to high, empty if that says no more. words: for who cannot see it."""

    head: str
    range: str
    words: str
    contested: bool = False


def amount(toll: Mapping[str, Any] | None) -> Amount | None:
    """Of a toll as JSON; None where nobody gives one."""
    if toll is None:
        return None
    low, best, high = toll["low"], toll["best"], toll["high"]
    is_open, contested = bool(toll["open"]), bool(toll["contested"])
    if best is None and low is None and high is None:
        return Amount("?", "", "an unknown number", contested)
    top = "" if high is None else f"{high:,}" + ("+" if is_open else "")
    if best is None:
        head = f"≤ {high:,}" if high is not None else "?"
        return Amount(head, "", f"up to {high:,}" if high is not None else "an unknown number", contested)
    if low == best == high:
        words = f"at least {best:,}" if is_open else f"{best:,}"
        return Amount(f"{best:,}" + ("+" if is_open else ""), "", words, contested)
    bottom = "?" if low is None else f"{low:,}"
    more = " or more" if is_open else ""
    words = f"between {bottom} and {high:,}{more}, best count {best:,}" if high is not None else f"{best:,}"
    return Amount(f"{best:,}", f"{bottom}–{top}", words, contested)


def by_harm(tolls: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Totals as JSON, by harm."""
    return {toll["harm"]: toll for toll in tolls}


def toll_amount(toll: Toll) -> Amount:
    """Of a toll as a value."""
    ends = {"low": toll.low, "best": toll.best, "high": toll.high, "open": toll.open, "contested": toll.contested}
    found = amount(ends)
    assert found is not None
    return found
