"""Libraries that only some formats need are imported when they are first used, with an error that names the extra."""

from importlib import import_module
from typing import Any

from tollbook.vocabulary import UsageError


class MissingExtraError(UsageError):
    """A library that only some users need is not installed."""


def late(module: str, extra: str, use: str) -> Any:
    """The module. use: what it is wanted for, for people ("Writing Parquet"). Raises MissingExtraError."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        message = f"{use} needs {error.name}, which is not installed."
        raise MissingExtraError(message, f"Install it with: pip install 'tollbook[{extra}]'") from error
