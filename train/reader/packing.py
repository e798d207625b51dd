"""Weights of a graph in 8 bits, with a scale for each column or row; what is multiplied is float.

Products of 8-bit numbers would be quicker still. But what is fed in has to be rounded for them, which makes other
claims of last digits that processors do not agree on; and where a processor lacks instructions for them (VNNI) their
sums overflow. One report has to give the same claims everywhere.
"""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization.shape_inference import quant_pre_process

LEAST = 4096
"""Weights with fewer numbers stay float."""


def pack(whole: Path, packed: Path) -> None:
    """Writes the graph at `whole` with its matrices and its tables of embeddings in 8 bits."""
    quant_pre_process(str(whole), str(packed), skip_symbolic_shape=True)
    model = onnx.load(str(packed))
    weights = {one.name: one for one in model.graph.initializer if np.prod(one.dims) >= LEAST}
    for name in {node.input[1] for node in model.graph.node if node.op_type == "MatMul"} & weights.keys():
        pack_matrix(model.graph, weights[name])
    for node in [one for one in model.graph.node if one.op_type == "Gather" and one.input[0] in weights]:
        pack_table(model.graph, weights[node.input[0]], node)
    onnx.checker.check_model(model)
    onnx.save(model, str(packed))


def pack_matrix(graph: GraphProto, weights: TensorProto) -> None:
    """Puts in the place of a matrix (rows, columns) a node that makes it of whole numbers and a scale a column."""
    held = split(graph, weights, 0)
    graph.node.insert(0, helper.make_node("DequantizeLinear", held, [weights.name], axis=1))


def pack_table(graph: GraphProto, weights: TensorProto, gather: NodeProto) -> None:
    """Has a node look up whole numbers of a table (rows, columns), and the scales of their rows."""
    whole, scale = split(graph, weights, 1)
    out, ids, found = gather.output[0], gather.input[1], [gather.output[0] + end for end in ("_8", "_float", "_scale")]
    nodes = [
        helper.make_node("Gather", [whole, ids], [found[0]]),
        helper.make_node("Cast", [found[0]], [found[1]], to=TensorProto.FLOAT),
        helper.make_node("Gather", [scale, ids], [found[2]]),
        helper.make_node("Mul", found[1:], [out]),
    ]
    at = list(graph.node).index(gather)
    replace(graph, at, nodes)


def replace(graph: GraphProto, at: int, nodes: Iterable[NodeProto]) -> None:
    """Others in the place of one node."""
    held = [*graph.node[:at], *nodes, *graph.node[at + 1 :]]
    del graph.node[:]
    graph.node.extend(held)


def split(graph: GraphProto, weights: TensorProto, axis: int) -> tuple[str, str]:
    """Puts whole numbers and their scales along an axis in the place of float weights; their names."""
    values = numpy_helper.to_array(weights)
    scales = (np.abs(values).max(axis, keepdims=bool(axis)) / 127).astype(np.float32)
    whole = np.rint(values / np.where(scales > 0, scales, 1)).astype(np.int8)
    names = weights.name + "_8", weights.name + "_scale"
    graph.initializer.remove(weights)
    graph.initializer.extend(map(numpy_helper.from_array, (whole, scales), names))
    return names
