"""`python -m train.bare`: how much each piece of evidence for a claim without a count tells (`tollbook.reading.bare`).

Reads coded reports that the heads never saw: those of our own that are kept back and, with `--earlier FOLDER f g`,
whole parts of our reports through the weights in FOLDER, which must be older than those parts (the weights that ship
are younger than all). Fits two ridge-penalised logistic regressions, for events and for denials and doubts, and writes
`reading/knowledge/data/bare.toml`.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

import tollbook.reading.knowledge as knowledge
from eval.align import stands_for
from eval.coding import CodedClaim, codes, text_of
from eval.reading import report_of
from tollbook.engines.gazetteer import open_gazetteer
from tollbook.engines.onnx.reader import OnnxReader, shipped
from tollbook.reading.bare.candidates import candidates, possible
from tollbook.reading.bare.doubts import find_doubt
from tollbook.reading.bare.kinds import kinds
from tollbook.reading.draft import count_drafts
from tollbook.reading.prepare import plant, prepare
from tollbook.reading.scene import Scene, look
from tollbook.vocabulary.codes import Stance
from train.claims.gold import Json, kept_back, pairs
from train.confidence import Judged, fit, write

OWN = Path(__file__).parent / "reports"
TABLE = Path(next(iter(knowledge.__path__))) / "data" / "bare.toml"
FIRM = 5.5
"""Evidence is made so small that the ridge of `fit`, 1, weighs 30 on evidence of a spread of 1."""


def judged(scene: Scene, gold: Sequence[CodedClaim]) -> Iterator[tuple[str, Judged]]:
    """The evidence of each sentence for a `doubt` and for each `event` that it may claim, and whether they are so."""
    counts = list(count_drafts(scene))
    for tree in scene.document.trees:
        if len(tree):
            here = [claim for claim in gold if stands_for(claim.stretch, (tree.start, tree.end))]
            evidence = find_doubt(scene, tree, counts).evidence
            yield "doubt", (evidence, any(claim.stance != Stance.ASSERTS for claim in here))
            claimed = {kinds().get(claim.event or "") for claim in here if claim.bare}
            for one in candidates(scene, tree, counts, possible(scene, tree, counts)):
                yield "event", (one.evidence, one.kind in claimed)


def fitted(held: Sequence[Judged]) -> Mapping[str, float]:
    """The weights of evidence, by name, whatever the size of its figures."""
    names = sorted({name for evidence, _ in held for name in evidence})
    table = np.array([[evidence.get(name, 0.0) for name in names] for evidence, _ in held])
    spread = np.where(table.std(0) > 0, table.std(0), 1.0) * FIRM
    even = [
        (dict(zip(names, row, strict=True)), ok) for row, (_, ok) in zip((table / spread).tolist(), held, strict=True)
    ]
    weights = fit(even)
    return {name: weights[name] / size for name, size in zip(names, spread.tolist(), strict=True)}


def read(told: Iterable[tuple[Json, list[Json]]], engine: OnnxReader) -> Iterator[tuple[str, Judged]]:
    """The judged evidence of coded reports."""
    gazetteer = open_gazetteer()
    for row, gold in told:
        prepared = prepare(report_of(row))
        scene = look(plant(prepared, engine.analyse([prepared.words])[0]), gazetteer)
        yield from judged(scene, codes(text_of(row), gold).claims)


def main(arguments: Sequence[str] | None = None) -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--earlier", nargs="+", metavar=("FOLDER", "PART"), default=[])
    folder, *parts = parser.parse_args(arguments).earlier or [""]
    found = list(read((pair for pair in pairs(OWN) if kept_back(pair[0])), OnnxReader(shipped())))
    if parts:
        begins = tuple(f"own-{part}-" for part in parts)
        later = (pair for pair in pairs(OWN) if pair[0]["id"].startswith(begins) and not kept_back(pair[0]))
        found += read(later, OnnxReader(Path(folder)))
    weigh(found)


def weigh(found: Sequence[tuple[str, Judged]]) -> None:
    """Fits and writes the table."""
    held = {section: [one for name, one in found if name == section] for section in ("doubt", "event")}
    sizes = ", ".join(f"{sum(ok for _, ok in some)} of {len(some)} {section}s" for section, some in held.items())
    about = f"fitted by `python -m train.bare`: {sizes} are claimed."
    weights = {section: fitted(some) for section, some in held.items()}
    write(TABLE, ("claims without counts; see tollbook.reading.bare", about), weights)


if __name__ == "__main__":
    main()
