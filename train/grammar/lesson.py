"""What the sentence parser learns from: the encoder's vectors of sentences, and their trees.

Reports are shown whole and varied, as the encoder reads them; their trees are what the same network sees of a few of
their sentences at a time, with the commas that they came with.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tollbook.engines.onnx.network import Network
from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.windows import Window, windows
from train.claims.attributed import attributions
from train.claims.corpus import parsed
from train.claims.frames import frames
from train.claims.gold import REFERENCE, Json, Parser, coder
from train.claims.lesson import varied
from train.claims.report import PIECES
from train.claims.silver import silver
from train.reader.treebank import Document, Sentence
from train.reader.trees import IGNORED, Labels, epoch, governor

REPEATED = 3  # times that a report of the reference data is shown, each time varied anew
FRAMES, ATTRIBUTED = 1000, 4000  # made-up sentences and attributed ones among which the windows are drawn


@dataclass(frozen=True, slots=True)
class Seen:
    """One sentence: vectors (2, units, width) of both depths, and for each unit head, relation and tag (3, units)."""

    vectors: NDArray[np.float16]
    tree: NDArray[np.int64]


class Looking:
    """Shows windows to the encoder."""

    def __init__(self, graph: Path, pieces: Pieces, labels: Labels) -> None:
        self._network = Network(graph, 1, ("early", "vectors"))
        self._relations = {name: i for i, name in enumerate(labels.relations)}
        self._tags = {name: i for i, name in enumerate(labels.tags)}
        self.pieces = pieces

    def see(self, held: Sequence[Window], trees: Sequence[Sentence]) -> Iterator[Seen]:
        """The whole sentences of windows; trees: by the number that a chunk has."""
        for window, found in zip(held, self._network.run(held), strict=True):
            at = 0
            for chunk in window.chunks:
                here, tree = slice(at, at + chunk.end - chunk.first + 1), trees[chunk.sentence]
                at = here.stop
                if chunk.end - chunk.first == len(tree):
                    both = np.stack([found["early"][here], found["vectors"][here]]).astype(np.float16)
                    yield Seen(both, self._numbers(tree))

    def _numbers(self, tree: Sentence) -> NDArray[np.int64]:
        rows = [
            (
                governor(word.head, 0, len(tree)),
                self._relations.get(word.relation, IGNORED),
                self._tags.get(word.tag, IGNORED),
            )
            for word in tree
        ]
        return np.array([*rows, (IGNORED,) * 3]).T


def of_reports(
    told: Iterable[tuple[Json, list[Json]]], few: Parser, looking: Looking, rng: random.Random
) -> Iterator[Seen]:
    """Sentences of coded reports; few: a parser that sees few sentences at a time."""
    for report, claims in told:
        marked, parses = parsed(report, claims, few)
        for _ in range(REPEATED if coder(marked.id) == REFERENCE else 1):
            shown = varied(marked, parses, rng)
            yield from looking.see(windows(shown.words(), looking.pieces, PIECES), silver(shown, parses))


def of_treebanks(trees: Sequence[Document], looking: Looking, most: int, rng: random.Random) -> Iterator[Seen]:
    """Sentences of at most so many windows of the treebanks, of made-up frames and of attributions."""
    held = epoch([*trees, *frames(rng, FRAMES), *attributions(trees, rng, ATTRIBUTED)], looking.pieces, rng)
    for one in rng.sample(held, min(most, len(held))):
        yield from looking.see([one.window], one.sentences)
