"""`tollbook demo`: the bundled reports, read into a book of their own, and what comes out."""

from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from tollbook.cli.incident_view import incident_view
from tollbook.cli.incidents import list_incidents
from tollbook.cli.options import answers, note_problems
from tollbook.intake import receive
from tollbook.pipeline.add import add
from tollbook.pipeline.settings import Settings, settings
from tollbook.pipeline.tell import tell
from tollbook.vocabulary import Harm

app = typer.Typer()


@app.command(epilog="Example: tollbook demo --keep demo.db")
def demo(
    keep: Annotated[
        Path | None, typer.Option("--keep", help="Keep the book in this file to look at it further.")
    ] = None,
) -> None:
    """Read the bundled reports of two contradictory incidents and show who says how many, and who denies it.

    The reports were written for Tollbook. The days around 4 November 2018 at Hajin are told from known facts; the
    market of Kelmar is invented.
    """
    if keep is not None:
        _run(settings(str(keep)))
        answers.print(f"\nThe book is {keep}. Go on with: tollbook incidents --book {keep}")
        return
    with TemporaryDirectory() as folder:
        _run(settings(str(Path(folder) / "demo.db")))


def _run(chosen: Settings) -> None:
    with as_file(files("tollbook.demo") / "reports.jsonl") as reports:
        tally = add(receive([str(reports)]), chosen)
    note_problems(tally.problems)
    bookful = tell(chosen)
    answers.print(f"{tally.arrived} reports, {tally.claims} claims, {len(bookful.tellings)} incidents.\n")
    list_incidents(bookful, bookful.tellings)
    contested = [telling for telling in bookful.tellings if any(toll.contested for toll in telling.account.totals)]
    weighed = sorted(
        contested, key=lambda telling: -max(t.high or 0 for t in telling.account.totals if t.harm is Harm.KILLED)
    )
    for telling in weighed[:1]:
        answers.print("\nThe most contested of them, with the words of each side:")
        answers.print(incident_view(telling))
