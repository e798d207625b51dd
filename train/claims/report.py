"""A marked report made ready for the network: windows, and which row of the units stands for which word or sentence."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.windows import Window, windows
from tollbook.vocabulary.analysis import Parse
from train.claims.heads import Inventory
from train.claims.marked import Marked
from train.claims.silver import silver, unknown
from train.claims.targets import Targets, targets
from train.reader.treebank import Sentence
from train.reader.trees import Example

PIECES = 512


@dataclass(frozen=True, slots=True)
class Ready:
    """words[w]: row of word w; ends[s]: row of sentence s's [SEP]; rows count through the report's windows in order.

    trees: the windows with what the parser should say of them, UNKNOWN where that is not to be learned.
    coder: the number of who coded it, 0 of the one whose habits the reader should have.
    """

    windows: tuple[Window, ...]
    trees: tuple[Example, ...]
    words: Tensor
    ends: Tensor
    sentence_of: np.ndarray
    goal: Targets
    coder: int = 0


def ready(
    report: Marked, pieces: Pieces, inventory: Inventory, rng: random.Random | None = None,
    parses: Sequence[Parse] = (), coder: int = 0,
) -> Ready:  # fmt: skip
    """The report with its targets; parses: of the sentences before they were varied, if trees are to be learned."""
    forms = report.words()
    cut = windows(forms, pieces, PIECES)
    words, ends, row = [], [0] * len(forms), 0
    for window in cut:
        for chunk in window.chunks:
            words += range(row, row + chunk.end - chunk.first)
            row += chunk.end - chunk.first
            ends[chunk.sentence] = row
            row += 1
    sentence_of = np.repeat(np.arange(len(forms)), [len(s) for s in forms])
    return Ready(
        windows=tuple(cut),
        trees=tuple(with_trees(cut, silver(report, parses) if parses else list(map(unknown, forms)))),
        words=torch.tensor(words),
        ends=torch.tensor(ends),
        sentence_of=sentence_of,
        goal=targets(report, inventory.harms, rng),
        coder=coder,
    )


def with_trees(cut: Sequence[Window], trees: Sequence[Sentence]) -> Iterator[Example]:
    """Windows with the trees of their sentences; nothing is known of a sentence that is cut in chunks."""
    for window in cut:
        held = []
        for chunk in window.chunks:
            whole = trees[chunk.sentence]
            forms = [word.form for word in whole[chunk.first : chunk.end]]
            held.append(whole if len(forms) == len(whole) else unknown(forms))
        yield Example(window, tuple(held))


def groups(held: Sequence[Ready], most: int, rng: random.Random) -> list[list[Ready]]:
    """Reports of like length together, at most `most` pieces with padding."""
    ranked = sorted(held, key=lambda one: max(len(w.ids) for w in one.windows) + rng.random() * 40)
    found: list[list[Ready]] = [[]]
    for one in ranked:
        longest = max(len(w.ids) for w in one.windows)
        if found[-1] and (sum(len(r.windows) for r in found[-1]) + len(one.windows)) * longest > most:
            found.append([])
        found[-1].append(one)
    rng.shuffle(found)
    return found
