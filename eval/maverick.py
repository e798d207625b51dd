"""MAVERICK (van Baalen & Höglund, CC BY 4.0) as claims: who tells of one incident, by our linking.

Every report of the data set is one claim, coded by its coders; reports of one publisher, day and headline are one
document. The 203 incidents of `dev` that several reports tell are mixed with the single reports of `train`. Pairs of
reports are scored, and two plain rules on the same reports beside them.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from tollbook.ledger import Book, Counting, account, profile
from tollbook.linking import Options, incidents, update
from tollbook.vocabulary import Actor, Claim, Count, Entry, Harm, Incident, Report, Run, Span, Told, Toll, When, Where
from tollbook.vocabulary.location import Location

_EVENTS = {
    "Clash": "armed-clash",
    "Security force crack-down on protest": "excessive-force-against-protesters",
    "Protest": "violent-demonstration",
    "Riot": "mob-violence",
    "Military operation": "armed-clash",
    "Arrest or raid": "arrests",
}
_PRECISIONS = {1: None, 2: 4, 3: 2, 4: 1, 5: 1, 6: 1}
"""MAVERICK's codes, from a country to a spot, as UCDP's; its code 1 is no place."""

_COUNTRIES = {"Ivory Coast": "CI", "Kenya": "KE"}
_VAGUE = frozenset({"Unknown", "Other", None})


@dataclass(frozen=True, slots=True)
class Row:
    """One report of MAVERICK: its incident in the gold, and what its coders said of it."""

    incident: str
    country: str
    said: Mapping[str, Any]

    @property
    def document(self) -> tuple[str, str, str]:
        return self.said["publisher"] or "", self.said["published"] or "", self.said["headline"] or ""


def rows(folder: Path) -> list[Row]:
    """All reports of both files."""
    found = []
    for name in ("dev", "train"):
        for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            event = json.loads(line)
            country = _COUNTRIES.get(event["country"], "")
            found += [Row(event["id"], country, each) for each in event["gold"]["reports"]]
    return found


def entries(found: Iterable[Row]) -> tuple[list[Entry], dict[str, list[Row]], dict[str, tuple[Location, ...]]]:
    """Documents with their claims; the rows that each claim stands for; where the claims' places lie."""
    documents: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in found:
        documents[row.document].append(row)
    made: list[Entry] = []
    of: dict[str, list[Row]] = defaultdict(list)
    located: dict[str, tuple[Location, ...]] = {}
    for (publisher, published, headline), members in documents.items():
        report = Report(
            "\n".join(map(_line, members)), headline, publisher, date.fromisoformat(published) if published else None
        )
        claims, start = [], report.body
        for row in members:
            claim = _claim(row, report, start)
            start += len(_line(row)) + 1
            of[claim.id].append(row)
            claims.append(claim)
            if row.said["lat"] is not None:
                located[claim.id] = (_location(row),)
        made.append(Entry(report, tuple(claims)))
    return made, of, located


def _line(row: Row) -> str:
    """The headline and the coded figures: a claim's quote has to hold its counts."""
    said = row.said
    return f"{said['headline']}: {_range(said['deaths'])} killed, {_range(said['injuries'])} injured."


def _range(figures: Mapping[str, int]) -> str:
    return f"{figures['low']} to {figures['high']}"


def _claim(row: Row, report: Report, start: int) -> Claim:
    said, line = row.said, _line(row)
    counts = []
    for harm, name in ((Harm.KILLED, "deaths"), (Harm.INJURED, "injuries")):
        figures = said[name]
        if figures["high"]:
            text = f"{_range(figures)} {harm.value}"
            at = start + line.rindex(text)
            counts.append(Count(text, Span(at, at + len(text)), harm, *sorted((figures["low"], figures["high"]))))
    place, city = said["location"], said["city"]
    doers = [actor["name"] for actor in said["actors"] if actor["perpetrator"]]
    victims = [actor["name"] for actor in said["actors"] if actor["victim"]]
    target = victims[0] if victims else None if said["target"] in _VAGUE else said["target"]
    return Claim(
        report=report.id,
        quote=line,
        span=Span(start, start + len(line)),
        event=_EVENTS.get(said["context"], "other"),
        when=When.parse(*sorted((said["date_start"], said["date_end"] or said["date_start"])))
        if said["date_start"]
        else None,
        where=Where(tuple(filter(None, (place or city,))), city if place else None, row.country),
        actor=Actor(doers[0]) if doers else None,
        target=Actor(target) if target else None,
        counts=tuple(counts),
    )


def _location(row: Row) -> Location:
    said = row.said
    name = said["location"] or said["city"] or row.country
    return Location(
        name, None, name, said["lat"], said["lon"], row.country, where_prec=_PRECISIONS[said["geo_precision"]]
    )


def linked(found: Sequence[Row], seed: int = 0) -> dict[int, str]:
    """For each row, by its number, the incident that it falls into."""
    made, of, located = entries(found)
    random.Random(seed).shuffle(made)
    options = Options(locations=located)
    with Book.open(":memory:") as book:
        book.add_all(made, Run("MAVERICK's coders", by_hand=True))
        book.settle(lambda view: update(view, options))
        with book.view() as view:
            groups = incidents(view, options)
    number = {id(row): n for n, row in enumerate(found)}
    got = {number[id(row)]: incident.id for incident, told in groups for each in told for row in of[each.id]}
    return {n: got.get(n, f"alone {n}") for n in range(len(found))}


def pairs(of: Mapping[int, str]) -> set[tuple[int, int]]:
    """Rows that share an incident."""
    by: dict[str, list[int]] = defaultdict(list)
    for row, incident in sorted(of.items()):
        by[incident].append(row)
    return {pair for members in by.values() for pair in combinations(members, 2)}


def plain(found: Sequence[Row], km: float, same_day: bool) -> dict[int, str]:
    """A plain rule, joined up: days that overlap (or one and the same), and points within some kilometres."""
    root = list(range(len(found)))

    def top(n: int) -> int:
        while root[n] != n:
            n = root[n]
        return n

    for a, b in combinations(range(len(found)), 2):
        x, y = found[a].said, found[b].said
        if x["lat"] is None or y["lat"] is None or not x["date_start"] or not y["date_start"]:
            continue
        if same_day and (x["date_start"], x["date_end"]) != (y["date_start"], y["date_end"]):
            continue
        if x["date_start"] <= y["date_end"] and y["date_start"] <= x["date_end"] and distance(x, y) <= km:
            root[top(a)] = top(b)
    return {n: str(top(n)) for n in range(len(found))}


def distance(x: Mapping[str, Any], y: Mapping[str, Any]) -> float:
    """Kilometres, on a plane, which is near enough for tens of them."""
    return 111.2 * hypot(x["lat"] - y["lat"], (x["lon"] - y["lon"]) * cos(radians(x["lat"])))


def tolls(folder: Path) -> dict[str, float]:
    """How often the tolls of the incidents of `dev`, linked as its makers linked them, are those that they derived."""
    counting = Counting(replace(profile(), ties="highest"))
    events = [json.loads(line) for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    hits = {"lowest": 0, "highest": 0, "commonest": 0}
    for event in events:
        deaths = [report["deaths"] for report in event["gold"]["reports"]]
        wanted = event["gold"]["aggregate"]["deaths"]
        ends = _toll([(each["low"], each["high"]) for each in deaths], counting)
        best = _toll([(each["best"], each["best"]) for each in deaths], counting)
        hits["lowest"] += ends.low == wanted["min_low"]
        hits["highest"] += ends.high == wanted["max_high"]
        hits["commonest"] += best.best == wanted["mode_best"]
    return {f"deaths, {name} figure as its makers have it": n / max(1, len(events)) for name, n in hits.items()}


def _toll(figures: Sequence[tuple[int, int]], counting: Counting) -> Toll:
    """Of the dead, where each figure is told by another publisher."""
    members = []
    for number, (low, high) in enumerate(figures):
        report = Report(f"Publisher {number}: {low} to {high} killed", publisher=f"Publisher {number}")
        span = Span(report.body, len(report.whole))
        count = Count(report.text, span, Harm.KILLED, min(low, high), max(low, high))
        claim = Claim(report.id, report.text, span, "attack", counts=(count,))
        members.append(Told(claim, 0, report.name, report.text_id, report.publisher))
    return account(Incident("one", ()), members, counting).totals[0]


def f1(gold: set[tuple[int, int]], got: set[tuple[int, int]]) -> float:
    """F1 of pairs."""
    return 2 * len(gold & got) / max(1, len(gold) + len(got))


def measure(folder: Path) -> dict[str, float]:
    """Pairs F1 of reports, by our linking and by two plain rules; and whose tolls are as the makers derived them."""
    found = rows(folder)
    gold = pairs({n: row.incident for n, row in enumerate(found)})
    return {
        "reports of one incident: pairs F1": f1(gold, pairs(linked(found))),
        "same day and point: pairs F1": f1(gold, pairs(plain(found, 0.01, same_day=True))),
        "days overlap, within 10 km: pairs F1": f1(gold, pairs(plain(found, 10, same_day=False))),
        **tolls(folder),
    }
