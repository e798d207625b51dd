"""A row of named fields becomes a report; only the text is needed, and a field that makes no sense is a Problem."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import cleaned, too_long
from tollbook.intake.days import day
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Report

FIELDS = ("id", "publisher", "published", "title", "text", "url")
"""The fields of a report's row, in JSON and in tables; `claims` may come with them in JSON."""


class _Row:
    """Takes fields out of one row and collects what was wrong with them."""

    def __init__(self, row: Mapping[str, Any], spot: Spot) -> None:
        self._row = row
        self._spot = spot
        self.problems: list[Problem] = []

    def words(self, field: str) -> str:
        value = self._row.get(field)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._wrong("not-text", f"The field `{field}` is no text.", "Write it as a string.", value)
            return ""
        text, found = cleaned(value, self._spot)
        self.problems.extend(found)
        return text

    def name(self, field: str) -> str | None:
        value = self._row.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            self._wrong("not-text", f"The field `{field}` is no name.", "Write it as a string.", value)
            return None
        text, found = cleaned(str(value), self._spot)
        self.problems.extend(found)
        return " ".join(text.split()) or None

    def day(self, default: str | None, form: str | None) -> date | None:
        value = self._row.get("published")
        if value is None or value == "":
            return day(default) if default else None
        found = day(str(value), form)
        if found is None:
            message = "`published` is no day that can be told for sure; the report was taken without one."
            self._wrong("not-a-day", message, "Write it as 2018-11-04, or name the form of the days.", value)
        return found

    def claims(self) -> tuple[Mapping[str, Any], ...] | None:
        value = self._row.get("claims")
        if value is None or (isinstance(value, list) and all(isinstance(claim, dict) for claim in value)):
            return None if value is None else tuple(value)
        self._wrong("not-claims", "`claims` is no list of objects.", "Write a list of claims as JSON objects.", value)
        return None

    def _wrong(self, code: str, message: str, remedy: str, value: Any) -> None:
        self.problems.append(self._spot.problem(code, message, remedy, str(value)))


def arrival_of(row: Mapping[str, Any], spot: Spot, defaults: Defaults, day_format: str | None = None) -> Arrival:
    """The report of a row of `id, publisher, published, title, text, url, claims`, and what is wrong with it.

    A row without text but with an id and claims brings its claims to a report that came before.
    """
    fields = _Row(row, spot)
    text, title, origin, claims = fields.words("text"), fields.words("title"), fields.name("id"), fields.claims()
    problem = too_long(len(text), spot)
    if not text.strip() and (claims is None or origin is None):
        problem = spot.problem("no-text", "The report has no text.", "Put its words into the field `text`.")
    if problem is not None or not text.strip():
        found = (*fields.problems, problem) if problem is not None else tuple(fields.problems)
        return Arrival(spot.source, spot.line, None, spot.original, origin, claims, found)
    report = Report(
        text=text,
        title=title or defaults.title,
        publisher=fields.name("publisher") or defaults.publisher,
        published=fields.day(defaults.published, day_format),
        url=fields.name("url"),
        origin_id=origin,
    )
    return Arrival(spot.source, spot.line, report, spot.original, origin, claims, tuple(fields.problems))
