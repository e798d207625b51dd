"""Options: what intake may be told beside the paths, in one frozen value that settings and the command line fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """columns: of tables, our field to their column (`text` to `body`). day_format: of their days, as in strptime.

    memory: the file in which columns are remembered for later tables of the same header; None remembers nothing.
    allow: hosts, by name or address, that may be fetched though they are private, loopback or link-local.
    contact: an address that sites are told, so that their keepers can write.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    day_format: str | None = None
    memory: Path | None = None
    allow: frozenset[str] = frozenset()
    contact: str = ""
