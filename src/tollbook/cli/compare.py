"""`tollbook compare`: the book held against a file of UCDP GED or ACLED."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from tollbook.cli.options import AsOf, Book, Json, Party, Profile, Since, Until, WherePlace, answers, note_problems
from tollbook.pipeline.compare import Comparison
from tollbook.pipeline.compare import compare as compare_with
from tollbook.pipeline.publish import Wanted
from tollbook.pipeline.settings import settings
from tollbook.pipeline.tell import Selection, day, moment

app = typer.Typer()

_MOST = 20


@app.command(epilog="Example: tollbook compare ged251.csv --from 2018-11-01 --until 2018-11-30")
def compare(
    file: Annotated[Path, typer.Argument(help="A CSV file of UCDP GED or ACLED, as it is published.")],
    book: Book = None,
    as_of: AsOf = None,
    since: Since = None,
    until: Until = None,
    where: WherePlace = None,
    actor: Party = None,
    profile: Profile = "tollbook",
    as_json: Json = False,
) -> None:
    """Say what the file has and the book lacks, what the book has and the file lacks, and where the two differ."""
    wanted = Wanted(Selection(day(since), day(until), where, actor=actor), moment(as_of))
    found = compare_with(settings(book, profile), wanted, file)
    note_problems(found.problems)
    if as_json:
        for row in _rows(found):
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        return
    both = found.compared.pairs
    agreeing = sum(not pair.differs for pair in both)
    answers.print(f"In both: {len(both):,}, alike in {agreeing:,}.")
    for row in _rows(found):
        if row["what"] == "differs":
            answers.print(f"  {row['incident']} and {row['event']}: {'; '.join(row['differs'])}")
    for what, words in (("here", "the file lacks"), ("there", "the book lacks")):
        rows = [row for row in _rows(found) if row["what"] == what]
        answers.print(f"{words.capitalize()}: {len(rows):,}.")
        for row in rows[:_MOST]:
            answers.print(
                f"  {row.get('incident') or row.get('event')}: {row['day']}, {row['place']}, {row['best']} killed"
            )
        if len(rows) > _MOST:
            answers.print(f"  … and {len(rows) - _MOST:,} more; --json gives all.")


def _rows(found: Comparison) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for pair in found.compared.pairs:
        what = "differs" if pair.differs else "agrees"
        row = {"what": what, "incident": pair.sheet.incident.id, "event": pair.event.id, "differs": list(pair.differs)}
        rows.append(row)
    for sheet in found.compared.here:
        best = next((toll.best for toll in sheet.account.totals if toll.harm.value == "killed"), None)
        place = ", ".join(sheet.incident.places) or sheet.incident.region
        day_words = sheet.incident.when.isoformat()[0] if sheet.incident.when else None
        rows.append({"what": "here", "incident": sheet.incident.id, "day": day_words, "place": place, "best": best})
    for event in found.compared.there:
        day_words = event.when.isoformat()[0]
        rows.append({"what": "there", "event": event.id, "day": day_words, "place": event.place, "best": event.best})
    return rows
