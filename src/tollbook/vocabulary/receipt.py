"""Receipt: that a report was received, how, and how its text was made of what came; evidence, kept unchanged."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Capture:
    """How the original was got over the network. retrieved: UTC. url: as asked; final_url: after redirects.

    headers: of the answer, in its order; what the Berkeley Protocol wants kept beside the bytes.
    """

    retrieved: datetime
    url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """How the text, which is a working copy, was made of the original.

    extractor: program and version. left_out: lines that were taken for boilerplate. language: ISO 639-1, as the page
    says it.
    """

    extractor: str
    byline: str | None = None
    language: str | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a report was received: from where, when, and the digest of the original bytes.

    retrieved: time in UTC; that of the capture, if there is one. digest: SHA-256 of the original, under which it is
    kept. capture: None if it came from a file. extraction: None if the text is the original's own.
    """

    report: str
    source: str
    retrieved: datetime
    digest: str
    url: str | None = None
    capture: Capture | None = None
    extraction: Extraction | None = None
