"""Export: one edition in one format, with a manifest that says what is in the files and what made them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tollbook.publish.edition import Edition
from tollbook.publish.files import Output
from tollbook.publish.formats import form
from tollbook.publish.manifest import Manifest, tally, write_manifest


@dataclass(frozen=True, slots=True)
class Export:
    """What was written: the files, and the manifest beside them."""

    output: Output
    manifest: Path


def export(edition: Edition, name: str, out: Path) -> Export:
    """Writes `out` (a file, or for tables a folder) and `out.manifest.json`.

    Raises UsageError for an unknown format, a place that cannot be written to, or a missing library of an extra.
    """
    with _unwatched():
        output = form(name).write(edition, out)
    made = datetime.now(UTC)
    manifest = Manifest(name, made, edition.method, edition.asked, edition.quotes, output, tally(edition))
    return Export(output, write_manifest(manifest, out))


@contextmanager
def _unwatched() -> Iterator[None]:
    """Keeps the garbage collector from going through the edition again and again: GED is written twice as fast."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
