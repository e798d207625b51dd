"""The loop of watching: hands out what is due, one request at a time to a site, and keeps before it notes.

What is new is first kept, then noted as done. A sudden end in between makes it be fetched and kept again, which changes
nothing, since a report's id is made from its content; so nothing is lost and nothing doubled.
"""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from threading import Event
from urllib.parse import urlsplit

from tollbook.intake.sources.source import Source
from tollbook.intake.spot import Spot
from tollbook.intake.watch.ask import Asker
from tollbook.intake.watch.due import enrol, next_tasks, next_time
from tollbook.intake.watch.options import Keep, Watching
from tollbook.intake.watch.settle import settle
from tollbook.intake.watch.state import State
from tollbook.intake.watch.task import Outcome, Task

log = logging.getLogger("tollbook.watch")

_BATCH = 32
_HELD = 2.0
_TICK = 0.5


def watch(
    state: State,
    sources: Sequence[Source],
    keep: Keep,
    options: Watching,
    stop: Event,
    tick: Callable[[], None] = lambda: None,
) -> None:
    """Watches until it is stopped. tick: called about twice a second, to show how it goes."""
    enrol(state, sources)
    with ThreadPoolExecutor(options.workers, thread_name_prefix="watch") as pool:
        line = _Line(state, sources, keep, options, pool)
        try:
            while not stop.is_set():
                line.hand_out()
                tick()
                if line.asking:
                    line.take_in()
                elif line.flush():
                    continue
                elif options.once and line.is_done():
                    break
                else:
                    stop.wait(line.patience())
            line.finish()
        finally:
            line.close()


class _Line:
    """What is being asked, and what came of it and is not yet kept."""

    def __init__(
        self, state: State, sources: Sequence[Source], keep: Keep, options: Watching, pool: ThreadPoolExecutor
    ) -> None:
        self._state = state
        self._sources = {source.name: source for source in sources}
        self._askers = {source.name: Asker(source, options.contact, options.limits) for source in sources}
        self._keep = keep
        self._workers = options.workers
        self._pool = pool
        self._asking: dict[Future[Outcome], Task] = {}
        self._held: list[Outcome] = []
        self._since = time.monotonic()
        self._not_before: dict[str, float] = {
            row["host"]: time.monotonic() + row["not_before"] - time.time()
            for row in state.connection.execute("SELECT * FROM hosts")
        }

    def hand_out(self) -> None:
        """Starts what is due, one request at a time for each source and each site."""
        asked = {task.source for task in self._asking.values()}
        hosts = {urlsplit(task.address).netloc for task in self._asking.values()}
        busy = frozenset(task.address for task in self._asking.values()) | {each.task.address for each in self._held}
        for source in self._sources.values():
            if len(self._asking) >= self._workers:
                return
            if source.name in asked:
                continue
            for task in next_tasks(self._state, source, time.time(), busy, _BATCH):
                host = urlsplit(task.address).netloc
                if task.content is None and (host in hosts or self._not_before.get(host, 0.0) > time.monotonic()):
                    continue
                hosts.add(host)
                self._asking[self._pool.submit(self._askers[source.name].ask, task)] = task
                break

    @property
    def asking(self) -> bool:
        return bool(self._asking)

    def take_in(self) -> None:
        """Waits a moment for what is being asked, and keeps what is held once it is ripe."""
        done, _ = wait(self._asking, timeout=self.patience(), return_when=FIRST_COMPLETED)
        for future in done:
            self._take(self._asking.pop(future), future)
        ripe = len(self._held) >= _BATCH or time.monotonic() - self._since > _HELD
        if ripe or any(each.task.is_feed for each in self._held):
            self.flush()

    def _take(self, task: Task, future: Future[Outcome]) -> None:
        error = future.exception()
        outcome = future.result() if error is None else _failed(task, error)
        self._held.append(outcome)
        self._not_before[urlsplit(task.address).netloc] = time.monotonic() + max(outcome.delay, outcome.wait)
        _note(outcome)

    def flush(self) -> bool:
        """Keeps first, notes then; whether there was anything."""
        found = bool(self._held)
        arrivals = [each.arrival for each in self._held if each.arrival is not None and each.problem is None]
        if arrivals:
            self._keep(arrivals)
        settle(self._state, self._held, self._sources, time.time())
        self._held = []
        self._since = time.monotonic()
        return found

    def is_done(self) -> bool:
        due = next_time(self._state, self._sources.values())
        return due is None or due > time.time()

    def finish(self) -> None:
        """Keeps what came; what is still being asked is asked again the next time."""
        for future in self._asking:
            future.cancel()
        self.flush()

    def close(self) -> None:
        wait(self._asking, timeout=5.0)
        for asker in self._askers.values():
            asker.close()

    def patience(self) -> float:
        """Until the next site may be asked again, at most a tick."""
        lefts = [each - time.monotonic() for each in self._not_before.values()]
        return min([left for left in lefts if left > 0] + [_TICK])


def _failed(task: Task, error: BaseException) -> Outcome:
    """A fault of ours with one page must not stop the watch; it is logged whole, and the page is tried again."""
    log.error("%s: %s could not be handled", task.source, task.address, exc_info=error)
    message = f"Tollbook failed at it: {type(error).__name__}: {error}."
    return Outcome(task, problem=Spot(task.address).problem("our-error", message, "Report it, with the log."))


def _note(outcome: Outcome) -> None:
    if outcome.problem is not None:
        log.warning("%s: %s", outcome.task.source, outcome.problem)
    elif outcome.feed is not None:
        log.info("%s: %s lists %d pages", outcome.task.source, outcome.task.address, len(outcome.feed.items))
    elif outcome.arrival is not None:
        log.info("%s: took %s", outcome.task.source, outcome.task.address)
