"""Every time expression of a text, resolved."""

from datetime import date

from tollbook.reading.dates.model import DateMention


def find_dates(text: str, published: date | None, start: int = 0) -> list[DateMention]:
    """The mentions from character `start` on, in order; they do not overlap."""
    return []
