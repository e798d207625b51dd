"""The reference scorers that lie beside the data: they decide where they are present, ours must agree with them."""

import importlib.util
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType

from eval.coding import Row


@cache
def scorer(folder: Path, name: str) -> ModuleType | None:
    """The scorer's module, or None where it is not at hand. It is run in this process, so that nothing is written."""
    path = folder / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"reference_{name}", path) if path.exists() else None
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reference_figures(
    folder: Path, reports: Mapping[str, Row], gold: Mapping[str, Sequence[Row]], coded: Mapping[str, Sequence[Row]]
) -> dict[str, float] | None:
    """What `score_claims.py` gives, or None where it is not at hand."""
    module = scorer(folder, "score_claims")
    if module is None:
        return None
    figures, _ = module.score(reports, gold, coded)
    return {str(name): float(value) for name, value in figures.items()}
