"""From arrivals to the book: reports are read (or bring their claims), kept with their receipts, and linked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice

from tollbook import __version__
from tollbook.intake import Arrival
from tollbook.ledger import Book
from tollbook.linking import update
from tollbook.pipeline.coded import NAME as CODED
from tollbook.pipeline.coded import coded as coded_claims
from tollbook.pipeline.copies import Copies
from tollbook.pipeline.link import options
from tollbook.pipeline.read import reader
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.versions import placed
from tollbook.vocabulary import Claim, Entry, Problem, Receipt, Report, Run
from tollbook.vocabulary.identity import digest

_BATCH = 64
_SHOWN = 1_000
"""Problems that are handed on in full."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What adding came to. arrived: everything that came in. taken: what of it were reports. new: those that the book
    did not have. claims: of reports that were newly read.

    wrong: how many problems there were. problems: the first of them, in order: an archive of millions has many.
    """

    arrived: int = 0
    new: int = 0
    claims: int = 0
    taken: int = 0
    wrong: int = 0
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
    with Book.open(settings.book) as book, Copies(book, settings) as copies:
        run = _run(settings, coded)
        while batch := list(islice(waiting, _BATCH)):
            entries, problems = _entries(book, batch, settings, coded)
            with copies.marked(placed(book, entries)) as marked:
                added = book.add_all(marked, run)
            tally = Tally(
                arrived=tally.arrived + len(batch),
                new=tally.new + sum(one.new for one in added),
                claims=tally.claims + sum(one.claims for one in added if one.read),
                taken=tally.taken + len(entries),
                wrong=tally.wrong + len(problems),
                problems=(*tally.problems, *problems)[:_SHOWN],
            )
            progress(tally)
        book.settle(lambda view: update(view, options()))
    return tally


def _run(settings: Settings, coded: bool) -> Run:
    name = CODED if coded else reader(settings.weights).name
    return Run(reader=name, by_hand=coded, program=f"tollbook {__version__}")


def _entries(book: Book, batch: list[Arrival], settings: Settings, by_hand: bool) -> tuple[list[Entry], list[Problem]]:
    problems = [problem for arrival in batch for problem in arrival.problems]
    entries = []
    if by_hand:
        for arrival in batch:
            report, placed, found = coded_claims(book, arrival)
            problems += found
            if report is not None:
                claims = tuple(claim for _, claim in placed)
                entry = _entry(arrival, report, claims, (*arrival.problems, *found))
                entries.append(replace(entry, positions=tuple(place for place, _ in placed)))
        return entries, problems
    taken = [arrival for arrival in batch if arrival.report is not None]
    readings = reader(settings.weights).read_all(arrival.report for arrival in taken if arrival.report is not None)
    for arrival, reading in zip(taken, readings, strict=True):
        problems += reading.problems
        entries.append(_entry(arrival, reading.report, reading.claims, (*arrival.problems, *reading.problems)))
    return entries, problems


def _entry(arrival: Arrival, report: Report, claims: tuple[Claim, ...], problems: tuple[Problem, ...]) -> Entry:
    capture = arrival.capture
    receipt = Receipt(
        report=report.id,
        source=arrival.source,
        retrieved=capture.retrieved if capture is not None else datetime.now(UTC),
        digest=digest(arrival.original),
        url=report.url,
        capture=capture,
        extraction=arrival.extraction,
    )
    return Entry(report, claims, problems, receipt, arrival.original, replaces=arrival.replaces)


def reports_of(arrivals: Iterable[Arrival], problems: list[Problem]) -> Iterator[Report]:
    """The reports that arrive; what is wrong with the others is put to the problems."""
    for arrival in arrivals:
        problems += arrival.problems
        if arrival.report is not None:
            yield arrival.report
