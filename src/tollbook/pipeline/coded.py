"""Claims coded elsewhere: what of them fits the report that they come with, and Problems for what does not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tollbook.intake import Arrival, blanked
from tollbook.ledger import Book
from tollbook.vocabulary import Claim, NotFoundError, Problem, Report
from tollbook.vocabulary.claim import from_json

NAME = "coded elsewhere"
"""The reader of claims that do not say who coded them."""

Placed = list[tuple[int, Claim]]


def coded(book: Book, arrival: Arrival) -> tuple[Report | None, Placed, list[Problem]]:
    """The report, its claims with their places in the list that came, and what was wrong; no report: nothing to add."""
    report = arrival.report
    if report is None and arrival.origin_id is not None:
        try:
            report = book.report(arrival.origin_id)
        except NotFoundError:
            return None, [], [_unknown(arrival)]
    if report is None:
        return None, [], []
    if arrival.claims is None:
        return None, [], [_uncoded(arrival)]
    claims: Placed = []
    problems = []
    for index, row in enumerate(arrival.claims):
        found = _claim(row, report)
        if isinstance(found, Claim):
            claims.append((index, found if found.reader else replace(found, reader=NAME)))
        else:
            problems.append(_misfit(arrival, index, found))
    return report, claims, problems


def _claim(row: Mapping[str, Any], report: Report) -> Claim | Exception:
    """The row's words are read as the report's were: control characters as blanks."""
    try:
        return from_json(_blanked(row), report.id, report.whole, report.body)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        return error


def _blanked(value: Any) -> Any:
    if isinstance(value, str):
        return blanked(value)
    if isinstance(value, Mapping):
        return {name: _blanked(each) for name, each in value.items()}
    return [_blanked(each) for each in value] if isinstance(value, list) else value


def _unknown(arrival: Arrival) -> Problem:
    return Problem(
        "unknown-report",
        f"No report {arrival.origin_id!r} is in the book, and the line brings no text.",
        "Add the report first, or put its text into the line.",
        arrival.source,
        arrival.line,
    )


def _uncoded(arrival: Arrival) -> Problem:
    return Problem(
        "no-claims",
        "The report brings no claims.",
        "Add it without --claims to have it read.",
        arrival.source,
        arrival.line,
    )


def _misfit(arrival: Arrival, index: int, error: Exception) -> Problem:
    return Problem(
        "claim-does-not-fit",
        f"Claim {index} cannot be taken: {error}.",
        "Quotes and counts must be the report's own words, codes those of the codebook.",
        arrival.source,
        arrival.line,
    )
