"""Incidents out of the catalogue again, as values, so that what is made of them is of one moment."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from sqlite3 import Connection

from tollbook.ledger.chunks import chunks
from tollbook.ledger.encoding import decode
from tollbook.linking.summary import summarise
from tollbook.pipeline.catalogue.reckoning import CHECK, Group
from tollbook.vocabulary import Told


def stored(store: Connection, keys: Sequence[int]) -> list[Group]:
    """The incidents of these keys, in their order, with their claims; without what they are sums of."""
    held: dict[int, list[Told]] = {key: [] for key in keys}
    for part in chunks(keys):
        marks = ", ".join("?" * len(part))
        query = f"SELECT incident, report, text_id, row FROM claims WHERE incident IN ({marks})"
        for key, report, text_id, row in store.execute(query, part):
            held[key].append(_told(report, text_id, row))
    found: list[Group] = []
    for key in keys:
        incident = summarise(held[key])
        told = {each.id: each for each in held[key]}
        found.append((incident, tuple(told[claim] for claim in incident.claims)))
    return found


def with_parts_of(store: Connection, keys: Sequence[int], groups: Sequence[Group]) -> list[Group]:
    """The same, told what they are sums of."""
    parts: dict[int, tuple[str, ...]] = {}
    for part in chunks(keys):
        marks = ", ".join("?" * len(part))
        query = f"SELECT r.incident, r.row FROM rows r JOIN listed l USING(incident, profile) WHERE l.sum = {CHECK}"
        parts.update(
            (key, tuple(json.loads(row)["parts"]))
            for key, row in store.execute(f"{query} AND r.incident IN ({marks})", part)
        )
    return [
        (replace(incident, parts=parts.get(key, ())), members)
        for key, (incident, members) in zip(keys, groups, strict=True)
    ]


def _told(report: str, text_id: str, row: str) -> Told:
    known = json.loads(row)
    return Told(
        claim=decode(row, report),
        index=known["index"],
        report_name=known["report_name"],
        text_id=text_id,
        publisher=known["publisher"],
        published=date.fromisoformat(known["published"]) if known["published"] else None,
        also=tuple(known["also"]),
        accepted=known["accepted"],
        unverifiable=known["unverifiable"],
    )
