"""The learned reader: sentences of words to parses and scores, from the weights in one folder."""

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from tollbook.engines.onnx import heads
from tollbook.engines.onnx.analysis import OnnxAnalysis
from tollbook.engines.onnx.network import Network, Outputs
from tollbook.engines.onnx.parsing import Grammar, Piece, joined, trees
from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.rows import rows
from tollbook.engines.onnx.windows import Window, windows
from tollbook.vocabulary.analysis import Parse, Words


def shipped() -> Path:
    """The folder of the weights that come with the package."""
    return Path(str(files("tollbook.engines.onnx") / "weights"))


class OnnxReader:
    """An Analyser (see `tollbook.vocabulary.analysis`).

    threads: windows that run side by side. pieces: of a window at most, if not as many as the weights were taught with.
    """

    def __init__(self, folder: Path | None = None, threads: int = 2, pieces: int | None = None) -> None:
        folder = folder or shipped()
        about = json.loads((folder / "reader.json").read_text("utf-8"))
        matrices = np.load(folder / "reader.npz")
        self._version = str(about["version"])
        self._most = pieces or int(about["pieces"])
        self._pieces = Pieces(folder / "tokenizer.json")
        self._network = Network(folder / "reader.onnx", threads)
        weight, bias = (matrices[f"relation.{part}"].astype(np.float32) for part in ("weight", "bias"))
        self._grammar = Grammar(tuple(about["relations"]), tuple(about["tags"]), weight, bias)
        self._heads = heads.load(about, matrices) if "harms" in about else None

    @property
    def version(self) -> str:
        """Names the weights: the first digits of the graph's digest."""
        return self._version

    def parse(self, sentences: Sequence[Words]) -> list[Parse]:
        """One parse a sentence; words in, words out, none lost."""
        ((cut, found),) = self._run([sentences])
        return self._parses(cut, found, len(sentences))

    def analyse(self, reports: Sequence[Sequence[Words]]) -> list[OnnxAnalysis]:
        """One analysis a report; ValueError where the weights have no claim heads."""
        if self._heads is None:
            raise ValueError("these weights parse only; take the folder of the whole reader")
        made = []
        for sentences, (cut, found) in zip(reports, self._run(reports), strict=True):
            parses = self._parses(cut, found, len(sentences))
            held = rows(cut, found, [len(words) for words in sentences])
            made.append(OnnxAnalysis(parses, held, self._heads))
        return made

    def _parses(self, cut: Sequence[Window], found: Sequence[Outputs], sentences: int) -> list[Parse]:
        pieces: list[Piece] = []
        for window, outputs in zip(cut, found, strict=True):
            pieces += trees(window, outputs, self._grammar)
        return joined(pieces, sentences)

    def _run(self, reports: Sequence[Sequence[Words]]) -> Iterator[tuple[list[Window], list[Outputs]]]:
        """Each report's windows and what the network says of them."""
        cut = [windows(sentences, self._pieces, self._most) for sentences in reports]
        found = self._network.run([window for each in cut for window in each])
        for each in cut:
            yield each, [next(found) for _ in each]
