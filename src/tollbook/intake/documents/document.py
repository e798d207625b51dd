"""What was found in a document, and the report that it becomes; a day that the file alone knows is called a guess."""

from dataclasses import dataclass, replace
from datetime import date
from typing import BinaryIO

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.cleaning import MOST_BYTES, too_big
from tollbook.intake.rows import arrival_of
from tollbook.intake.spot import Spot
from tollbook.vocabulary.problem import Problem
from tollbook.vocabulary.receipt import Extraction


@dataclass(frozen=True, slots=True)
class Document:
    """written: the day that the file says it was made on, which need not be that of publication."""

    text: str
    extraction: Extraction
    title: str = ""
    written: date | None = None
    problems: tuple[Problem, ...] = ()


def whole(stream: BinaryIO, source: str) -> Spot | Arrival:
    """All bytes of a document, or what to say of one that is too large or empty."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        return Spot(source).refused(too_big(Spot(source)))
    spot = Spot(source, None, data)
    return spot if data.strip() else spot.refused(spot.empty())


def report_of(found: Document, spot: Spot, defaults: Defaults) -> Arrival:
    """The report, which is known by the file's name."""
    guessed = found.written is not None and defaults.published is None
    row = {"text": found.text, "title": found.title, "id": spot.source, "published": found.written if guessed else None}
    arrival = arrival_of(row, spot, defaults)
    problems = (*found.problems, *arrival.problems)
    if guessed and arrival.report is not None:
        message = f"The file does not say when it was published; {found.written}, when it was made, was taken."
        guess = spot.problem("day-guessed", message, "Check the day, and give it with --published if it is wrong.")
        problems = (*problems, guess)
    return replace(arrival, problems=problems, extraction=found.extraction)
