"""`tollbook gazetteer`: adds a country's full gazetteer to the embedded one."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from tollbook.cli.options import answers, note_problems, notes
from tollbook.pipeline.gazetteer import add as add_gazetteer

app = typer.Typer(no_args_is_help=True)


@app.callback()
def gazetteer() -> None:
    """Add a country's full gazetteer: the embedded one has places of 500 people and more."""


@app.command(epilog="Example: tollbook gazetteer add SY IQ")
def add(
    countries: Annotated[list[str], typer.Argument(help="Countries, by ISO code of two letters.")],
    file: Annotated[Path | None, typer.Option("--file", help="A GeoNames dump at hand, XX.zip or XX.txt.")] = None,
    pcodes: Annotated[Path | None, typer.Option("--pcodes", help="OCHA's table of P-codes, as CSV.")] = None,
) -> None:
    """Fetch the GeoNames dumps of countries, or take one at hand. An interrupted download goes on where it stopped."""
    with Progress(TextColumn("{task.description}"), DownloadColumn(), TransferSpeedColumn(), console=notes) as bar:
        tasks = {country: bar.add_task(country.upper(), total=None) for country in countries}

        def show(address: str, done: int, total: int | None) -> None:
            for country, task in tasks.items():
                if f"/{country.upper()}." in address:
                    bar.update(task, completed=done, total=total)

        folder, problems = add_gazetteer(countries, file, pcodes, show)
    note_problems(problems)
    if problems:
        raise typer.Exit(1)
    answers.print(f"Added to {folder}: {', '.join(country.upper() for country in countries)}.")
