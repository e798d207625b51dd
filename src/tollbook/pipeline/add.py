"""From arrivals to the book: reports are read (or bring their claims), kept with their receipts, and linked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice

from tollbook import __version__
from tollbook.intake import Arrival
from tollbook.ledger import Book
from tollbook.linking import update
from tollbook.pipeline.link import options
from tollbook.pipeline.read import reader
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Claim, Entry, NotFoundError, Problem, Receipt, Report, Run
from tollbook.vocabulary.claim import from_json
from tollbook.vocabulary.identity import digest

_BATCH = 64


@dataclass(frozen=True, slots=True)
class Tally:
    """What adding came to. arrived: everything that came in. new: reports that the book did not have.

    claims: claims of reports that were newly read. problems: all, in order.
    """

    arrived: int = 0
    new: int = 0
    claims: int = 0
    problems: tuple[Problem, ...] = ()


def add(
    arrivals: Iterable[Arrival],
    settings: Settings,
    coded: bool = False,
    progress: Callable[[Tally], None] = lambda tally: None,
) -> Tally:
    """Adds what arrives to the book, some dozens at a time, each batch in one transaction, and links it.

    coded: take the claims that come with the reports instead of reading them. Whatever was finished before an
    interruption stays; adding the same again changes nothing.
    """
    tally = Tally()
    waiting = iter(arrivals)
    with Book.open(settings.book) as book:
        run = _run(settings, coded)
        while batch := list(islice(waiting, _BATCH)):
            entries, problems = _entries(book, batch, settings, coded)
            added = book.add_all(entries, run)
            tally = Tally(
                arrived=tally.arrived + len(batch),
                new=tally.new + sum(one.new for one in added),
                claims=tally.claims + sum(one.claims for one in added if one.read),
                problems=(*tally.problems, *problems),
            )
            progress(tally)
        book.settle(lambda view: update(view, options()))
    return tally


def _run(settings: Settings, coded: bool) -> Run:
    name = "coded elsewhere" if coded else reader(settings.weights).name
    return Run(reader=name, by_hand=coded, program=f"tollbook {__version__}")


def _entries(book: Book, batch: list[Arrival], settings: Settings, coded: bool) -> tuple[list[Entry], list[Problem]]:
    problems = [problem for arrival in batch for problem in arrival.problems]
    if coded:
        entries = []
        for arrival in batch:
            entry, found = _coded(book, arrival)
            problems += found
            entries += [entry] if entry is not None else []
        return entries, problems
    taken = [arrival for arrival in batch if arrival.report is not None]
    readings = reader(settings.weights).read_all(arrival.report for arrival in taken if arrival.report is not None)
    entries = []
    for arrival, reading in zip(taken, readings, strict=True):
        problems += reading.problems
        entries.append(_entry(arrival, reading.report, reading.claims, (*arrival.problems, *reading.problems)))
    return entries, problems


def _entry(arrival: Arrival, report: Report, claims: tuple[Claim, ...], problems: tuple[Problem, ...]) -> Entry:
    receipt = Receipt(report.id, arrival.source, datetime.now(UTC), digest(arrival.original), report.url)
    return Entry(report, claims, problems, receipt, arrival.original)


def _coded(book: Book, arrival: Arrival) -> tuple[Entry | None, list[Problem]]:
    """The entry of a report with claims coded elsewhere; claims that do not fit it are Problems."""
    report = arrival.report
    if report is None and arrival.origin_id is not None:
        try:
            report = book.report(arrival.origin_id)
        except NotFoundError:
            return None, [_unknown(arrival)]
    if report is None:
        return None, []
    if arrival.claims is None:
        return None, [_uncoded(arrival)]
    claims, problems = [], []
    for index, row in enumerate(arrival.claims):
        try:
            claim = from_json(row, report.id, report.whole, report.body)
        except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
            problems.append(_misfit(arrival, index, error))
        else:
            claims.append(claim if claim.reader else replace(claim, reader="coded elsewhere"))
    return _entry(arrival, report, tuple(claims), (*arrival.problems, *problems)), problems


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


def reports_of(arrivals: Iterable[Arrival], problems: list[Problem]) -> Iterator[Report]:
    """The reports that arrive; what is wrong with the others is put to the problems."""
    for arrival in arrivals:
        problems += arrival.problems
        if arrival.report is not None:
            yield arrival.report
