"""`tollbook report`: one report as it came in, with its receipts and versions, or the very bytes."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from tollbook.cli.options import Book, Json, answers, note_problems
from tollbook.cli.tables import table
from tollbook.cli.telling import joined
from tollbook.pipeline.reports import Kept, kept
from tollbook.pipeline.reports import original as original_of
from tollbook.pipeline.settings import settings

app = typer.Typer()


@app.command(epilog="Example: tollbook report report-4f2a91c0d3b7e6158a20 --original page.html")
def report(
    name: Annotated[str, typer.Argument(help="The report's id, or the id that it came with.")],
    book: Book = None,
    original: Annotated[
        Path | None, typer.Option("--original", help="Write the bytes as they were received to this file; - for here.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show one report: when, from where and how it came in, how its text was made, and its versions."""
    chosen = settings(book)
    if original is not None:
        data = original_of(chosen, name)
        if str(original) == "-":
            sys.stdout.buffer.write(data)
        else:
            original.write_bytes(data)
            answers.print(f"{original} written, {len(data):,} bytes.")
        return
    found = kept(chosen, name)
    if as_json:
        sys.stdout.write(json.dumps(found.row(), ensure_ascii=False) + "\n")
    else:
        _show(found)


def _show(found: Kept) -> None:
    report = found.report
    day = str(report.published) if report.published else "no day"
    answers.print(Text(report.title or "no title", style="bold"))
    answers.print(Text(joined([report.publisher or "no publisher", day, report.url]), style="dim"))
    answers.print(Text("\n" + report.text + "\n"))
    listed = table(("received", 3), ("from", 5), ("how", 4), ("SHA-256 of the original", 4), title="Receipts")
    for receipt in found.receipts:
        capture, extraction = receipt.capture, receipt.extraction
        reached = f"→ {capture.final_url}" if capture and capture.final_url != receipt.source else None
        how = [
            f"status {capture.status}" if capture else "a file",
            extraction.extractor if extraction else None,
            f"by {extraction.byline}" if extraction and extraction.byline else None,
            extraction.language if extraction else None,
        ]
        source = "\n".join(filter(None, (receipt.source, reached)))
        time = receipt.retrieved.isoformat(sep=" ", timespec="seconds")
        listed.add_row(time, Text(source), Text(joined(how)), receipt.digest)
    answers.print(listed)
    if len(found.versions) > 1:
        lines = [f"{each}{' (this)' if each == report.id else ''}" for each in found.versions]
        answers.print(Text("Versions, the oldest first; the last one counts:\n" + "\n".join(lines)))
    note_problems(found.problems)
