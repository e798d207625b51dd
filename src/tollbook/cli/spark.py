"""`tollbook spark`: reading and linking on Apache Spark, on this machine or on a cluster."""

import json
import sys
import time
from typing import Annotated, Any

import typer

from tollbook.cli.options import Json, answers, notes
from tollbook.pipeline.settings import settings
from tollbook.pipeline.spark import Asked, spark_link, spark_read
from tollbook.vocabulary import UsageError

app = typer.Typer(no_args_is_help=True, help="Read and link what outgrows one machine, on Apache Spark.")

Out = Annotated[str, typer.Option("--out", help="The folder of what comes out, of any file system that Spark knows.")]
Master = Annotated[
    str | None, typer.Option("--master", help="local[2], spark://HOST:7077, yarn. Default: all cores of this machine.")
]
Conf = Annotated[list[str] | None, typer.Option("--conf", help="A setting of Spark, NAME=VALUE; may be repeated.")]


@app.callback()
def spark() -> None:
    """Read and link what outgrows one machine, on Apache Spark. Needs tollbook[spark], and Java 17."""


@app.command(epilog="Example: tollbook spark read --in reports.jsonl --out read")
def read(
    source: Annotated[str, typer.Option("--in", help="JSON Lines, Parquet or other files: a file, folder or pattern.")],
    out: Out,
    form: Annotated[
        str | None, typer.Option("--form", help="jsonl, parquet or files, if the name does not say.")
    ] = None,
    portion: Annotated[int, typer.Option("--portion", min=1, help="Reports that are kept at once.")] = 50_000,
    master: Master = None,
    conf: Conf = None,
    as_json: Json = False,
) -> None:
    """Read reports with all the machines of a cluster. Run it again, and it goes on where it was ended."""
    if form not in (None, "jsonl", "parquet", "files"):
        raise UsageError(f"No form {form!r}.", "There are: jsonl, parquet, files.")
    asked = Asked(source, out, form, master, settled(conf), portion, settings().weights)
    begun = time.monotonic()

    def tell(progress: Any) -> None:
        rate = progress.done / max(1e-9, time.monotonic() - begun)
        notes.print(f"{progress.done:,} of {progress.wanted:,} reports, {rate:,.1f} a second")

    came = spark_read(asked, tell)
    if as_json:
        sys.stdout.write(json.dumps({"read": came.read, "dead": came.dead, "out": out}) + "\n")
    else:
        answers.print(f"{came.read:,} reports read in this run; dead letters in all: {came.dead:,}. They are in {out}.")


@app.command(epilog="Example: tollbook spark link --in read")
def link(
    source: Annotated[str, typer.Option("--in", help="The folder that `tollbook spark read` wrote.")],
    master: Master = None,
    conf: Conf = None,
    as_json: Json = False,
) -> None:
    """Link the claims that were read on Spark: `judgements` and `incidents` come beside them, instead of older ones."""
    found = spark_link(source, master, settled(conf), settings().weights)
    if as_json:
        sys.stdout.write(json.dumps({"incidents": found, "out": source}) + "\n")
    else:
        answers.print(f"{found:,} incidents. They are in {source}.")


def settled(conf: list[str] | None) -> dict[str, str]:
    """Settings of Spark by name. Raises UsageError for one without a value."""
    wrong = next((each for each in conf or () if "=" not in each), None)
    if wrong:
        raise UsageError(f"{wrong!r} is no setting.", "Write NAME=VALUE.")
    return dict(each.split("=", 1) for each in conf or ())
