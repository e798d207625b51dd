"""`tollbook sources`: how each source does, and what is wrong with it."""

import json
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from tollbook.cli.options import Book, Json, answers, note_problems
from tollbook.pipeline.settings import settings
from tollbook.pipeline.watch import Health
from tollbook.pipeline.watch import sources as look

app = typer.Typer()

Folder = Annotated[Path, typer.Option("--sources", help="The folder with one file NAME.toml for each source.")]


@app.command(epilog="Example: tollbook sources --book hajin.db")
def sources(folder: Folder = Path("sources"), book: Book = None, as_json: Json = False) -> None:
    """List the sources: when each last worked, how much came in a day against what is expected, and what failed.

    Ends with 0 if all is well, with 1 if a source has a problem: for a check by the clock.
    """
    status = look(folder, settings(book))
    problems = [*status.problems, *(problem for health in status.healths for problem in health.problems)]
    if as_json:
        for health in status.healths:
            sys.stdout.write(json.dumps(_row(health), ensure_ascii=False) + "\n")
    else:
        answers.print(table(status.healths))
    note_problems(problems)
    if problems:
        raise typer.Exit(1)


def table(healths: Iterable[Health]) -> Table:
    """One line a source."""
    found = Table(expand=False, pad_edge=False)
    for name in ("source", "last success", "next", "a day", "expected", "waiting", "taken", "problems"):
        found.add_column(name, justify="right" if name in {"a day", "waiting", "taken"} else "left")
    for each in healths:
        problem = each.problems[0].message if each.problems else ""
        more = f" (+{len(each.problems) - 1})" if len(each.problems) > 1 else ""
        found.add_row(
            Text(each.source.name, style="bold"),
            _ago(each.last_success),
            _ago(each.next_try),
            f"{each.day:,} (week {each.week:,.1f})",
            _expected(each),
            f"{each.waiting:,}",
            f"{each.taken:,}",
            Text(problem[:80] + more, style="yellow"),
        )
    return found


def _expected(health: Health) -> str:
    expected = health.source.expected
    if expected is None:
        return ""
    return f"{expected.low}–{expected.high}" if expected.high is not None else f"at least {expected.low}"


def _ago(moment: float | None) -> str:
    if moment is None:
        return "never"
    seconds = time.time() - moment
    size, unit = next(
        ((size, unit) for size, unit in ((86400, "d"), (3600, "h"), (60, "min")) if abs(seconds) >= size), (1, "s")
    )
    words = f"{abs(seconds) / size:.0f} {unit}"
    return f"{words} ago" if seconds > 1 else "now" if seconds > -1 else f"in {words}"


def _row(health: Health) -> dict[str, object]:
    row: dict[str, object] = {
        name: getattr(health, name)
        for name in ("last_success", "last_try", "next_try", "waiting", "taken", "day", "week", "given_up", "failures")
    }
    expected = health.source.expected
    row["expected"] = asdict(expected) if expected is not None else None
    row["problems"] = [{"code": each.code, "message": each.message} for each in health.problems]
    return {"source": health.source.name, "publisher": health.source.publisher, **row}
