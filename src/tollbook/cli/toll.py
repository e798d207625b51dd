"""`tollbook toll`: sums over incidents, with low, best and high."""

import json
import sys
from typing import Annotated

import typer
from rich.text import Text

from tollbook.cli.incident_view import figure
from tollbook.cli.options import AsOf, Book, Json, Profile, Since, Until, WherePlace, answers, notes
from tollbook.cli.tables import table
from tollbook.pipeline.settings import settings
from tollbook.pipeline.sums import BY
from tollbook.pipeline.tell import Selection, day, moment
from tollbook.pipeline.toll import toll as sum_up

app = typer.Typer()


@app.command(epilog="Example: tollbook toll --by place --from 2018-11-01 --until 2018-11-30")
def toll(
    by: Annotated[str, typer.Option("--by", help=f"One of: {', '.join(BY)}.")] = "all",
    book: Book = None,
    since: Since = None,
    until: Until = None,
    where: WherePlace = None,
    as_of: AsOf = None,
    profile: Profile = "tollbook",
    as_json: Json = False,
) -> None:
    """Sum up incidents: low, best and high per harm, and by status and side.

    Incidents are summed, never reports; running totals are checks and no addends.
    """
    with notes.status("Bringing the kept tolls up to the book …"):
        summed = sum_up(settings(book, profile), Selection(day(since), day(until), where), by, moment(as_of))
    found = summed.sums
    if as_json:
        for each in found:
            sys.stdout.write(json.dumps(each.row(), ensure_ascii=False) + "\n")
        return
    listed = table(
        (by, 4), ("incidents", 2), ("harm", 3), ("of whom", 4), ("toll", 4), title=f"By the profile “{profile}”"
    )
    for each in found:
        name = each.name or "not said"
        for one in (*each.toll.totals, *(t for t in each.toll.tolls if t.status is not None)):
            whom = ", ".join(
                filter(None, (one.status.value if one.status else "all", one.side.name if one.side else None))
            )
            shown = Text(figure(one), style="bold" if one.status is None else "")
            if one.contested:
                shown.append(" contested", style="magenta not bold")
            listed.add_row(name, str(each.toll.incidents) if name else "", one.harm.value, whom, shown)
            name = ""
    answers.print(listed)
    if not found:
        notes.print("No such incident." if summed.incidents else "No incident. Add reports: tollbook add FILE")
