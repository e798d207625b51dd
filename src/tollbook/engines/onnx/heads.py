"""The claim heads' matrices, and the arithmetic that `train.claims.heads` was trained with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from tollbook.engines.onnx.network import Floats
from tollbook.vocabulary.analysis import POINTERS


@dataclass(frozen=True, slots=True)
class Linear:
    """weight (out, in) and bias (out)."""

    weight: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        found: Floats = (self.weight @ x.T).T + self.bias  # the other way round the few rows are slower by half
        return found


@dataclass(frozen=True, slots=True)
class Heads:
    """Everything that works on a span's vector. near: (pointers, classes of distance).

    trunks: `grammar`, `meaning`, `pointing` of a count; `sentence_meaning`, `sentence_pointing` of a whole sentence.
    attributes: of all attributes, one after the other; columns: where each begins. bare: that a sentence claims an
    event without a count.
    """

    harms: tuple[str, ...]
    pointers: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]
    trunks: Mapping[str, Linear]
    harm: Linear
    bare: Linear
    query: Linear
    null: Linear
    attributes: Linear
    columns: Mapping[str, int]
    near: Floats


def load(about: Mapping[str, object], matrices: Mapping[str, Floats]) -> Heads:
    """The heads from reader.json and reader.npz; KeyError or ValueError if one is missing."""

    def linear(name: str) -> Linear:
        return Linear(
            np.ascontiguousarray(matrices[f"{name}.weight"], np.float32), matrices[f"{name}.bias"].astype(np.float32)
        )

    if missing := sorted(set(POINTERS) - set(_words(about["pointers"]))):
        raise ValueError(f"reader.json: no pointer {', '.join(missing)}")
    labels = {name: tuple(held) for name, held in _mapping(about["attributes"]).items()}
    return Heads(
        harms=_words(about["harms"]),
        pointers=_words(about["pointers"]),
        labels=labels,
        trunks={name: linear(f"trunks.{name}") for name in _words(about["trunks"])},
        harm=linear("harm"),
        bare=linear("bare"),
        query=linear("query"),
        null=linear("null"),
        attributes=_joined([linear(f"attributes.{name}") for name in labels]),
        columns=dict(zip(labels, accumulate(map(len, labels.values()), initial=0), strict=False)),
        near=matrices["near"].astype(np.float32),
    )


def _joined(parts: Sequence[Linear]) -> Linear:
    """Several as one that gives their answers side by side."""
    return Linear(np.concatenate([one.weight for one in parts]), np.concatenate([one.bias for one in parts]))


def _words(held: object) -> tuple[str, ...]:
    if not isinstance(held, list):
        raise ValueError(f"reader.json: a list of words is wanted, not {held!r}")
    return tuple(map(str, held))


def _mapping(held: object) -> Mapping[str, list[str]]:
    if not isinstance(held, dict):
        raise ValueError(f"reader.json: lists by name are wanted, not {held!r}")
    return held


def gelu(x: Floats) -> Floats:
    """The tanh form of the Gaussian error unit."""
    found: Floats = 0.5 * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)))
    return found


def softmax(x: Floats) -> Floats:
    """Over the last axis."""
    raised = np.exp(x - x.max(-1, keepdims=True))
    found: Floats = raised / raised.sum(-1, keepdims=True)
    return found
