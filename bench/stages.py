"""The stages of reading timed apart: in and out, the rules, what is done around the network, the network alone; and the
encoder that is in it."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import encoder
from bench.clock import seconds, worked
from tollbook.engines import analyser, open_gazetteer
from tollbook.engines.onnx.network import Network
from tollbook.engines.onnx.pieces import Pieces
from tollbook.engines.onnx.reader import shipped
from tollbook.engines.onnx.windows import Window, windows
from tollbook.intake import receive
from tollbook.reading.prepare import prepare
from tollbook.reading.reader import Reader
from tollbook.vocabulary import Report
from tollbook.vocabulary.analysis import Analyser, Analysis, Words
from tollbook.vocabulary.claim import full_json


@dataclass(frozen=True, slots=True)
class Stages:
    """Seconds of each stage in one run over the same reports.

    around: words cut into pieces and windows, and the network's numbers made trees and rows. rules: everything else of
    the reader, with the heads that rules ask on their way. encoder: the network without its parser and heads.
    work: processor seconds of reading, of the network and of the encoder.
    """

    inout: float
    rules: float
    around: float
    network: float
    encoder: float
    work: tuple[float, float, float]

    @property
    def total(self) -> float:
        return self.inout + self.rules + self.around + self.network

    @property
    def beside_network(self) -> tuple[float, float]:
        """How many times the network's time all takes: by the clock, and of the processor."""
        return self.total / self.network, self.work[0] / self.work[1]

    @property
    def beside_encoder(self) -> tuple[float, float]:
        """How many times the encoder's time all takes: by the clock, and of the processor."""
        return self.total / self.encoder, self.work[0] / self.work[2]


class Timed:
    """An Analyser that notes how long it was asked."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self.seconds = 0.0

    @property
    def version(self) -> str:
        return self._analyser.version

    def analyse(self, reports: Sequence[Sequence[Words]]) -> Sequence[Analysis]:
        begun = time.perf_counter()
        found = self._analyser.analyse(reports)
        self.seconds += time.perf_counter() - begun
        return found


class Bench:
    """Reads one file of reports again and again, and writes the encoder's graph beside it. Raises ModelError where the
    weights are missing."""

    def __init__(self, path: Path, weights: Path | None, threads: int = 2) -> None:
        self._path = path
        self._analyser = analyser("onnx", weights, threads)
        self._gazetteer = open_gazetteer()
        folder = weights or shipped()
        self._network = Network(folder / "reader.onnx", threads)
        self._encoder = Network(encoder.write(folder / "reader.onnx", path.with_suffix(".onnx")), threads)
        self._most = int(json.loads((folder / "reader.json").read_text("utf-8"))["pieces"])
        self._windows = self._cut(Pieces(folder / "tokenizer.json"))

    @property
    def pieces(self) -> int:
        """Word pieces that the network is given."""
        return sum(len(window.ids) for window in self._windows)

    def network(self) -> None:
        """The network alone, over every window."""
        _run(self._network, self._windows)

    def encoder(self) -> None:
        """The encoder alone, over every window."""
        _run(self._encoder, self._windows)

    def multiplied(self, layers: int, width: int, inner: int) -> int:
        """Multiply-adds of an encoder of this make: of each piece with every weight and with its window's pieces."""
        weights = layers * (4 * width * width + 2 * width * inner)
        return sum(len(w.ids) * (weights + layers * 2 * width * len(w.ids)) for w in self._windows)

    def sentences(self) -> int:
        """How many sentences the reports have."""
        return sum(len(prepare(report).words) for report in self._reports())

    def run(self) -> Stages:
        """One run of the whole, and one of the network alone."""
        timed = Timed(self._analyser)
        reader = Reader(timed, self._gazetteer)
        reports = self._reports()
        rows: list[list[dict[str, object]]] = []

        def read() -> None:
            rows.extend([full_json(claim) for claim in reading.claims] for reading in reader.read_all(reports))

        reading, read_by = worked(read)
        inout = seconds(self._reports) + seconds(lambda: [json.dumps(row, ensure_ascii=False) for row in rows])
        network, network_by = worked(self.network)
        alone, alone_by = worked(self.encoder)
        rules, around = reading - timed.seconds, max(timed.seconds - network, 0.0)
        return Stages(inout, rules, around, network, alone, (read_by, network_by, alone_by))

    def _reports(self) -> list[Report]:
        return [arrival.report for arrival in receive([str(self._path)]) if arrival.report]

    def _cut(self, pieces: Pieces) -> list[Window]:
        return [window for report in self._reports() for window in windows(prepare(report).words, pieces, self._most)]


def _run(network: Network, over: Sequence[Window]) -> None:
    for _ in network.run(over):
        pass
