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
    list[str],
    typer.Argument(help="Files of any kind that docs/intake.md names, folders, addresses, or - for standard input."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="FIELD=NAME", help="A table's column: text=body. Remembered for such tables."),
]
DayFormat = Annotated[
    str | None, typer.Option("--day-format", help="How a table writes days: %d/%m/%Y for 04/11/2018.")
]
AllowHost = Annotated[
    list[str] | None,
    typer.Option("--allow-host", help="A host that may be fetched though it is private or this machine."),
]
Contact = Annotated[
    str,
    typer.Option("--contact", envvar="TOLLBOOK_CONTACT", help="For keepers of sites: mailto:desk@example.org."),
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", min=1, help="Processes to read with. Default: as many as there are cores.")
]

AsOf = Annotated[str | None, typer.Option("--as-of", help="What was known at the end of a day, or at a time (UTC).")]
Since = Annotated[str | None, typer.Option("--from", help="First day: 2018-11-01.")]
Until = Annotated[str | None, typer.Option("--until", help="Last day.")]
WherePlace = Annotated[str | None, typer.Option("--where", help="A word of the place, region or country code.")]
Party = Annotated[
    str | None, typer.Option("--actor", help="A party that acted, suffered or lost people, by any of its names.")
]
Profile = Annotated[str, typer.Option("--profile", help="Counting profile: tollbook, ucdp, acled, ibc or airwars.")]

answers = Console(highlight=False)
notes = Console(stderr=True, highlight=False)


def note_problems(problems: tuple[Problem, ...] | list[Problem], most: int = 20, total: int | None = None) -> None:
    """Shows what could not be read, the first of them in full. total: of all, if these are only some."""
    total = len(problems) if total is None else total
    for problem in problems[:most]:
        notes.print(f"[yellow]problem[/] {_escaped(str(problem))}", soft_wrap=True)
    if total > most:
        notes.print(f"[yellow]… and {total - most:,} more[/]")


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")
