"""The desk: how long a page takes on a book of 100,000 incidents, over loopback, and a map of as many points."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from http.client import HTTPConnection

from bench.api import _make, _served
from bench.clock import repeated, seconds
from bench.form import Case, Measure, Setting
from tollbook.pipeline.catalogue.clusters import clusters
from tollbook.pipeline.catalogue.tables import SCHEMA
from tollbook.pipeline.catalogue.wanted import Query

_COLUMNS = (
    "profile, day, id, latest, incident, event, grade, contested, cells, stances, killed, injured, sources, sum, "
    "lat, lon, prec"
)


def measure(setting: Setting) -> Iterator[Measure]:
    """Each page asked for alone, whole, without what it loads besides; the first one right after laying out."""
    size = setting.size(100_000, toy=200)
    book = setting.work / "book.db"
    incidents = _make(book, size)
    chance = random.Random(11)
    with _served(book, "--readonly") as (port, _):
        pages: dict[str, Callable[[], str]] = {
            "overview": lambda: "/",
            "overview, one place": lambda: f"/?where=Town%20{chance.randrange(2_000)}",
            "overview, contested": lambda: "/?contested=true",
            "incident": lambda: f"/incidents/{chance.choice(incidents)}",
        }
        for name, path in pages.items():
            took = tuple(seconds(partial(_page, port, path())) for _ in range(setting.times))
            yield Measure(f"{name}, whole page", "s", took, size=size)
    with sqlite3.connect(":memory:") as store:
        _points(store, size)
        for zoom in (2, 7):
            took = repeated(partial(clusters, store, Query("listed l"), zoom), setting.times)
            yield Measure(f"marks of a map, zoom {zoom}", "s", took, size=size)


def _page(port: int, path: str) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read()
        assert answer.status == 200 and text.endswith(b"</html>"), (path, answer.status)
    finally:
        connection.close()


def _points(store: sqlite3.Connection, size: int) -> None:
    """Around 2,000 towns, as incidents are."""
    chance = random.Random(7)
    towns = [(chance.uniform(30, 40), chance.uniform(30, 50)) for _ in range(2_000)]
    store.executescript(SCHEMA)
    one, day = (1, "2018-11-04"), ("2018-11-04",)
    rows = (
        (*one, f"i{n}", *day, n, "attack", "weak", n % 9 == 0, 0, 0, n % 30, -1, 1, 0, *towns[n % 2_000], 1)
        for n in range(size)
    )
    store.executemany(f"INSERT INTO listed({_COLUMNS}) VALUES({', '.join('?' * 17)})", rows)


CASE = Case("desk", "pages and map", measure)
