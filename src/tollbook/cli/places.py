"""`tollbook places`: the place names of texts, with where they lie."""

import json
import sys
from typing import Annotated

import typer

from tollbook.cli.options import Json, answers, note_problems
from tollbook.cli.tables import table
from tollbook.pipeline.corpora import places as find_places
from tollbook.pipeline.corpora import rows
from tollbook.vocabulary import Problem

app = typer.Typer()


@app.command(epilog="Example: tollbook places texts.jsonl --json")
def places(
    file: Annotated[str, typer.Argument(help="JSON Lines of {id, text}.")],
    as_json: Json = False,
) -> None:
    """Find the place names of texts and where they lie, with UCDP's and ACLED's precision codes."""
    problems: list[Problem] = []
    for found in find_places(rows(file), problems):
        if as_json:
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
            continue
        listed = table(
            ("words", 3), ("is", 4), ("country", 1), ("lies at", 3), ("precision", 1), title=str(found["id"])
        )
        for place in found["toponyms"]:
            at = f"{place['lat']:.3f}, {place['lon']:.3f}" if place.get("lat") is not None else "not known"
            cells = (place["text"], place.get("name") or "not known", place.get("country") or "", at)
            listed.add_row(*cells, str(place.get("where_prec") or ""))
        answers.print(listed)
    note_problems(problems)
