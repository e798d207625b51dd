"""Puts a sentence parser behind the encoder, in one graph, as the files that ship."""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import ModelProto, compose
from onnx.utils import Extractor

from train.grammar.parser import SentenceParser
from train.reader.encoder import WIDTH
from train.reader.export import INPUTS, write

BELOW = ("early", "vectors")  # what the parser takes of the encoder's graph
OUTPUTS = ("arcs", "relation_word", "relation_head", "tags")
GOVERNORS = "governors"  # arcs of the parser that the claim heads were taught with


def export(model: SentenceParser, folder: Path) -> None:
    """The parser takes the place of that in the folder's graph; its arcs stay, for the claim heads, as `governors`."""
    above, graph = folder / "sentence.onnx", folder / "reader.onnx"
    write_graph(model, above)
    onnx.save(joined(encoder(onnx.load(graph)), onnx.load(above)), graph)
    above.unlink()
    relation = {f"relation.{name}": held for name, held in model.heads.relation.state_dict().items()}
    matrices = dict(np.load(folder / "reader.npz"))
    matrices |= {name: held.numpy().astype(np.float16) for name, held in relation.items()}
    np.savez(folder / "reader.npz", **matrices)
    about = json.loads((folder / "reader.json").read_text("utf-8"))
    about["version"] = hashlib.sha256(graph.read_bytes()).hexdigest()[:12]
    (folder / "reader.json").write_text(json.dumps(about, indent=1) + "\n", "utf-8")


def write_graph(model: SentenceParser, path: Path) -> None:
    """The parser by itself."""
    vectors = torch.zeros(2, 9, WIDTH)
    fed = dict(zip(BELOW, (vectors, vectors), strict=True)) | {"sentence": torch.arange(9).expand(2, -1) // 3}
    axes = {name: {0: "batch", 1: "units"} for name in (*fed, *OUTPUTS)}
    axes["arcs"][2] = "units"
    write(model, fed, OUTPUTS, axes, path)


def encoder(reader: ModelProto) -> ModelProto:
    """What is left of a reader's graph without its parser's relations and tags, its arcs under another name."""
    held = [one.name for one in reader.graph.output]
    if GOVERNORS not in held:
        rename(reader, "arcs", GOVERNORS)
        held = [GOVERNORS if name == "arcs" else name for name in held]
    kept = [name for name in held if name not in OUTPUTS]
    return Extractor(reader).extract_model(list(INPUTS), kept)


def rename(model: ModelProto, old: str, new: str) -> None:
    """Gives an output of a graph another name."""
    for one in model.graph.output:
        one.name = new if one.name == old else one.name
    for node in model.graph.node:
        for names in (node.input, node.output):
            names[:] = [new if name == old else name for name in names]


def joined(below: ModelProto, above: ModelProto) -> ModelProto:
    """Both graphs as one."""
    outputs = [one.name for one in below.graph.output]
    prefixed = compose.add_prefix(above, "grammar.", rename_inputs=False, rename_outputs=False)
    whole = compose.merge_models(below, prefixed, [(name, name) for name in BELOW], outputs=[*outputs, *OUTPUTS])
    onnx.checker.check_model(whole)
    return whole
