"""`tollbook watch`: reads from sources day and night, and shows how it goes."""

import logging
import signal
from pathlib import Path
from threading import Event
from typing import Annotated

import typer
from rich.live import Live

from tollbook.cli.options import Book, Contact, answers, note_problems, notes
from tollbook.cli.sources import Folder, table
from tollbook.pipeline.settings import settings
from tollbook.pipeline.watch import Status, Watching
from tollbook.pipeline.watch import watch as watch_sources

app = typer.Typer()

Once = Annotated[bool, typer.Option("--once", help="End when nothing more is due.")]
Log = Annotated[Path | None, typer.Option("--log", help="A file to which all that happens is written.")]


@app.command(epilog="Example: tollbook watch --sources sources --book hajin.db --contact mailto:desk@example.org")
def watch(
    folder: Folder = Path("sources"), book: Book = None, once: Once = False, contact: Contact = "", log: Log = None
) -> None:
    """Read from the feeds and pages in sources/NAME.toml until it is stopped (Ctrl-C), and keep what is new.

    It asks only for what has changed, obeys robots.txt, waits where a site wants it to, and goes on where it ended,
    however it ended.
    """
    stop = Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    _log_to(log)
    chosen = settings(book)
    with Live(console=notes, refresh_per_second=2, transient=True) as live:

        def show(status: Status) -> None:
            live.update(table(status.healths))

        done = watch_sources(folder, chosen, Watching(once=once, contact=contact), stop, show)
    note_problems(done.problems)
    answers.print(table(done.healths))
    tally = done.tally
    answers.print(
        f"{tally.arrived:,} reports came in, {tally.new:,} of them new; {tally.claims:,} claims in {chosen.book}."
    )


def _log_to(file: Path | None) -> None:
    """Without a file, what goes wrong stands on the screen's other console if nobody watches the live table."""
    handler: logging.Handler = logging.FileHandler(file, encoding="utf-8") if file else logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.setLevel(logging.INFO if file or not notes.is_terminal else logging.CRITICAL)
    logger = logging.getLogger("tollbook.watch")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    logger.propagate = False
