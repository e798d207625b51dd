"""Incidents that belong beside one: that may be the same, that it sums up, that are near it in place and time."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tollbook.ledger import View
from tollbook.pipeline.catalogue.lookup import Lookup
from tollbook.pipeline.catalogue.pages import Paging
from tollbook.pipeline.catalogue.wanted import Wanted
from tollbook.pipeline.link import options
from tollbook.pipeline.tell import Telling
from tollbook.vocabulary import NotFoundError, Verdict

_MOST = 6
_DAYS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims of different incidents that may speak of one. score: log odds, as judged."""

    own: str
    other: str
    score: float


@dataclass(frozen=True, slots=True)
class Relation:
    """kind: `maybe` the same, a `part` of it, a `sum` that it is part of, or `near` it. row: the incident as JSON."""

    kind: str
    row: dict[str, Any]
    link: Link | None = None


def related(lookup: Lookup, telling: Telling) -> tuple[Relation, ...]:
    """Each once, under the first of these kinds that holds; of those near by, the nearest few."""
    seen = {telling.incident.id}
    relations: list[Relation] = []
    for name, link in _maybe(lookup, telling).items():
        relations.append(Relation("maybe", lookup.incident(name), link))
    for name in telling.incident.parts:
        relations.append(Relation("part", lookup.incident(name)))
    relations += [Relation("sum", row) for row in _sums(lookup, telling)]
    relations += [Relation("near", row) for row in _near(lookup, telling)]
    kept = []
    for each in relations:
        if each.row["id"] not in seen:
            seen.add(each.row["id"])
            kept.append(each)
    return tuple(kept[: 2 * _MOST])


def _maybe(lookup: Lookup, telling: Telling) -> dict[str, Link]:
    """The best link to each incident that was left unsure; those that a person has ruled on are not told."""
    view = View(lookup.book, lookup.moment)
    own = set(telling.incident.claims)
    ruled = {ruling.claims for ruling in view.rulings(own)}
    best: dict[str, Link] = {}
    for each in view.judgements(options().weights.id, own):
        mine, other = (each.left, each.right) if each.left in own else (each.right, each.left)
        if each.verdict is not Verdict.UNSURE or other in own or (each.left, each.right) in ruled:
            continue
        try:
            name = lookup.claim(other)["incident"]
        except NotFoundError:
            continue  # It has been read anew, or rejected, since it was judged.
        if name and (name not in best or each.score > best[name].score):
            best[name] = Link(mine, other, each.score)
    return dict(sorted(best.items(), key=lambda item: -item[1].score)[:_MOST])


def _sums(lookup: Lookup, telling: Telling) -> list[dict[str, Any]]:
    """Sums over several incidents that this one was found to be a part of."""
    when = telling.incident.when
    if when is None:
        return []
    around = Wanted(since=when.first, until=when.last)
    rows = lookup.incidents(around, Paging(limit=100)).rows
    return [row for row in rows if telling.incident.id in row["parts"]]


def _near(lookup: Lookup, telling: Telling) -> list[dict[str, Any]]:
    """At a place of the same name, within a week."""
    incident = telling.incident
    if incident.when is None or not incident.places:
        return []
    middle = incident.when.first
    around = Wanted(where=incident.places[0], since=middle - _DAYS, until=incident.when.last + _DAYS)
    rows = [row for row in lookup.incidents(around, Paging(limit=50)).rows if row["id"] != incident.id and row["date"]]
    return sorted(rows, key=lambda row: (abs((middle.fromisoformat(row["date"][0]) - middle).days), row["id"]))[:_MOST]
