"""`tollbook export`: the book, or a part of it, in a shape that others use."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli.options import AsOf, Book, Json, Party, Since, Until, WherePlace, answers
from tollbook.pipeline.publish import Wanted, publish
from tollbook.pipeline.settings import settings
from tollbook.pipeline.tell import Selection, day, moment
from tollbook.publish.formats import FORMATS, form

app = typer.Typer()

_KNOWN = "; ".join(f"{each.name}: {each.about}" for each in FORMATS.values())


@app.command(epilog="Example: tollbook export --to ged --out hajin.csv --from 2018-11-01 --until 2018-11-30")
def export(
    to: Annotated[str, typer.Option("--to", help=f"The format. {_KNOWN}.")],
    out: Annotated[Path, typer.Option("--out", help="The file to write, or for tables the folder.")],
    book: Book = None,
    as_of: AsOf = None,
    since: Since = None,
    until: Until = None,
    where: WherePlace = None,
    actor: Party = None,
    profile: Annotated[
        str | None, typer.Option("--profile", help="Counting profile. Default: the format's own, else tollbook.")
    ] = None,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="Put in the reports' own words, private persons' names masked.")
    ] = False,
    hxl: Annotated[bool, typer.Option("--hxl", help="hapi: put HXL tags in a second row.")] = False,
    as_json: Json = False,
) -> None:
    """Write incidents or claims for others, with a manifest of counts, digests and method beside them.

    Without --quotes the reports' own words stay out; offsets and digests say where they stand.
    """
    chosen = form(to)
    wanted = Wanted(Selection(day(since), day(until), where, actor=actor), moment(as_of), quotes, hxl)
    made = publish(settings(book, profile or chosen.profile), wanted, chosen.name, out)
    if as_json:
        sys.stdout.write(made.manifest.read_text(encoding="utf-8"))
        return
    for written in made.output.files:
        answers.print(f"{written.path}: {written.rows:,} {written.holds}")
    for reason, number in made.output.left_out:
        answers.print(f"left out: {number:,} {reason}")
    answers.print(f"{made.manifest}: digests and method", soft_wrap=True)
