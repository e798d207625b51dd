"""What an application is told when it is made."""

from dataclasses import dataclass, field
from pathlib import Path

from tollbook.api.tokens import Tokens
from tollbook.pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """settings: the book and the default profile. tokens: who may write; nobody, if there are none.

    readonly: nobody may, whoever has a token. origins: pages of other sites that may ask (CORS), none by default.
    releases: the folder of releases, if there is one. body: how many bytes a request may bring. prefix: what stands
    before every path. masked: names of private persons do not go out, words cannot be searched, and nobody may write.
    keep: a file in which the book stays laid out for the next start.
    """

    settings: Settings
    tokens: Tokens = field(default_factory=Tokens)
    readonly: bool = False
    origins: tuple[str, ...] = ()
    releases: Path | None = None
    body: int = 2_000_000
    prefix: str = ""
    masked: bool = False
    keep: Path | None = None
