"""`tollbook incidents`: the incidents of the book, a line each."""

import json
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from tollbook.cli.incident_view import headline
from tollbook.cli.options import AsOf, Book, Json, Profile, Since, Until, WherePlace, answers, notes
from tollbook.cli.tables import table
from tollbook.cli.telling import claim_text, speaker_text
from tollbook.pipeline.settings import settings
from tollbook.pipeline.tell import Bookful, Selection, Telling, day, moment, running, tell
from tollbook.vocabulary import Told

app = typer.Typer()

_COLUMNS = tuple((name, 1) for name in ("day", "where and what", "killed", "injured", "other", "grade, id"))
_WIDTHS = {"day": 10, "killed": 9, "injured": 9, "other": 9, "grade, id": 9}
"""What a terminal of 80 characters has room for."""


@app.command(epilog="Example: tollbook incidents --from 2018-11-01 --where Hajin")
def incidents(
    book: Book = None,
    since: Since = None,
    until: Until = None,
    where: WherePlace = None,
    contested: Annotated[bool, typer.Option("--contested", help="Only incidents with a contested figure.")] = False,
    as_of: AsOf = None,
    profile: Profile = "tollbook",
    as_json: Json = False,
) -> None:
    """List the incidents of the book: when, where, who says how many, and what is contested.

    Running totals and stocks are of no incident; they stand apart, below.
    """
    bookful = tell(settings(book, profile), moment(as_of))
    selection = Selection(day(since), day(until), where, contested)
    chosen = [telling for telling in bookful.tellings if selection.holds(telling)]
    if as_json:
        for telling in chosen:
            sys.stdout.write(json.dumps(telling.row(), ensure_ascii=False) + "\n")
        return
    list_incidents(bookful, chosen, apart=not (since or until or where or contested))


def list_incidents(bookful: Bookful, chosen: Sequence[Telling], apart: bool = True) -> None:
    """Prints the chosen incidents, and apart from them the running totals and stocks."""
    listed = table(*_COLUMNS, widths=_WIDTHS)
    for telling in chosen:
        listed.add_row(*headline(telling))
    if chosen:
        answers.print(listed)
    else:
        notes.print("No incident." if bookful.everything else "The book is empty. Add reports: tollbook add FILE")
    totals = running(bookful.others)
    if totals and apart:
        answers.print(_running_table(totals))


def _running_table(totals: Sequence[Told]) -> Table:
    title = "Running totals and stocks, apart from every incident"
    listed = table(("who", 2), ("what", 3), ("the words", 5), title=title)
    for told in totals:
        listed.add_row(speaker_text(told.claim), claim_text(told.claim), Text(told.claim.quote, style="dim"))
    return listed
