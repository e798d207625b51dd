"""Watching from sources to the book: what arrives is read, kept and linked before it is noted as done."""

import logging
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from tollbook.intake import Arrival
from tollbook.intake.sources import Source, load
from tollbook.intake.watch import VOLUME, Health, State, Watching, healths
from tollbook.pipeline.add import Tally, add
from tollbook.pipeline.settings import Settings
from tollbook.vocabulary import Problem, UsageError
from tollbook.vocabulary.extras import late
from tollbook.vocabulary.identity import content_id

__all__ = ["Health", "Status", "Watching", "sources", "watch"]

log = logging.getLogger("tollbook.watch")

_SHOWN_EVERY = 1.0


@dataclass(frozen=True, slots=True)
class Status:
    """How the watch goes: its sources, what is wrong with files of sources, what came since it began."""

    healths: tuple[Health, ...]
    problems: tuple[Problem, ...]
    tally: Tally = field(default_factory=Tally)


def watch(folder: Path, settings: Settings, watching: Watching, stop: Event, show: Callable[[Status], None]) -> Status:
    """Watches the sources of a folder until it is stopped. show: called about once a second.

    Raises UsageError if there are none, or another watcher is at work with the book; MissingExtraError without the
    libraries of `tollbook[web]`.
    """
    loop = late("tollbook.intake.watch.loop", "web", "Watching sources")
    sources, problems = _sources(folder)
    with State.open(state_path(folder, settings)) as state:
        keeper = _Keeper(settings)
        shown, said = [0.0], _Log()

        def status() -> Status:
            found = healths(state, sources, time.time())
            said.volume(found)
            return Status(found, problems, keeper.tally)

        def tick() -> None:
            if time.monotonic() - shown[0] >= _SHOWN_EVERY:
                shown[0] = time.monotonic()
                show(status())

        keeper.keep(())  # a book or a reader that cannot be used is said before anything is asked
        loop.watch(state, sources, keeper.keep, watching, stop, tick)
        return status()


def sources(folder: Path, settings: Settings) -> Status:
    """How the sources of a folder have done; looks only, also while they are watched."""
    found, problems = load(folder)
    with ExitStack() as held:
        path = state_path(folder, settings)
        state = held.enter_context(State.open(path if path.exists() else Path(":memory:"), reading=True))
        return Status(healths(state, found, time.time()), problems)


def state_path(folder: Path, settings: Settings) -> Path:
    """Where watching remembers what it did: beside the book, since what is done is done for one book."""
    if "://" in settings.book or settings.book == ":memory:":
        return folder / f".{content_id('watch', settings.book)}.db"
    return Path(settings.book).with_name(Path(settings.book).name + "-watch.db")


def _sources(folder: Path) -> tuple[Sequence[Source], tuple[Problem, ...]]:
    found, problems = load(folder)
    if not found:
        wrong = f" {problems[0]}" if problems else ""
        raise UsageError(f"There are no sources in {folder}.{wrong}", "Write one file NAME.toml for each.")
    return found, problems


class _Log:
    """Writes down when more or less comes from a source than is expected, and when that is over; once each."""

    def __init__(self) -> None:
        self._out: set[tuple[str, str]] = set()

    def volume(self, found: Sequence[Health]) -> None:
        now = {(each.source.name, p.code): p for each in found for p in each.problems if p.code in VOLUME}
        for key in now.keys() - self._out:
            log.warning("%s", now[key])
        for name, _ in self._out - now.keys():
            log.info("%s: as many reports come as are expected", name)
        self._out = set(now)


class _Keeper:
    """Adds arrivals to the book and counts."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.tally = Tally()

    def keep(self, arrivals: Sequence[Arrival]) -> None:
        added = add(arrivals, self._settings)
        self.tally = Tally(
            self.tally.arrived + added.arrived,
            self.tally.new + added.new,
            self.tally.claims + added.claims,
            self.tally.taken + added.taken,
            self.tally.wrong + added.wrong,
            (*self.tally.problems, *added.problems)[-100:],
        )
