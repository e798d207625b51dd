"""The encoder alone: the reader's graph cut off where its last layer ends, for reading to be held against."""

from pathlib import Path

import onnx
from onnx.utils import Extractor

_FED = ["ids", "shapes", "mask"]
_VECTORS = "vectors"
"""The output of the whole graph that picks the words' vectors from what the encoder gives."""


def write(graph: Path, path: Path) -> Path:
    """Writes to `path` what the encoder is of the reader's `graph`: pieces in, a vector for each out; without parser
    and heads. Returns the path."""
    model = onnx.load(graph)
    last = next(node.input[0] for node in model.graph.node if _VECTORS in node.output)
    onnx.save(Extractor(model).extract_model(_FED, [last]), path)
    return path
