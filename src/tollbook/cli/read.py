"""`tollbook read`: the claims of reports, on the screen or as JSON."""

import json
import sys

import typer

from tollbook.cli.options import (
    AllowHost,
    Columns,
    Contact,
    DayFormat,
    Files,
    Jobs,
    Json,
    Published,
    Publisher,
    answers,
    note_problems,
)
from tollbook.cli.reading_view import reading_view
from tollbook.pipeline.add import reports_of
from tollbook.pipeline.read import read_all
from tollbook.pipeline.receiving import Told, arrivals
from tollbook.pipeline.settings import cores, settings
from tollbook.vocabulary.claim import full_json
from tollbook.vocabulary.problem import Problem

app = typer.Typer()


@app.command(epilog="Example: tollbook read report.txt --published 2018-11-04")
def read(
    files: Files,
    published: Published = None,
    publisher: Publisher = None,
    column: Columns = None,
    day_format: DayFormat = None,
    allow_host: AllowHost = None,
    contact: Contact = "",
    as_json: Json = False,
    jobs: Jobs = None,
) -> None:
    """Show the claims of reports, each with the words that say so. Nothing is kept; see `tollbook add`.

    With --json each line is one report: its id as given (or ours), its claims after the codebook, and its problems.
    """
    problems: list[Problem] = []
    told = Told(published, publisher, column or (), day_format, allow_host or (), contact)
    found = 0
    for reading in read_all(reports_of(arrivals(files, told), problems), settings().weights, jobs or cores()):
        found += 1
        if as_json:
            row = {
                "id": reading.report.name,
                "claims": [full_json(claim) for claim in reading.claims],
                "problems": [problem.code for problem in reading.problems],
            }
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            answers.print(reading_view(reading))
        note_problems(list(reading.problems))
    note_problems(problems)
    if problems and not found:
        raise typer.Exit(2)
