"""A site with a feed and pages, and a watch over it that ends when nothing is due."""

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Event

from bench.pages import page, story
from tests.intake.web.site import HOST, Reply, Site
from tollbook.intake import Arrival
from tollbook.intake.sources import Pace, Source
from tollbook.intake.watch import State, Watching
from tollbook.intake.watch.loop import watch
from tollbook.intake.web.manners import Limits

QUICK = Pace(every=3600.0, delay=0.0, revisit=())


def source(site: Site, name: str = "ledger", **more: object) -> Source:
    row: dict[str, object] = {"feeds": (site.at("/feed"),), "allow": frozenset({HOST}), "pace": QUICK}
    return Source(name, **(row | more))  # type: ignore[arg-type]


def feed(paths: Iterable[str], more: str = "") -> Reply:
    items = "".join(f"<item><title>T</title><link>{path}</link>{more}</item>" for path in paths)
    return Reply(f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>", kind="application/rss+xml")


def with_pages(site: Site, count: int) -> None:
    """A feed of so many pages, each another story."""
    site.replies["/feed"] = feed(f"/{at}" for at in range(count))
    for at in range(count):
        site.replies[f"/{at}"] = Reply(page("wordpress", story(at)))


class Kept:
    """What was kept, in memory."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []

    def __call__(self, arrivals: Sequence[Arrival]) -> None:
        self.arrivals += arrivals

    @property
    def titles(self) -> list[str]:
        return sorted(arrival.report.title for arrival in self.arrivals if arrival.report is not None)


def watched(folder: Path, *sources: Source, kept: Kept | None = None) -> Kept:
    """One round: all that is due."""
    kept = kept if kept is not None else Kept()
    with State.open(folder / "state.db") as state:
        watch(state, sources, kept, Watching(once=True, limits=Limits(seconds=2.0, pause=1.0)), Event())
    return kept


def later(folder: Path, seconds: float) -> None:
    """Lets time pass, as far as what was noted goes."""
    with State.open(folder / "state.db") as state, state.writing() as rows:
        for table, columns in {
            "feeds": ("due", "first_try", "last_try", "last_success"),
            "pages": ("due", "first_seen", "taken", "last_success"),
            "hosts": ("not_before",),
        }.items():
            for column in columns:
                rows.execute(f"UPDATE {table} SET {column} = {column} - ?", (seconds,))


def now() -> float:
    return time.time()
