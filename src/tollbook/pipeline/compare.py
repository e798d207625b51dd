"""The book held against a file of UCDP GED or ACLED."""

from dataclasses import dataclass
from pathlib import Path

from tollbook.pipeline.publish import Wanted, edition
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.tell import same
from tollbook.publish.comparing import Compared, Foreign, read
from tollbook.publish.comparing import compare as compare_events
from tollbook.publish.edition import Asked
from tollbook.vocabulary import Problem
from tollbook.vocabulary.spelling import fold


@dataclass(frozen=True, slots=True)
class Comparison:
    """whose: the project that the file is of. problems: its rows that could not be read."""

    whose: str
    compared: Compared
    problems: tuple[Problem, ...]


def compare(settings: Settings, wanted: Wanted, file: Path) -> Comparison:
    """Of both sides what is asked for is compared. Raises UsageError for a file of neither project."""
    whose, rows = read(file)
    found = list(rows)
    of = edition(settings, wanted)
    events = [row for row in found if isinstance(row, Foreign) and _wanted(row, of.asked)]
    problems = tuple(row for row in found if isinstance(row, Problem))
    return Comparison(whose, compare_events(of.sheets, events), problems)


def _wanted(event: Foreign, asked: Asked) -> bool:
    if event.high < 1:  # the book is held against it with its incidents with deaths
        return False
    if (asked.since and event.when.last < asked.since) or (asked.until and event.when.first > asked.until):
        return False
    if asked.where is not None and fold(asked.where) not in fold(f"{event.place} {event.country}"):
        return False
    return asked.actor is None or any(same(asked.actor, party) for party in event.parties)
