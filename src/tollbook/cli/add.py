"""`tollbook add`: reports into the book, with progress."""

import json
import sys
from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from tollbook.cli.options import (
    AllowHost,
    Book,
    Columns,
    Contact,
    DayFormat,
    Files,
    Json,
    Published,
    Publisher,
    answers,
    note_problems,
    notes,
)
from tollbook.pipeline.add import Tally
from tollbook.pipeline.add import add as add_to_book
from tollbook.pipeline.receiving import Told, arrivals
from tollbook.pipeline.settings import settings

app = typer.Typer()

Coded = Annotated[bool, typer.Option("--claims", help="Take the claims that come with the reports.")]


@app.command(epilog="Example: tollbook add reports.jsonl --book hajin.db")
def add(
    files: Files,
    book: Book = None,
    claims: Coded = False,
    published: Published = None,
    publisher: Publisher = None,
    column: Columns = None,
    day_format: DayFormat = None,
    allow_host: AllowHost = None,
    contact: Contact = "",
    as_json: Json = False,
) -> None:
    """Read reports into the book. What is there already changes nothing: run an interrupted run again.

    With --claims each line brings its claims as the codebook has them: {id, publisher, published, title, text, claims},
    or {id, claims} for a report that is in the book.
    """
    chosen = settings(book)
    told = Told(published, publisher, column or (), day_format, allow_host or (), contact)
    coming = arrivals(files, told)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=notes, transient=True) as bar:
        task = bar.add_task("reading …", total=None)

        def show(tally: Tally) -> None:
            bar.update(
                task,
                description=f"{tally.arrived:,} reports, {tally.claims:,} claims, {tally.wrong:,} problems",
            )

        tally = add_to_book(coming, chosen, coded=claims, progress=show)
    note_problems(tally.problems, total=tally.wrong)
    if as_json:
        row = {
            "arrived": tally.arrived,
            "new": tally.new,
            "claims": tally.claims,
            "wrong": tally.wrong,
            "problems": [
                {"code": p.code, "message": p.message, "remedy": p.remedy, "source": p.source, "line": p.line}
                for p in tally.problems
            ],
        }
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        came = f"{tally.arrived:,} reports came in, {tally.new:,} of them new"
        answers.print(f"{came}; {tally.claims:,} claims kept in {chosen.book}.")
    if tally.wrong and not tally.taken:
        raise typer.Exit(2)
