"""Fits the weights by which reading chooses a place: `python -m train.places.fit [FOLDER OF THE PARSER'S WEIGHTS]`.

A log-linear choice among a report's places and "no place", with a quadratic penalty. Reads the coded reports under
`DATA` (default `../shared/data`) and `train/reports`; writes `reading/places/data/weights.toml`.
"""

import os
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tollbook.engines.gazetteer import open_gazetteer
from tollbook.engines.onnx.reader import OnnxReader
from tollbook.reading.places.weights import CHOSEN
from train.claims.gold import FITTED, kept_back
from train.places.examples import Coded, Example, coded, examples, prepared_of

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "src/tollbook/reading/places/data/weights.toml"
OWN = tuple(f"{part}." for part in FITTED)
"""The parts of our own reports; those of them that are kept back are left out."""
PENALTY = 15.0
SEEN = 6
"""A value seen with fewer candidates than this is left out."""
SMALLEST = 0.02
RAISED = 2.5
"""Added to every place against no place; the best of three, with what the heads weigh beside it, on dev, on our gold
set and on the reports kept back."""


def main() -> None:
    data = Path(os.environ.get("DATA", ROOT.parent / "shared/data"))
    own = [
        one
        for prefix in OWN
        for one in coded(ROOT / "train/reports", prefix)
        if not kept_back({"id": one.report.origin_id})
    ]
    found = read([*coded(data / "claims/train"), *own], Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    write(fit(found))


def read(reports: list[Coded], weights: Path | None) -> list[Example]:
    """The examples of some reports, parsed by the reader's parser."""
    parser = OnnxReader(weights) if weights else OnnxReader()
    gazetteer = open_gazetteer()
    found: list[Example] = []
    for one in reports:
        prepared = prepared_of(one)
        found += examples(one, prepared, list(parser.parse(prepared.words)), gazetteer)
    return found


def fit(found: list[Example]) -> dict[str, float]:
    """The weights by name; `constant` is added to every place, and to no place nothing."""
    counts = Counter(name for one in found for values in one.candidates for name in values)
    names = ["constant", *sorted(name for name, n in counts.items() if n >= SEEN and name not in CHOSEN)]
    number = {name: index for index, name in enumerate(names)}
    rows = [values for one in found for values in one.candidates]
    indices, values, ends = [], [], [0]
    for row in rows:
        kept = [(0, 1.0), *((number[name], value) for name, value in row.items() if name in number)]
        indices += [index for index, _ in kept]
        values += [value for _, value in kept]
        ends.append(len(indices))
    matrix = csr_matrix((values, indices, ends), shape=(len(rows), len(names)))
    right = np.array([float(one) for example in found for one in example.right])
    group = np.repeat(np.arange(len(found)), [len(example.right) for example in found])
    some = np.bincount(group, right, len(found)) > 0

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        highest = np.zeros(len(found))
        np.maximum.at(highest, group, scores)
        raised = np.exp(scores - highest[group])
        none = np.exp(-highest)
        total = np.bincount(group, raised, len(found)) + none
        good = np.where(some, np.bincount(group, raised * right, len(found)), none)
        slope = raised / total[group] - np.where(some[group], raised * right / np.maximum(good[group], 1e-30), 0.0)
        gradient = matrix.T @ slope
        gradient[1:] += PENALTY * weights[1:]
        return float(-np.log(good / total).sum() + PENALTY / 2 * (weights[1:] ** 2).sum()), gradient

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    return dict(zip(names, best, strict=True))


def write(weights: dict[str, float]) -> None:
    weights = weights | {"constant": weights["constant"] + RAISED}
    kept = {name: value for name, value in weights.items() if abs(value) >= SMALLEST or name == "constant"}
    lines = [f'"{name}" = {value:.2f}' for name, value in sorted(kept.items())]
    head = (
        "# What speaks for and against a place; learned by train/places/fit.py, not to be edited by hand.\n[weights]\n"
    )
    TARGET.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
