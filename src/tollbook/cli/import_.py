"""`tollbook import`: an edited table of claims back into the book, as rulings on what was changed."""

import getpass
import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli.options import Book, Json, answers, note_problems
from tollbook.pipeline.settings import settings
from tollbook.pipeline.taking import take_back
from tollbook.vocabulary import Ruling

app = typer.Typer()


@app.command(name="import", epilog="Example: tollbook import hajin-claims.csv --by Amal --trial")
def import_(
    table: Annotated[Path, typer.Argument(help="The CSV file that `tollbook export --to claims` wrote, edited.")],
    by: Annotated[str, typer.Option("--by", help="Who decides. Default: who is logged in.")] = "",
    trial: Annotated[bool, typer.Option("--trial", help="Show what would be ruled, and keep nothing.")] = False,
    book: Book = None,
    as_json: Json = False,
) -> None:
    """Take back an edited table of claims: each claim that was changed is corrected, the others stay as they are.

    In the column `ruling` write accept, reject, unverifiable or open; in `reason` why. A row without `harm` takes that
    count away; a row with the claim's id and no `count` adds one.
    """
    taken = take_back(settings(book), table, by or getpass.getuser(), trial)
    note_problems(taken.problems)
    if as_json:
        for ruling in taken.rulings:
            sys.stdout.write(json.dumps(_row(ruling), ensure_ascii=False) + "\n")
    else:
        for ruling in taken.rulings:
            answers.print(f"{ruling.kind.value} {ruling.claims[0]}{f': {ruling.reason}' if ruling.reason else ''}")
        word = "would be ruled on" if trial else "ruled on"
        answers.print(f"{taken.rows:,} rows; {len(taken.rulings):,} claims {word} by {by or getpass.getuser()}.")
    if taken.problems:
        raise typer.Exit(2)


def _row(ruling: Ruling) -> dict[str, object]:
    return {
        "kind": ruling.kind.value,
        "claim": ruling.claims[0],
        "by": ruling.by,
        "reason": ruling.reason,
        "correction": ruling.correction.id if ruling.correction else None,
    }
