"""`tollbook dates`: the time expressions of texts, with the days they mean."""

import json
import sys
from typing import Annotated

import typer

from tollbook.cli.options import Json, answers
from tollbook.cli.tables import table
from tollbook.pipeline.corpora import rows, time_expressions

app = typer.Typer()


@app.command(epilog="Example: tollbook dates texts.jsonl --json")
def dates(
    file: Annotated[str, typer.Argument(help="JSON Lines of {id, text, dct}; dct is the day of publication.")],
    as_json: Json = False,
) -> None:
    """Find the time expressions of texts, with TIMEX3 types and values."""
    given = list(rows(file))
    for row, found in zip(given, time_expressions(given), strict=True):
        if as_json:
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
            continue
        listed = table(("words", 3), ("type", 1), ("value", 2), title=str(row["id"]))
        for timex in found["timexes"]:  # type: ignore[attr-defined]
            listed.add_row(row["text"][timex["start"] : timex["end"]], timex["type"], timex["value"])
        answers.print(listed)
