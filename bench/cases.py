"""The cases that there are: every module of this folder that has a `CASE`."""

from importlib import import_module
from pkgutil import iter_modules

import bench
from bench.form import Case


def cases() -> dict[str, Case]:
    """By name, in the order of their names."""
    modules = [import_module(f"bench.{found.name}") for found in iter_modules(bench.__path__) if found.name[0] != "_"]
    held = [module.CASE for module in modules if isinstance(getattr(module, "CASE", None), Case)]
    return {case.name: case for case in sorted(held, key=lambda case: case.name)}
