"""The learned reader: sentences of words to parses and scores, from the weights in one folder."""

import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from tollbook.engines.onnx.network import Network
from tollbook.engines.onnx.parsing import Grammar, Piece, joined, trees
from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.windows import windows
from tollbook.vocabulary.analysis import Parse, Words


def shipped() -> Path:
    """The folder of the weights that come with the package."""
    return Path(str(files("tollbook.engines.onnx") / "weights"))


class OnnxReader:
    """An Analyser (see `tollbook.vocabulary.analysis`). `threads`: windows that run side by side."""

    def __init__(self, folder: Path | None = None, threads: int = 2) -> None:
        folder = folder or shipped()
        about = json.loads((folder / "reader.json").read_text("utf-8"))
        matrices = np.load(folder / "reader.npz")
        self._version = str(about["version"])
        self._most = int(about["pieces"])
        self._pieces = Pieces(folder / "tokenizer.json")
        self._network = Network(folder / "reader.onnx", threads)
        self._grammar = Grammar(
            tuple(about["relations"]),
            tuple(about["tags"]),
            matrices["relation.weight"].astype(np.float32),
            matrices["relation.bias"].astype(np.float32),
        )

    @property
    def version(self) -> str:
        """Names the weights: a digest of the graph, and the date of the training's settings."""
        return self._version

    def parse(self, sentences: Sequence[Words]) -> list[Parse]:
        """One parse a sentence; words in, words out, none lost."""
        cut = windows(sentences, self._pieces, self._most)
        found: list[Piece] = []
        for window, outputs in zip(cut, self._network.run(cut), strict=True):
            found += trees(window, outputs, self._grammar)
        return joined(found, len(sentences))
