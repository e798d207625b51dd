"""Runs the network: one window at a time, so that what a report gives does not depend on its company.

The graph's weights lie in 8 bits and are made float when it is opened; all products are float, so that processors
differ in last digits only. Speed comes from windows run side by side.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

from tollbook.engines.onnx.windows import Window

Floats = NDArray[np.float32]
Outputs = dict[str, Floats]


def opened(path: Path) -> InferenceSession:
    """A graph that runs in one thread, its products float."""
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_ALL
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # else packed weights mean 8-bit products
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Network:
    """The ONNX graph: pieces of a window to named arrays with a row for each unit."""

    def __init__(self, path: Path, threads: int, names: Sequence[str] = ()) -> None:
        """names: of the arrays to give; all but the early vectors, which nothing at run time asks for, if none are."""
        self._session = opened(path)
        self._fed = {one.name for one in self._session.get_inputs()}
        self._names = names or [one.name for one in self._session.get_outputs() if one.name != "early"]
        self._threads = max(1, threads)

    def run(self, windows: Sequence[Window]) -> Iterator[Outputs]:
        """The arrays of each window, in order."""
        if self._threads == 1 or len(windows) < 2:
            yield from map(self._one, windows)
            return
        with ThreadPoolExecutor(self._threads) as pool:
            yield from pool.map(self._one, windows)

    def _one(self, window: Window) -> Outputs:
        ids = np.array([window.ids], np.int64)
        fed = {
            "ids": ids,
            "shapes": np.array([window.shapes], np.int64),
            "mask": np.ones_like(ids),
            "units": np.array([window.units], np.int64),
            "sentence": np.array([window.sentences()], np.int64),
        }
        fed = {name: array for name, array in fed.items() if name in self._fed}
        found = self._session.run(self._names, fed)
        return {name: array[0] for name, array in zip(self._names, found, strict=True)}
