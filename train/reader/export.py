"""A trained reader as the files that ship: reader.onnx (weights in 8 bits), reader.npz, reader.json, tokenizer.json."""

import hashlib
import json
import shutil
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from train.reader.encoder import WIDTH
from train.reader.network import Reader
from train.reader.packing import pack

PIECES = 128  # of a window at run time, for a parser alone, which knows best what stands among few sentences
INPUTS = ("ids", "shapes", "mask", "units")


class Graph(nn.Module):
    """What runs in onnxruntime: pieces to the arrays of the units. `more`: layers on the units' vectors, by output."""

    def __init__(self, reader: Reader, more: dict[str, nn.Linear]) -> None:
        super().__init__()
        self.reader = reader
        self.more = nn.ModuleDict(more)
        self.names = ("early", "vectors", "arcs", "relation_word", "relation_head", "tags", *more)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, units: Tensor) -> tuple[Tensor, ...]:
        """Arrays (batch, units, …) in the order of `names`."""
        at = units[..., None].expand(-1, -1, WIDTH)
        early, vectors = (pieces.gather(1, at) for pieces in self.reader.encoder.depths(ids, shapes, mask))
        words, heads = self.reader.parser.relation_sides(vectors)
        arcs, tags = self.reader.parser.arcs(vectors), self.reader.parser.tags(vectors)
        return early, vectors, arcs, words, heads, tags, *(layer(vectors) for layer in self.more.values())


def write_graph(graph: Graph, path: Path) -> None:
    """The encoder with its heads, its weights packed."""
    ids = torch.randint(1000, 2000, (2, 12))
    fed = dict(
        zip(INPUTS, (ids, torch.ones_like(ids), torch.ones_like(ids), torch.arange(1, 10).expand(2, -1)), strict=True)
    )
    axes = {name: {0: "batch", 1: "pieces"} for name in INPUTS[:3]} | {"units": {0: "batch", 1: "units"}}
    axes |= {name: {0: "batch", 1: "units"} for name in graph.names}
    axes["arcs"][2] = "units"
    write(graph, fed, graph.names, axes, path)


def write(
    module: nn.Module, fed: Mapping[str, Tensor], outputs: Sequence[str], axes: Mapping[str, dict[int, str]], path: Path
) -> None:
    """A module as a graph with packed weights, by way of a float file that is removed. axes: names of open sizes."""
    whole = path.with_suffix(".float")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module.eval(),
            tuple(fed.values()),
            str(whole),
            input_names=list(fed),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
    pack(whole, path)
    whole.unlink()


def export(graph: Graph, about: dict[str, object], matrices: dict[str, Tensor], tokenizer: Path, folder: Path) -> None:
    """Write the four files. about: labels and settings for reader.json; matrices: the heads outside the graph."""
    folder.mkdir(parents=True, exist_ok=True)
    write_graph(graph, folder / "reader.onnx")
    held = matrices | {f"relation.{k}": v for k, v in graph.reader.parser.relation.state_dict().items()}
    np.savez(folder / "reader.npz", **{k: v.detach().cpu().numpy().astype(np.float16) for k, v in held.items()})
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    digest = hashlib.sha256((folder / "reader.onnx").read_bytes()).hexdigest()[:12]
    told = {"version": digest, "pieces": PIECES} | about
    (folder / "reader.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
