"""What a desk is told when it is made."""

from dataclasses import dataclass
from pathlib import Path

from tollbook.api import Options as ApiOptions


@dataclass(frozen=True, slots=True)
class Options:
    """api: the book, who may write, and what else the API is told; its paths are put under `/api`.

    keep: the file of accounts and assignments, which are no part of the book; None keeps assignments in memory and
    knows no accounts. hosts: the names that the desk answers to, all if empty. tiles: address of map tiles
    (`https://…/{z}/{x}/{y}.png`), None for the bundled outlines alone. credit: who made the tiles.
    """

    api: ApiOptions
    keep: Path | None = None
    hosts: tuple[str, ...] = ()
    tiles: str | None = None
    credit: str = ""
