"""The API: how long lists and sums take on a book of 100,000 incidents, at 50 requests a second over loopback."""

import json
import random
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from bench.clock import seconds
from bench.form import Case, Measure, NothingToMeasureError, Setting
from tollbook.ledger import Book
from tollbook.pipeline.link import options
from tollbook.vocabulary import (
    Actor,
    Claim,
    Count,
    Entry,
    Harm,
    Report,
    Ruling,
    RulingKind,
    Run,
    Span,
    Speaker,
    Stance,
    Status,
    Update,
    When,
    Where,
    incident_id,
)

_FIRST = date(2011, 1, 1)
_DAYS = 3_650
_SIDES = ("Islamic State", "Northern Front", "government forces", "Syrian Democratic Forces", "unknown gunmen")
_EVENTS = ("air-drone-strike", "shelling-artillery-missile", "attack", "armed-clash", "remote-explosive-landmine-ied")
_RATE = 50
"""Requests a second."""

Ask = Callable[[random.Random], tuple[str, dict[str, object]]]


def measure(setting: Setting) -> Iterator[Measure]:
    """A book of incidents told by one to six claims each; requests come at fixed times, whether or not the one before
    has been answered, and each is timed from when it was due."""
    yield from at(setting.size(100_000, toy=200), str(setting.work / "book.db"), setting)


def at(size: int, book: str, setting: Setting) -> Iterator[Measure]:
    """Of a new book of so many incidents at a path or an address."""
    incidents = _make(book, size)
    asked = setting.size(1_500, toy=20)
    with _served(book, "--api-only") as (port, laid_out):
        yield Measure("laying out the book at the start", "s", (laid_out,), size=size)
        for name, ask in (("incident list", _lists), ("toll query", _sums), ("one incident", _one(incidents))):
            took = [_p95(port, ask, asked, seed) for seed in range(setting.times)]
            yield Measure(f"{name}, p95", "s", tuple(took), size=size, note=f"at {_RATE} requests/s")
        again = [_after_ruling(port, book, incidents, number) for number in range(setting.times)]
        yield Measure("list after a ruling", "s", tuple(again), size=size, note="the catalogue follows")


def _lists(chance: random.Random) -> tuple[str, dict[str, object]]:
    """As a desk asks: mostly the newest, with one filter or two, some pages further on."""
    day = _FIRST + timedelta(days=chance.randrange(_DAYS))
    filters: list[dict[str, object]] = [
        {},
        {"sort": "-date"},
        {"from": day, "until": day + timedelta(days=30)},
        {"where": f"Town {chance.randrange(2_000)}"},
        {"contested": "true", "from": day},
        {"actor": chance.choice(_SIDES), "harm": "injured"},
        {"event": chance.choice(_EVENTS), "status": "civilian", "sort": "-killed"},
        {"grade": "contested", "country": "SY"},
        {"publisher": f"Outlet {chance.randrange(40)}"},
        {"q": f"Town {chance.randrange(2_000)} killed"},
    ]
    return "/incidents", chance.choice(filters)


def _sums(chance: random.Random) -> tuple[str, dict[str, object]]:
    day = _FIRST + timedelta(days=chance.randrange(_DAYS - 365))
    filters: list[dict[str, object]] = [
        {},
        {"by": "year"},
        {"from": day, "until": day + timedelta(days=365), "by": "month"},
        {"from": day},
        {"where": f"Town {chance.randrange(2_000)}"},
        {"actor": chance.choice(_SIDES)},
        {"country": "SY", "event": chance.choice(_EVENTS)},
    ]
    return "/tolls", chance.choice(filters)


def _one(incidents: Sequence[str]) -> Ask:
    return lambda chance: (f"/incidents/{chance.choice(incidents)}", {})


def _p95(port: int, ask: Ask, number: int, seed: int) -> float:
    """Of requests sent at fixed times by threads enough that none waits for another."""
    chance = random.Random(seed)
    wanted = [ask(chance) for _ in range(number)]
    begun = time.perf_counter() + 0.1

    def send(place: int) -> float:
        due = begun + place / _RATE
        time.sleep(max(0.0, due - time.perf_counter()))
        path, params = wanted[place]
        _get(port, path, params)
        return time.perf_counter() - due

    with ThreadPoolExecutor(32) as hands:
        took = sorted(hands.map(send, range(number)))
    return took[int(0.95 * (len(took) - 1))]


def _get(port: int, path: str, params: dict[str, object]) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", f"{path}?{urlencode(params)}" if params else path)
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise NothingToMeasureError(f"{path} was answered with {answer.status}: {body[:200]!r}")
    return body


def _after_ruling(port: int, book: str, incidents: Sequence[str], number: int) -> float:
    """The first list after a claim was accepted by somebody else."""
    row = json.loads(_get(port, f"/incidents/{incidents[number]}", {}))
    with Book.open(book) as written:
        written.rule(Ruling(RulingKind.ACCEPT, (row["claims"][0],), "bench"))
    return seconds(lambda: _get(port, "/incidents", {}))


@contextmanager
def _served(book: Path | str, *options: str) -> Iterator[tuple[int, float]]:
    """The port, and how long it took until it answered."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    words = [sys.executable, "-m", "tollbook", "serve", "--book", str(book), "--port", str(port), *options]
    begun = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            if process.poll() is not None:
                raise NothingToMeasureError("the server ended; run `tollbook serve` by hand to see why")
            try:
                _get(port, "/openapi.json" if "--api-only" in options else "/api/openapi.json", {})
                break
            except OSError:
                time.sleep(0.1)
        yield port, time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()


def _make(book: Path | str, size: int) -> list[str]:
    """A book of incidents that are linked as they were made; their ids."""
    chance = random.Random(7)
    made: list[str] = []
    run = Run(reader="bench", by_hand=True)
    with Book.open(book) as kept:
        for start in range(0, size, 2_000):
            entries, incidents = [], {}
            for number in range(start, min(size, start + 2_000)):
                said = _incident(chance, number)
                first = min(said, key=lambda each: (each[0].published or date.max, each[1].id))[1]
                made.append(incident_id(first.id))
                for report, claim in said:
                    entries.append(Entry(report, (claim,)))
                    incidents[claim.id] = made[-1]
            kept.add_all(entries, run)
            found = Update(options().weights.id, incidents=incidents, blocks=dict.fromkeys(incidents, ()))
            portions = iter([found])
            kept.settle(lambda view, portions=portions: next(portions, None))  # type: ignore[misc]
    return made


def _incident(chance: random.Random, number: int) -> list[tuple[Report, Claim]]:
    """One to six claims of different outlets, of which some differ and a few deny."""
    day = _FIRST + timedelta(days=chance.randrange(_DAYS))
    place, dead, hurt = f"Town {chance.randrange(2_000)}", chance.randrange(1, 40), chance.randrange(60)
    actor, event = chance.choice(_SIDES), chance.choice(_EVENTS)
    found = []
    for telling in range(chance.choice((1, 1, 1, 2, 2, 3, 4, 6))):
        killed = dead + chance.choice((0, 0, 0, 1, 2))
        denies = telling > 1 and chance.random() < 0.1
        words = (
            f"{killed} people were killed and {hurt} wounded in {place} on {day}, the hospital of case {number} said."
        )
        report = Report(words, publisher=f"Outlet {chance.randrange(40)}", published=day + timedelta(days=telling % 3))
        found.append((report, _claim(report, (killed, hurt), place, (actor, event), day, denies)))
    return found


def _claim(
    report: Report, figures: tuple[int, int], place: str, act: tuple[str, str], day: date, denies: bool
) -> Claim:
    start = report.body
    counts = []
    for text, harm, number in (("people", Harm.KILLED, figures[0]), ("wounded", Harm.INJURED, figures[1])):
        at = report.whole.index(text, start)
        status = Status.CIVILIAN if number % 3 else Status.UNKNOWN
        low = 0 if denies else number
        counts.append(Count(text, Span(at, at + len(text)), harm, low, low, status=status))
    return Claim(
        report=report.id,
        quote=report.text,
        span=Span(start, len(report.whole)),
        event=act[1],
        stance=Stance.DENIES if denies else Stance.ASSERTS,
        speaker=Speaker("hospital" if not denies else act[0]),
        when=When.day(day),
        where=Where((place,), "Oskel", "SY"),
        actor=Actor(act[0]),
        counts=tuple(counts),
    )


CASE = Case("api", "lists and sums over HTTP", measure)
