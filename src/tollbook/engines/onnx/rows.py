"""A report's arrays: for every word its vector beside those of its likely governors, for every sentence its own."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tollbook.engines.onnx.distance import Numbers
from tollbook.engines.onnx.heads import softmax
from tollbook.engines.onnx.network import Floats, Outputs
from tollbook.engines.onnx.windows import Window


@dataclass(frozen=True, slots=True)
class Rows:
    """governed (words, 3 * width), keys (words, pointers * size), counts (words, tags), ends (sentences, 3 * width).

    whole: the mean of the words' own vectors (width). sentence_of: each word's sentence. starts: each sentence's first
    word, and the number of words.
    """

    governed: Floats
    keys: Floats
    counts: Floats
    ends: Floats
    whole: Floats
    sentence_of: Numbers
    starts: Numbers


def rows(windows: Sequence[Window], found: Sequence[Outputs], sizes: Sequence[int]) -> Rows:
    """The rows of a report of sentences with these numbers of words."""
    starts = np.concatenate(([0], np.cumsum(np.asarray(sizes, np.int64)))).astype(np.int64)
    governed, keys, counts = _governed(found, int(starts[-1])), [], []
    ends: list[Floats | None] = [None] * len(sizes)
    roots: list[Floats] = [np.zeros(0, np.float32)] * len(sizes)
    for window, outputs in zip(windows, found, strict=True):
        at = 0
        arcs = outputs["governors"] if "governors" in outputs else outputs["arcs"]
        for chunk in window.chunks:
            size = chunk.end - chunk.first
            here = slice(at, at + size + 1)
            units = outputs["vectors"][here]
            weights = softmax(arcs[here, here])
            over = weights @ units
            words = governed[starts[chunk.sentence] + chunk.first :][:size].reshape(size, 3, -1)
            words[:, 0], words[:, 1], words[:, 2] = units[:size], over[:size], (weights @ over)[:size]
            keys.append(outputs["key"][at : at + size])
            counts.append(outputs["tagged"][at : at + size])
            ends[chunk.sentence] = units[-1]
            roots[chunk.sentence] = np.concatenate((roots[chunk.sentence], weights[:size, -1]))
            at += size + 1
    return Rows(
        governed,
        np.concatenate(keys) if keys else governed,
        np.concatenate(counts) if counts else governed,
        _ends(governed, ends, roots, starts),
        governed[:, : governed.shape[1] // 3].mean(0) if len(governed) else np.zeros(0, np.float32),
        np.repeat(np.arange(len(sizes)), sizes),
        starts,
    )


def _governed(found: Sequence[Outputs], words: int) -> Floats:
    """Room for the vectors of so many words, and of their likely governors."""
    return np.zeros((words, 3 * found[0]["vectors"].shape[1] if found else 0), np.float32)


def _ends(governed: Floats, ends: Sequence[Floats | None], roots: Sequence[Floats], starts: Numbers) -> Floats:
    """What stands for each sentence: its closing piece, the mean of its words, its likely root; zeros if empty."""
    width = governed.shape[1] // 3
    found = np.zeros((len(ends), 3 * width), np.float32)
    for sentence, (end, root) in enumerate(zip(ends, roots, strict=True)):
        if end is not None:
            units = governed[starts[sentence] : starts[sentence + 1], :width]
            likely = (root[:, None] * units).sum(0) / (root.sum() + 1e-4)
            found[sentence] = np.concatenate((end, units.mean(0), likely))
    return found
