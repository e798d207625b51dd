"""The options that verbs share, and the two consoles: answers go to one, progress and problems to the other."""

from typing import Annotated

import typer
from rich.console import Console

from tollbook.vocabulary.problem import Problem

Book = Annotated[
    str | None,
    typer.Option(
        "--book", help="The book: a file, or a database address. Default: $TOLLBOOK_BOOK, else tollbook.db here."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Write JSON, one object a line, for programs.")]
Published = Annotated[
    str | None, typer.Option("--published", help="Day of publication of texts that do not say it: 2018-11-04.")
]
Publisher = Annotated[str | None, typer.Option("--publisher", help="Who printed the texts that do not say it.")]
Files = Annotated[
    list[str], typer.Argument(help="Text, JSON Lines or CSV files, folders of them, or - for standard input.")
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", min=1, help="Processes to read with. Default: as many as there are cores.")
]

AsOf = Annotated[str | None, typer.Option("--as-of", help="What was known at the end of a day, or at a time (UTC).")]
Since = Annotated[str | None, typer.Option("--from", help="First day: 2018-11-01.")]
Until = Annotated[str | None, typer.Option("--until", help="Last day.")]
WherePlace = Annotated[str | None, typer.Option("--where", help="A word of the place, region or country code.")]
Profile = Annotated[str, typer.Option("--profile", help="Counting profile: tollbook, ucdp, acled, ibc or airwars.")]

answers = Console(highlight=False)
notes = Console(stderr=True, highlight=False)


def note_problems(problems: tuple[Problem, ...] | list[Problem], most: int = 20) -> None:
    """Shows what could not be read, the first of them in full."""
    for problem in problems[:most]:
        notes.print(f"[yellow]problem[/] {_escaped(str(problem))}", soft_wrap=True)
    if len(problems) > most:
        notes.print(f"[yellow]… and {len(problems) - most} more[/]")


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")
