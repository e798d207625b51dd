"""Taking back: a table of claims that a person edited becomes rulings on what was changed, and on nothing else."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tollbook.ledger import Book, profile
from tollbook.linking import update
from tollbook.pipeline.link import options
from tollbook.pipeline.publish import method
from tollbook.pipeline.settings import Settings
from tollbook.pipeline.world import Tables
from tollbook.publish.claims import Edit, changes
from tollbook.publish.claims.changes import Line
from tollbook.publish.edition import Edition
from tollbook.publish.withholding import open_to_all
from tollbook.vocabulary import Problem, Ruling, RulingKind, Told, UsageError
from tollbook.vocabulary.claim import from_json


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a table. rows: lines that were read. rulings: in the order of the file, kept or, on trial, not."""

    rows: int
    rulings: tuple[Ruling, ...]
    problems: tuple[Problem, ...]


def take_back(settings: Settings, table: Path, by: str, trial: bool = False) -> Taken:
    """Rules as the edited table says. trial: only say what would be ruled.

    Raises UsageError if the file is no table of claims.
    """
    lines, quotes = _lines(table)
    edition = Edition((), method(profile(settings.profile)), world=Tables(), quotes=quotes)
    rulings: list[Ruling] = []
    problems: list[Problem] = []
    with Book.open(settings.book) as book:
        in_force = {told.id: told for told in book.claims()}
        restricted = book.restricted()
        shown = {told.id: told for told in open_to_all(tuple(in_force.values()), restricted)}
        for found in changes(lines, shown.get, edition, str(table)):
            ruling = _ruling(book, shown[found.claim], found, by, str(table)) if isinstance(found, Edit) else found
            if isinstance(ruling, Problem):
                problems.append(ruling)
            else:
                rulings.append(ruling)
        if not trial:
            for ruling in rulings:
                book.rule(ruling)
            book.settle(lambda view: update(view, options()))
    return Taken(len(lines), tuple(rulings), tuple(problems))


def _ruling(book: Book, told: Told, edit: Edit, by: str, source: str) -> Ruling | Problem:
    """A correction must fit the report's own words."""
    if edit.correction is None:
        assert edit.ruling is not None
        return Ruling(edit.ruling, (edit.claim,), by, edit.reason)
    if not told.claim.quote:
        return _misfit(edit, source, "it is of a restricted report, whose words did not go out")
    report = book.report(told.report)
    try:
        corrected = from_json(edit.correction, told.report, report.whole, report.body)
    except (ValueError, KeyError, TypeError) as error:
        return _misfit(edit, source, str(error))
    corrected = replace(corrected, reader=by, confidence=None)
    if corrected.id == told.id:
        return _misfit(edit, source, "the correction says what the claim says already")
    return Ruling(RulingKind.CORRECT, (edit.claim,), by, edit.reason, correction=corrected)


def _misfit(edit: Edit, source: str, words: str) -> Problem:
    message = f"The claim {edit.claim} cannot be corrected so: {words}."
    remedy = "Quotes and counts must be the report's own words, codes those of the codebook."
    return Problem("correction-does-not-fit", message, remedy, source, edit.line)


def _lines(table: Path) -> tuple[list[Line], bool]:
    """The lines by column, and whether the table was exported with --quotes."""
    try:
        with table.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, dialect=_dialect(stream.readline()), restval="")
            stream.seek(0)
            lines = list(_numbered(reader))
    except OSError as error:
        raise UsageError(f"{table} cannot be read: {error.strerror}.", "Name a file that is there.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{table} is no CSV in UTF-8: {error}.", "Save it as “CSV UTF-8”.") from error
    if reader.fieldnames is None or "claim" not in reader.fieldnames:
        raise UsageError(f"{table} has no column `claim`.", "Edit what `tollbook export --to claims` wrote.")
    return lines, "quote" in reader.fieldnames


def _numbered(reader: "csv.DictReader[str]") -> Iterator[Line]:
    for cells in reader:
        yield reader.line_num, {name: cell for name, cell in cells.items() if isinstance(name, str)}


def _dialect(header: str) -> type[csv.Dialect]:
    """Spreadsheets of some countries save with semicolons or tabs."""
    found = max(",;\t", key=header.count)
    return type("Saved", (csv.excel,), {"delimiter": found})
