"""Linking on Spark: what a worker does with claims, by linking's own blocks, features and fold."""

import json
import pickle
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from tollbook.ledger.encoding import decode
from tollbook.linking.batch import judge_all
from tollbook.linking.blocking import blocks
from tollbook.linking.fold import fold
from tollbook.linking.signs import Signs, linkable, signs
from tollbook.linking.summary import name
from tollbook.pipeline.link import options
from tollbook.pipeline.read import reader
from tollbook.vocabulary import NotFoundError, Scored, Told, Verdict
from tollbook.vocabulary.extras import late
from tollbook.vocabulary.identity import content_id

Row = Mapping[str, Any]


def spark_link(
    folder: str, master: str | None = None, conf: Mapping[str, str] | None = None, weights: Path | None = None
) -> int:
    """Links all claims that `spark_read` with this reader kept in a folder; how many incidents there are.

    `judgements` and `incidents` in it are written anew. Raises NotFoundError if nothing was read there by this reader.
    """
    linking = late("tollbook.engines.spark.linking", "spark", "Linking on Spark")
    start = late("tollbook.engines.spark.session", "spark", "Linking on Spark")
    session = start.session(master, conf)
    read = linking.readings(session, folder, reader(weights, 1).name)
    if not read.head(1):
        raise NotFoundError(f"In {folder} is nothing that this reader read.", "Run `tollbook spark read` first.")
    own = options().weights
    bonds = linking.Bonds(own.same, own.rival, own.least, own.closest)
    line = linking.Line(prepare=claim_rows, judge=judged, fold=folded, bonds=bonds)
    found: int = linking.link(session, read, line, folder)
    return found


def claim_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """Of rows of readings beside their reports: a row for each claim that can be in an incident."""
    for row in rows:
        for told in told_of(row):
            if linkable(told.claim):
                found = signs(told, options())
                met = blocks(found)
                yield {
                    "id": told.id,
                    "day": found.first if found.first is not None else found.told_on,
                    "kept": sorted(met.kept),
                    "sought": sorted(met.sought),
                    "held": pickle.dumps(found),
                }


def told_of(row: Row) -> Iterator[Told]:
    """The claims of a reading as a book would tell them; one that stands there twice is one."""
    positions: dict[str, list[int]] = defaultdict(list)
    claims = {}
    for index, content in enumerate(json.loads(row["claims"])):
        claim = decode(json.dumps(content), row["id"])
        claims[claim.id] = claim
        positions[claim.id].append(index)
    for claim_id, claim in claims.items():
        first, *also = positions[claim_id]
        yield Told(
            claim=claim,
            index=first,
            report_name=row["name"] or row["id"],
            text_id=content_id("text", " ".join(row["text"].split()).casefold()),
            publisher=row["publisher"],
            published=date.fromisoformat(row["published"]) if row["published"] else None,
            also=tuple(also),
        )


def judged(held: Sequence[bytes], pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str, str, float]]:
    """Judgements on pairs of the claims that are held."""
    everyone: list[Signs] = [pickle.loads(each) for each in held]  # made by `claim_rows` in this same run
    place = {each.id: at for at, each in enumerate(everyone)}
    left = np.array([place[one] for one, _ in pairs], np.int64)
    right = np.array([place[other] for _, other in pairs], np.int64)
    found = judge_all(everyone, np.minimum(left, right), np.maximum(left, right), options().weights)
    return [(left, right, str(verdict), score) for left, right, verdict, score in found]


def folded(held: Sequence[bytes], judgements: Sequence[tuple[str, str, str, float]]) -> list[tuple[str, str]]:
    """Each claim of a component with its incident."""
    told = {each.id: each.told for each in map(pickle.loads, held)}
    scored = [Scored(left, right, Verdict(verdict), score) for left, right, verdict, score in judgements]
    groups = fold(told, scored, (), options().weights)
    return [(claim, name([told[each] for each in group])) for group in groups for claim in group]
