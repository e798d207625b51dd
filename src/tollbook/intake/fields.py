"""A row of named fields becomes a report; only the text is needed."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import cleaned, too_long
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.report import Report


def arrival_of(row: Mapping[str, Any], original: bytes, source: str, line: int | None, defaults: Defaults) -> Arrival:
    """The report of a row of `id, publisher, published, title, text, url, claims`, and what is wrong with it."""
    problems: list[Problem] = []
    text = _words(row, "text", source, line, problems)
    title = _words(row, "title", source, line, problems) or defaults.title
    origin = _plain(row.get("id"))
    claims = _claims(row, source, line, problems)
    if not text.strip():
        if claims is not None and origin:
            return Arrival(source, line, None, original, origin, claims, tuple(problems))
        missing = Problem("no-text", "The report has no text.", "Put its words into the field `text`.", source, line)
        return Arrival(source, line, None, original, origin, claims, (*problems, missing))
    long = too_long(text, source, line)
    if long is not None:
        return Arrival(source, line, None, original, origin, claims, (*problems, long))
    report = Report(
        text=text,
        title=title,
        publisher=_plain(row.get("publisher")) or defaults.publisher,
        published=_day(row.get("published") or defaults.published, source, line, problems),
        url=_plain(row.get("url")),
        origin_id=origin,
    )
    return Arrival(source, line, report, original, origin, claims, tuple(problems))


def _words(row: Mapping[str, Any], field: str, source: str, line: int | None, problems: list[Problem]) -> str:
    value = row.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        problems.append(
            Problem(
                "not-text", f"The field `{field}` is no text.", "Write it as a string.", source, line, repr(value)[:60]
            )
        )
        return ""
    text, found = cleaned(value, source, line)
    problems.extend(found)
    return text


def _plain(value: Any) -> str | None:
    return str(value).strip() or None if value is not None else None


def _day(value: Any, source: str, line: int | None, problems: list[Problem]) -> date | None:
    if value in (None, ""):
        return None
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        problems.append(
            Problem(
                "not-a-day",
                f"`published` is {str(value)[:40]!r}, which is no day; the report was taken without one.",
                "Write it as 2018-11-04.",
                source,
                line,
            )
        )
        return None


def _claims(
    row: Mapping[str, Any], source: str, line: int | None, problems: list[Problem]
) -> tuple[Mapping[str, Any], ...] | None:
    value = row.get("claims")
    if value is None:
        return None
    if isinstance(value, list) and all(isinstance(claim, dict) for claim in value):
        return tuple(value)
    problems.append(
        Problem(
            "not-claims", "`claims` is no list of objects.", "Write a list of claims as JSON objects.", source, line
        )
    )
    return None
