"""Words for people: figures with their bounds, days, places; a range never becomes a point."""

from collections.abc import Sequence
from datetime import date

from tollbook.vocabulary import Count, Harm, Incident, Toll, When, figures

_MONTHS = "January February March April May June July August September October November December".split()
HARM_WORDS = {
    Harm.KILLED: "killed",
    Harm.INJURED: "injured",
    Harm.CASUALTIES: "killed or injured",
    Harm.MISSING: "missing",
    Harm.CAPTURED: "captured or arrested",
    Harm.ABDUCTED: "abducted",
    Harm.DISPLACED: "displaced",
    Harm.STRENGTH: "present or under arms",
}


def bounds(low: int | None, high: int | None) -> str:
    """12 · between 10 and 12 · at least 12 · up to 12 · an unknown number of."""
    return figures.bounds(low, high, "between {} and {}")


def ends(toll: Toll) -> str:
    """Low to high, and the best count between them; `or more` where somebody's figure has no upper bound."""
    words = bounds(toll.low, toll.high)
    if toll.open:
        words = f"at least {toll.high:,}" if toll.low == toll.high else f"{words} or more"
    if toll.best is not None and toll.low != toll.high:
        words += f" (best count {toll.best:,})"
    return words


def counted(count: Count, who: str | None) -> str:
    """`at least 41 fighters (Syrian Democratic Forces) killed`. who: the words for them, as they may go out."""
    side = f" ({count.side.name})" if count.side and not (who and count.side.name in who) else ""
    people = f" {who}" if who else (f" {_KINDS[count.status.value]}" if count.status.value in _KINDS else " people")
    words = bounds(count.low, count.high)
    if (count.low, count.high) == (0, 0):
        words = "no"
    if words == "an unknown number":
        words += " of"
    return f"{words}{people}{side} {HARM_WORDS[count.harm]}"


_KINDS = {"civilian": "civilians", "combatant": "fighters"}


def day(when: date) -> str:
    """`4 November 2018`."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def days(when: When | None) -> str:
    """`4 November 2018`, `2–4 November 2018`, `30 October to 2 November 2018`, `no day given`."""
    if when is None:
        return "no day given"
    first, last = when.first, when.last
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def place(incident: Incident) -> str:
    parts = [listed(incident.places), incident.region, incident.country]
    return ", ".join(part for part in parts if part) or "no place given"


def within(label: str) -> str:
    """A label inside a sentence: `remote explosive, landmine or IED`."""
    return label[:1].lower() + label[1:]


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
