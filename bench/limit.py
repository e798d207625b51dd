"""What the cores and the memory allow: a product of matrices beside the encoder, and a walk through memory beside
linking."""

import json
from collections.abc import Iterator

import numpy as np
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
_FLOAT = 1


def measure(setting: Setting) -> Iterator[Measure]:
    """One thread each. A piece costs a multiplication with every weight of the encoder, and attention besides."""
    product = _product(setting.size(200, toy=2), setting.times)
    yield Measure("product of matrices, one core", "10⁹ multiply-adds/s", product, size=_ROWS)
    number = setting.size(100, toy=3)
    bench = Bench(texts.write(setting.work / "some.jsonl", setting.data, number), settings().weights, threads=1)
    runs = repeated(bench.network, setting.times)
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
    """An ONNX model of one MatMul with constant weights, written as protobuf by hand."""
    weights = np.random.default_rng(8).random((_WIDTH, _INNER), np.float32)
    held = _part(8, b"right") + _whole(2, _FLOAT) + _whole(1, _WIDTH) + _whole(1, _INNER) + _part(9, weights.tobytes())
    node = _part(1, b"left") + _part(1, b"right") + _part(2, b"out") + _part(4, b"MatMul")
    graph = _part(1, node) + _part(2, b"product") + _part(5, held)
    graph += _part(11, _value(b"left", _FLOAT, _WIDTH)) + _part(12, _value(b"out", _FLOAT, _INNER))
    return _whole(1, 8) + _part(7, graph) + _part(8, _whole(2, 13))


def _value(name: bytes, kind: int, width: int) -> bytes:
    shape = b"".join(_part(1, _whole(1, size)) for size in (_ROWS, width))
    return _part(1, name) + _part(2, _part(1, _whole(1, kind) + _part(2, shape)))


def _whole(field: int, number: int) -> bytes:
    return _varint(field << 3) + _varint(number)


def _part(field: int, data: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


CASE = Case("limit", "what cores and memory allow, beside the encoder and linking", measure)
