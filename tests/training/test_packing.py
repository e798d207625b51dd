"""Weights are packed in 8 bits, and what is multiplied stays float."""

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")
pytest.importorskip("torch")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402

from tollbook.engines.onnx.network import opened  # noqa: E402
from train.reader.packing import pack  # noqa: E402

CHANCE = np.random.default_rng(3)
TABLE = CHANCE.normal(size=(80, 64)).astype(np.float32) * np.geomspace(1, 100, 80, dtype=np.float32)[:, None]
WEIGHTS = CHANCE.normal(size=(64, 96)).astype(np.float32) * np.geomspace(1e-3, 10, 96, dtype=np.float32)
SMALL = CHANCE.normal(size=(96, 3)).astype(np.float32)


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    """The path of a packed graph: rows of a table times two matrices, the second one small."""
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["rows"]),
        helper.make_node("MatMul", ["rows", "weights"], ["hidden"]),
        helper.make_node("MatMul", ["hidden", "small"], ["out"]),
    ]
    held = {"table": TABLE, "weights": WEIGHTS, "small": SMALL}
    graph = helper.make_graph(
        nodes,
        "rows of a table, times two matrices",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, [None])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in ("rows", "hidden", "out")],
        [numpy_helper.from_array(array, name) for name, array in held.items()],
    )
    folder = tmp_path_factory.mktemp("packed")
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, str(folder / "float.onnx"))
    pack(folder / "float.onnx", folder / "packed.onnx")
    return folder / "packed.onnx"


@pytest.fixture(scope="module")
def held(packed):
    """The numbers that lie in it, by name."""
    return {one.name: numpy_helper.to_array(one) for one in onnx.load(str(packed)).graph.initializer}


def test_only_large_weights_lie_in_eight_bits(held):
    assert {name for name, array in held.items() if array.dtype == np.int8} == {"table_8", "weights_8"}
    assert (held["small"] == SMALL).all()
    assert not held.keys() & {"table", "weights"}


def test_each_column_is_as_exact_as_its_own_scale(held):
    assert held["weights_scale"] == pytest.approx(np.abs(WEIGHTS).max(0) / 127)
    made = held["weights_8"] * held["weights_scale"]
    assert (np.abs(made - WEIGHTS) <= 0.501 * held["weights_scale"]).all()


def test_each_row_of_a_table_is_as_exact_as_its_own_scale(packed):
    ids = np.array([0, 7, 49])
    (rows,) = opened(packed).run(["rows"], {"ids": ids})
    assert (np.abs(rows - TABLE[ids]).max(1) <= 0.501 * np.abs(TABLE[ids]).max(1) / 127).all()


def test_products_are_float(packed, held):
    rows, hidden = opened(packed).run(["rows", "hidden"], {"ids": np.array([0, 7, 49])})
    assert hidden == pytest.approx(rows @ (held["weights_8"] * held["weights_scale"]), rel=1e-4, abs=1e-4)


def test_a_row_gives_the_same_in_any_company(packed):
    session = opened(packed)
    (alone,) = session.run(["out"], {"ids": np.array([7])})
    (beside,) = session.run(["out"], {"ids": np.array([3, 7, 11, 12, 13])})
    assert np.allclose(alone[0], beside[1], rtol=1e-5, atol=1e-5)
