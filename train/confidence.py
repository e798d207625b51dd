"""`python -m train.confidence`: how much each ground for a claim tells, from coded reports that the heads never saw.

Reads the reports of our own that are kept back from the heads, sees which claims are right, and fits a logistic
regression for counts and one for events without counts: the weights that `tollbook.reading.confidence` uses.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import tollbook.reading.knowledge as knowledge
from eval.align import matched
from eval.coding import Codes, codes, text_of
from eval.reading import report_of
from eval.score import TOLL, score
from tollbook.engines.gazetteer import open_gazetteer
from tollbook.engines.onnx.reader import OnnxReader, shipped
from tollbook.reading.assemble import assemble
from tollbook.reading.confidence import evidence
from tollbook.reading.drafts import Draft
from tollbook.reading.prepare import plant, prepare
from tollbook.reading.reader import drafts
from tollbook.vocabulary.claim import to_json
from train.claims.gold import Json, kept_back, pairs

OWN = Path(__file__).parent / "reports"
TABLE = Path(next(iter(knowledge.__path__))) / "data" / "confidence.toml"
RIDGE, STEPS = 1.0, 60

Array = NDArray[np.float64]
Judged = tuple[Mapping[str, float], bool]
"""The evidence for a claim, and whether it is right."""


def judged(report: Json, gold: list[Json], made: Sequence[Draft], claims: list[Json]) -> Iterator[tuple[str, Judged]]:
    """For each claim made of a report, `count` or `event` with its evidence and whether it is right."""
    text = text_of(report)
    by_hand, read = codes(text, gold), codes(text, claims)
    grounds = {(d.count.start, d.count.end): d.grounds for d in made if d.count}
    for one in score({"": by_hand}, {"": read}).outcomes:
        if one.coded is not None and one.coded.stretch in grounds:
            yield "count", (evidence(grounds[one.coded.stretch]), one.right(TOLL))
    yield from (("event", one) for one in _events(by_hand, read, made))


def _events(by_hand: Codes, read: Codes, made: Sequence[Draft]) -> Iterator[Judged]:
    bare = [claim for claim in read.claims if claim.bare]
    same = matched(
        [claim for claim in by_hand.claims if claim.bare],
        bare,
        lambda one, other: (one.kind, one.stance) == (other.kind, other.stance),
    )
    right = {index for _, index in same}
    starts = {(d.start, d.end): d.grounds for d in made if d.count is None}
    for index, claim in enumerate(bare):
        if claim.stretch in starts:
            yield evidence(starts[claim.stretch]), index in right


def fit(held: Sequence[Judged]) -> dict[str, float]:
    """Ridge-penalised logistic regression by Newton's method."""
    names = sorted({name for grounds, _ in held for name in grounds})
    table = np.array([[grounds.get(name, 0.0) for name in names] for grounds, _ in held])
    right = np.array([float(ok) for _, ok in held])
    weights: Array = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - likely) - RIDGE * weights
        curve = (table * (likely * (1 - likely))[:, None]).T @ table + RIDGE * np.eye(len(names))
        weights = weights + np.linalg.solve(curve, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def main() -> None:
    """See the module."""
    engine, gazetteer = OnnxReader(shipped()), open_gazetteer()
    held: dict[str, list[Judged]] = {"count": [], "event": []}
    for row, gold in (pair for pair in pairs(OWN) if kept_back(pair[0])):
        prepared = prepare(report_of(row))
        document = plant(prepared, engine.analyse([prepared.words])[0])
        made = drafts(document, gazetteer)
        claims = [to_json(claim) for claim in assemble(document, made, "")]
        for kind, one in judged(row, gold, made, claims):
            held[kind].append(one)
    about = f"fitted by `python -m train.confidence`: {len(held['count'])} counts, {len(held['event'])} events."
    write(TABLE, ("a claim; see tollbook.reading.confidence", about), {kind: fit(some) for kind, some in held.items()})


def write(table: Path, about: tuple[str, str], weights: Mapping[str, Mapping[str, float]]) -> None:
    """Writes and prints a table of weights by section. about: what they speak for, and where they come from."""
    lines = [f"# Weights of what speaks for {about[0]}.", f"# source: {about[1]}"]
    for section, held in weights.items():
        lines += ["", f"[{section}]", *(f'"{name}" = {weight:.3f}' for name, weight in held.items())]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
