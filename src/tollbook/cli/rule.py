"""`tollbook rule`: a person's binding decision on one claim, or on two."""

import getpass
import json
import sys
from typing import Annotated

import typer

from tollbook.cli.options import Book, Json, answers
from tollbook.pipeline.rule import rule as keep_ruling
from tollbook.pipeline.settings import settings

app = typer.Typer()


@app.command(epilog="Example: tollbook rule different 0d16 55d9 --reason 'two strikes, hours apart'")
def rule(
    kind: Annotated[
        str, typer.Argument(help="same, different (two claims); accept, reject, unverifiable; open undoes.")
    ],
    claims: Annotated[list[str], typer.Argument(help="Claims, by the first characters of their ids.")],
    by: Annotated[str, typer.Option("--by", help="Who decides. Default: who is logged in.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why, for those who come after.")] = "",
    book: Book = None,
    as_json: Json = False,
) -> None:
    """Rule on claims: whether two speak of one incident, or whether one stands.

    A ruling is one more row; nothing is overwritten, and `open` takes an earlier one back.
    """
    ruling, new = keep_ruling(settings(book), kind, claims, by or getpass.getuser(), reason)
    if as_json:
        row = {"id": ruling.id, "kind": ruling.kind.value, "claims": list(ruling.claims), "by": ruling.by, "new": new}
        sys.stdout.write(json.dumps(row) + "\n")
    else:
        answers.print(
            f"{'Kept' if new else 'Was there already'}: {ruling.kind.value} {' '.join(ruling.claims)}, by {ruling.by}."
        )
