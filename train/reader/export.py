"""A trained reader as the files that ship: reader.onnx (int8 per channel), reader.npz, reader.json, tokenizer.json."""

import hashlib
import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from train.reader.encoder import WIDTH
from train.reader.network import Reader

PIECES = 256  # of a window at run time
INPUTS = ("ids", "shapes", "mask", "units")


class Graph(nn.Module):
    """What runs in onnxruntime: pieces to the arrays of the units."""

    names = ("vectors", "arcs", "relation_word", "relation_head", "tags")

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, units: Tensor) -> tuple[Tensor, ...]:
        """Arrays (batch, units, …) in the order of `names`."""
        pieces = self.reader.encoder(ids, shapes, mask)
        vectors = pieces.gather(1, units[..., None].expand(-1, -1, WIDTH))
        words, heads = self.reader.parser.relation_sides(vectors)
        return vectors, self.reader.parser.arcs(vectors), words, heads, self.reader.parser.tags(vectors)


def write_graph(graph: Graph, path: Path) -> None:
    """The graph in int8, by way of a float file that is removed."""
    whole, ready = path.with_suffix(".float"), path.with_suffix(".ready")
    axes = {name: {0: "batch", 1: "pieces"} for name in INPUTS[:3]} | {"units": {0: "batch", 1: "units"}}
    axes |= {name: {0: "batch", 1: "units"} for name in graph.names}
    axes["arcs"][2] = "units"
    ids = torch.randint(1000, 2000, (2, 12))
    fed = (ids, torch.ones_like(ids), torch.ones_like(ids), torch.arange(1, 10).expand(2, -1))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(graph.eval(), fed, str(whole), input_names=list(INPUTS), output_names=list(graph.names),
                          dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip
    quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(str(ready), str(path), weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    ready.unlink()


def export(reader: Reader, about: dict[str, object], tokenizer: Path, folder: Path) -> None:
    """Write the four files; `about` holds the labels and settings that reader.json tells."""
    folder.mkdir(parents=True, exist_ok=True)
    write_graph(Graph(reader.eval()), folder / "reader.onnx")
    matrices = {f"relation.{k}": v.numpy() for k, v in reader.parser.relation.state_dict().items()}
    np.savez(folder / "reader.npz", **matrices)
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    digest = hashlib.sha256((folder / "reader.onnx").read_bytes()).hexdigest()[:12]
    held = {"version": digest, "pieces": PIECES} | about
    (folder / "reader.json").write_text(json.dumps(held, indent=1) + "\n", "utf-8")
