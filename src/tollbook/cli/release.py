"""`tollbook release`: a numbered snapshot that never changes, and what is different from the last."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli.options import AsOf, Book, Json, Profile, answers
from tollbook.pipeline.publish import Wanted
from tollbook.pipeline.release import release as make_release
from tollbook.pipeline.settings import settings
from tollbook.pipeline.tell import moment
from tollbook.publish.release.shelf import row

app = typer.Typer()


@app.command(epilog="Example: tollbook release --to releases")
def release(
    to: Annotated[Path, typer.Option("--to", help="The folder of all releases.")] = Path("releases"),
    book: Book = None,
    as_of: AsOf = None,
    profile: Profile = "tollbook",
    as_json: Json = False,
) -> None:
    """Release the book: claims, incidents and tables under the next number, with digests, never to be changed.

    The differences from the last release stand in changes.jsonl: new, revised (and why), merged, split, withdrawn.
    """
    made = make_release(settings(book, profile), Wanted(as_of=moment(as_of)), to)
    if as_json:
        for change in made.changes:
            sys.stdout.write(json.dumps(row(change), ensure_ascii=False) + "\n")
        return
    counted = Counter(f"{each.change.value}{f' ({each.cause.value})' if each.cause else ''}" for each in made.changes)
    answers.print(f"Release {made.number} in {made.folder}.")
    for words, number in sorted(counted.items()):
        answers.print(f"{number:,} {words}")
    if not made.changes:
        answers.print("Nothing is different from the last one.")
