"""What the cores and the memory allow: a product of matrices beside the encoder, and a walk through memory beside
linking."""

import json
from collections.abc import Iterator

import numpy as np
from onnx import TensorProto, helper, numpy_helper
from onnxruntime import InferenceSession, SessionOptions

from bench import texts
from bench.clock import repeated
from bench.form import Case, Measure, Setting
from bench.stages import Bench
from bench.world import CLAIMS_AN_INCIDENT, world
from tollbook.pipeline.settings import settings
from tollbook.vocabulary.claim import to_json

_LAYERS, _WIDTH, _INNER = 6, 384, 1536
"""Of the encoder (train/MODEL_CARD.md)."""
_ROWS = 288
"""Pieces of an ordinary window."""


def measure(setting: Setting) -> Iterator[Measure]:
    """One thread each. A piece costs a multiplication with every weight of the encoder, and attention besides."""
    product = _product(setting.size(200, toy=2), setting.times)
    yield Measure("product of matrices, one core", "10⁹ multiply-adds/s", product, size=_ROWS)
    number = setting.size(100, toy=3)
    bench = Bench(texts.write(setting.work / "some.jsonl", setting.data, number), settings().weights, threads=1)
    runs = repeated(bench.encoder, setting.times)
    rate = tuple(bench.multiplied(_LAYERS, _WIDTH, _INNER) / took / 1e9 for took in runs)
    yield Measure("encoder, one core", "10⁹ multiply-adds/s", rate, size=number)
    yield Measure("encoder beside the product", "share", tuple(each / max(product) for each in rate), size=number)
    walk = _walk(setting.size(1 << 28, toy=1 << 16), setting.times)
    yield Measure("memory read in one walk", "GB/s", walk)
    claims = setting.size(10_000, toy=100)
    size = _bytes(claims)
    note = f"{size:.0f} bytes a claim, read once"
    yield Measure("linking at the speed of memory", "claims/s", tuple(each * 1e9 / size for each in walk), note=note)


def _product(times: int, runs: int) -> tuple[float, ...]:
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = InferenceSession(_graph(), options, providers=["CPUExecutionProvider"])
    chance = np.random.default_rng(7)
    left = chance.random((_ROWS, _WIDTH), np.float32)
    done = repeated(lambda: [session.run(None, {"left": left}) for _ in range(times)], runs)
    return tuple(times * _ROWS * _WIDTH * _INNER / took / 1e9 for took in done)


def _walk(size: int, runs: int) -> tuple[float, ...]:
    held = np.ones(size // 8, np.int64)
    return tuple(size / took / 1e9 for took in repeated(held.sum, runs))


def _bytes(claims: int) -> float:
    """What a claim's coded fields come to; linking has to look at each at least once."""
    found = [claim for entry in world(max(1, claims // CLAIMS_AN_INCIDENT)).entries for claim in entry.claims or ()]
    return sum(len(json.dumps(to_json(claim), separators=(",", ":"))) for claim in found) / len(found)


def _graph() -> bytes:
    """One product with constant weights, as a graph."""
    weights = np.random.default_rng(8).random((_WIDTH, _INNER), np.float32)
    sides = [
        helper.make_tensor_value_info(n, TensorProto.FLOAT, (_ROWS, w)) for n, w in (("left", _WIDTH), ("out", _INNER))
    ]
    product = helper.make_node("MatMul", ["left", "right"], ["out"])
    graph = helper.make_graph([product], "product", sides[:1], sides[1:], [numpy_helper.from_array(weights, "right")])
    made = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 13)])
    return bytes(made.SerializeToString())


CASE = Case("limit", "what cores and memory allow, beside the encoder and linking", measure)
