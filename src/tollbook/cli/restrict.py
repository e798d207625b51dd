"""`tollbook restrict`: a report is not for everybody, or is again."""

import getpass
from typing import Annotated

import typer

from tollbook.cli.options import Book, answers
from tollbook.pipeline.restrict import restrict as keep_restriction
from tollbook.pipeline.settings import settings

app = typer.Typer()


@app.command(epilog="Example: tollbook restrict report-4f2a91c0d3b7e6158a20 --reason 'the witness is in danger'")
def restrict(
    report: Annotated[str, typer.Argument(help="The report's id, or the id that it came with.")],
    by: Annotated[str, typer.Option("--by", help="Who decides. Default: who is logged in.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why, for those who come after.")] = "",
    lift: Annotated[bool, typer.Option("--lift", help="It is for everybody again.")] = False,
    book: Book = None,
) -> None:
    """Withhold a report: its figures go on counting, its words, speakers and publisher are not shown or exported.

    Served, it is shown to those who may code. Whoever has the book's file has the report.
    """
    made, new = keep_restriction(settings(book), report, not lift, by or getpass.getuser(), reason)
    word = "restricted" if made.restricted else "for everybody"
    answers.print(f"{made.report}: {word}, by {made.by}." if new else f"{made.report} is {word} already.")
