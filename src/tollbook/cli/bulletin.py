"""`tollbook bulletin`: the toll of a day or a week in words, every figure with who gives it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli.options import AsOf, Book, Party, Profile, Since, Until, WherePlace, answers, notes
from tollbook.pipeline.bulletin import bulletin as make
from tollbook.pipeline.publish import Wanted
from tollbook.pipeline.settings import settings
from tollbook.pipeline.tell import Selection, day, moment

app = typer.Typer()

Day = Annotated[str | None, typer.Argument(metavar="[DAY]", help="The day: 2018-11-04. Else --from and --until.")]
Figures = Annotated[
    Path | None, typer.Option("--figures", help="Draw figures, as SVG and PNG, into this folder, and into the HTML.")
]
Quotes = Annotated[
    bool, typer.Option("--quotes", help="Put the reports' own words in the notes, private persons' names masked.")
]


@app.command(epilog="Example: tollbook bulletin 2018-11-04 --to html --out bulletin.html")
def bulletin(
    of: Day = None,
    to: Annotated[str, typer.Option("--to", help="text, markdown or html.")] = "text",
    out: Annotated[Path | None, typer.Option("--out", help="The file to write. Default: here.")] = None,
    figures: Figures = None,
    book: Book = None,
    as_of: AsOf = None,
    since: Since = None,
    until: Until = None,
    where: WherePlace = None,
    actor: Party = None,
    profile: Profile = "tollbook",
    quotes: Quotes = False,
) -> None:
    """Write what the book says of a day, week, place or party: who says how many, who denies it, from low to high.

    Running totals stand apart and are added to nothing.
    """
    selection = Selection(day(of or since), day(of or until), where, actor=actor)
    made = make(settings(book, profile), Wanted(selection, moment(as_of), quotes), to, figures)
    if out is None:
        sys.stdout.write(made.words)
    else:
        out.write_text(made.words, encoding="utf-8")
        answers.print(f"{out} written.")
    if figures is not None:
        notes.print(f"{len(made.figures)} files in {figures}.")
