"""Heavy machinery behind contracts of the vocabulary, imported late and by name."""

from importlib import import_module
from pathlib import Path

from tollbook.vocabulary.analysis import Analyser
from tollbook.vocabulary.errors import ModelError, UsageError
from tollbook.vocabulary.gazetteer import Gazetteer

_ANALYSERS = {"onnx": ("tollbook.engines.onnx.reader", "OnnxReader")}


def analyser(name: str = "onnx", weights: Path | None = None, threads: int = 2) -> Analyser:
    """The analyser of a name, with its shipped weights or those of a folder.

    Raises UsageError for an unknown name, ModelError where the weights are missing or of another make.
    """
    if name not in _ANALYSERS:
        raise UsageError(f"There is no analyser {name!r}.", f"Known: {', '.join(_ANALYSERS)}.")
    module, cls = _ANALYSERS[name]
    try:
        found: Analyser = getattr(import_module(module), cls)(weights, threads)
    except (OSError, KeyError, ValueError) as error:
        place = weights or "the package"
        raise ModelError(
            f"The weights of the reader in {place} cannot be used: {error}.",
            "Install the package again, or make them with `make train`.",
        ) from error
    return found


def open_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The embedded gazetteer, and before it the countries that were added to a folder."""
    found: Gazetteer = import_module("tollbook.engines.gazetteer").open_gazetteer(folder)
    return found
