"""Modules that need a library of an extra are imported when they are first used, with an error that names the extra."""

from importlib import import_module
from typing import Any

from tollbook.vocabulary.errors import UsageError

_OURS = "tollbook"


class MissingExtraError(UsageError):
    """A library that only some users need is not installed."""


def late(module: str, extra: str, use: str) -> Any:
    """The module. use: what it is wanted for, for people ("Reading web pages"). Raises MissingExtraError."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == _OURS:
            raise
        message = f"{use} needs {error.name}, which is not installed."
        raise MissingExtraError(message, f"Install it with: pip install 'tollbook[{extra}]'") from error
