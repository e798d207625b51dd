"""The desk: how long pages, decisions and a map of 100,000 points take on a book of 100,000 incidents."""

import os
import random
import re
import sqlite3
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from bench.api import _make, _served
from bench.clock import seconds
from bench.form import Case, Measure, NothingToMeasureError, Setting
from tollbook.api.tokens import TOKENS
from tollbook.pipeline.query import Library
from tollbook.pipeline.settings import Settings

_TOKEN = "a-token-for-the-bench"
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def measure(setting: Setting) -> Iterator[Measure]:
    """Each page asked for alone, whole, without what it loads besides. The book is laid out beforehand, as by a server
    that was there before; its incidents are put at 100,000 points, for its towns are on no map."""
    size = setting.size(100_000, toy=200)
    book, kept = setting.work / "book.db", setting.work / "kept.sqlite"
    incidents = _make(book, size)
    yield Measure("laying out the book", "s", (seconds(lambda: _lay_out(book, kept)),), size=size)
    chance = random.Random(11)
    os.environ[TOKENS] = f"bench:admin:{_TOKEN}"
    with _served(book, "--keep", str(kept)) as (port, started):
        yield Measure("start, the book laid out before", "s", (started,), size=size)
        desk = _Desk(port)
        yield Measure("overview, the first page", "s", (seconds(lambda: desk.page("/")),), size=size)
        pages: dict[str, Callable[[], str]] = {
            "overview": lambda: "/",
            "overview, one place": lambda: f"/?where=Town%20{chance.randrange(2_000)}",
            "overview, contested": lambda: "/?contested=true",
            "incident": lambda: f"/incidents/{chance.choice(incidents)}",
        }
        for name, path in pages.items():
            took = tuple(seconds(lambda path=path: desk.page(path())) for _ in range(setting.times))  # type: ignore[misc]
            yield Measure(f"{name}, whole page", "s", took, size=size)
        for name, query in _views():
            took = tuple(seconds(lambda query=query: desk.get(f"/map/marks?{query}")) for _ in range(setting.times))  # type: ignore[misc]
            yield Measure(f"marks of the map, {name}", "s", took, size=size)
            yield Measure(
                f"marks of the map, {name}: how many", "marks", (desk.get(f"/map/marks?{query}").count(b'"n":'),)
            )
        desk.sign_in()
        yield Measure("queue, the first page", "s", (seconds(lambda: desk.page("/queue")),), size=size)
        rulings, queues = zip(*(desk.ruled() for _ in range(setting.times)), strict=True)
        yield Measure("a ruling, kept and linked", "s", rulings, size=size)
        yield Measure("queue after a ruling, whole page", "s", queues, size=size)


def _lay_out(book: Path, kept: Path) -> None:
    with Library(Settings(book=str(book)), kept) as library, library.look() as found:
        found.sums()
    chance = random.Random(7)
    towns = [(chance.uniform(30, 40), chance.uniform(30, 50)) for _ in range(2_000)]
    with sqlite3.connect(kept) as store:
        keys = [key for (key,) in store.execute("SELECT incident FROM listed")]
        points = (
            (lat + chance.gauss(0, 0.05), lon + chance.gauss(0, 0.05), key)
            for key, (lat, lon) in ((key, towns[key % 2_000]) for key in keys)
        )
        store.executemany("UPDATE listed SET lat = ?, lon = ?, prec = 1 WHERE incident = ?", points)
    store.close()


def _views() -> Iterator[tuple[str, str]]:
    """As the page asks: the whole world from afar, the view and half of it around closer up."""
    yield "the world", urlencode({"zoom": 2})
    for zoom, width in ((6, 40.0), (9, 5.0), (11, 1.3)):
        half = width / 2
        yield f"zoom {zoom}", urlencode({"zoom": zoom, "view": f"{40 - half},{35 - half},{40 + half},{35 + half}"})


class _Desk:
    """Somebody at a desk, who may come to sign in."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookie = ""

    def get(self, path: str) -> bytes:
        return self._ask("GET", path)[0]

    def page(self, path: str) -> bytes:
        text = self.get(path)
        if not text.endswith(b"</html>"):
            raise NothingToMeasureError(f"{path} is no whole page")
        return text

    def sign_in(self) -> None:
        _, headers = self._ask("POST", "/sign-in", urlencode({"secret": _TOKEN, "next": "/queue"}))
        self._cookie = headers["set-cookie"].partition(";")[0]

    def ruled(self) -> tuple[float, float]:
        """Accepts what the queue asks first: seconds until it is kept, and from then until the queue stands again."""
        text = self.page("/queue").decode()
        names = ("key", "claims", "seen", "next")
        form = text.partition('id="ruling"')[2]
        given = {name: re.findall(rf'name="{name}" value="([^"]*)"', form)[0] for name in names}
        body = urlencode(given | {"kind": "accept" if "+" not in given["claims"] else "unsure"})
        kept = seconds(lambda: self._ask("POST", "/decide", body))
        return kept, seconds(lambda: self.page("/queue"))

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[bytes, dict[str, str]]:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=120)
        try:
            connection.request(method, path, body, {"Cookie": self._cookie} | (_FORM if body is not None else {}))
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        if answer.status not in (200, 303):
            raise NothingToMeasureError(f"{path} was answered with {answer.status}: {text[:200]!r}")
        return text, {name.lower(): value for name, value in answer.getheaders()}


CASE = Case("desk", "pages, decisions and map", measure)
