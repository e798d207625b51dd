"""Time expressions as TIMEX3 has them: where they stand, their type and their value."""

import re
from collections.abc import Mapping
from datetime import date

from tollbook.reading.dates.find import meanings
from tollbook.reading.dates.meaning import Context

_YEAR = re.compile(r"\b(?:in|of|since|during|by|until|[A-Z][a-z]+|\d,)\s+((?:1\d|20)\d\d)\b")
_ANCIENT = re.compile(r"\b\d{1,4} B\.?C\b")
_LONG_AGO, _ENOUGH = 1, 3


def timexes(text: str, published: date | None) -> list[dict[str, int | str]]:
    """`{start, end, type, value}` of every time expression, in order.

    A text that tells mostly of years long past takes its months and days from its own years (see `tells_history`).
    """
    context = Context(published, history=published is None or tells_history(text, published))
    return [
        {"start": found.start, "end": found.end, "type": meaning.type, "value": meaning.value}
        for found, meaning in meanings(text, context)
    ]


def timex_row(row: Mapping[str, object]) -> dict[str, object]:
    """A corpus's row `{id, text, dct}` (`dct`, the ISO day of its making, may be missing) with its time expressions."""
    made = row.get("dct")
    published = date.fromisoformat(made[:10]) if isinstance(made, str) else None
    return {"id": row["id"], "timexes": timexes(str(row["text"]), published)}


def tells_history(text: str, published: date) -> bool:
    """Whether most years that the text writes out lie before the one before its publication."""
    years = [int(year) for year in _YEAR.findall(text)]
    ancient = len(_ANCIENT.findall(text))
    past = sum(year < published.year - _LONG_AGO for year in years) + ancient
    return past >= _ENOUGH and 2 * past > len(years) + ancient
