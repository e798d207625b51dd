"""`tollbook learn`: linking weights from what people have ruled."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli.options import Book, Json, answers
from tollbook.pipeline.learn import learn as learn_weights
from tollbook.pipeline.settings import LINKING, settings

app = typer.Typer()


@app.command(epilog="Example: tollbook learn weights-2.toml --book my.db")
def learn(
    to: Annotated[Path, typer.Argument(metavar="FILE", help="The new file of weights.")],
    incidents: Annotated[
        Path | None,
        typer.Option(
            "--incidents", help="Incidents put right by hand: JSON Lines with `members`, as `incidents` writes."
        ),
    ] = None,
    book: Book = None,
    as_json: Json = False,
) -> None:
    """Learn linking weights from rulings same and different, and from incidents that somebody put right.

    Nothing changes until the new file is used: then everything is linked anew by it.
    """
    found = learn_weights(settings(book), to, incidents)
    if as_json:
        row = {
            "weights": found.weights.id,
            "examples": found.examples,
            "before": found.before,
            "after": found.after,
            "unseen": found.unseen,
        }
        sys.stdout.write(json.dumps(row) + "\n")
        return
    answers.print(f"{found.examples} pairs: {found.before} are judged as decided by the weights before, ", end="")
    answers.print(f"{found.after} by the new ones", end="")
    answers.print(f" ({found.unseen} when they were not seen)." if found.unseen is not None else ".")
    answers.print(f"To use them: export {LINKING}={to}, then add or rule as ever.")
