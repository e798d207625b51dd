"""Files, folders, addresses and standard input become arrivals, by what each is; one bad file never stops the rest."""

import glob
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from tollbook.intake.arrival import Arrival, Defaults
from tollbook.intake.documents.mail import mail
from tollbook.intake.json_lines import json_lines
from tollbook.intake.kinds import Kind, by_name, kind_of
from tollbook.intake.options import Options
from tollbook.intake.packed import unpack
from tollbook.intake.spot import Spot
from tollbook.intake.tables import table
from tollbook.intake.texts import plain_text
from tollbook.vocabulary.extras import MissingExtraError, late

STANDARD_INPUT = "-"

_ADDRESSES = ("http://", "https://")
_DEEPEST = 3
_HEAD = 1024
_NO_DEFAULTS = Defaults()
_NO_OPTIONS = Options()


def receive(
    paths: Iterable[str], defaults: Defaults = _NO_DEFAULTS, options: Options = _NO_OPTIONS
) -> Iterator[Arrival]:
    """What stands in files, folders, under patterns (`2018/*.html`), at addresses and, for `-`, on standard input."""
    reader = _Reader(defaults, options)
    for path in paths:
        if path == STANDARD_INPUT:
            yield from reader.stream(sys.stdin.buffer, "standard input")
        elif path.lower().startswith(_ADDRESSES):
            yield from reader.address(path)
        else:
            yield from reader.path(path)


class _Reader:
    """Knows what to take for reports that do not say it, and how to read each kind of file."""

    def __init__(self, defaults: Defaults, options: Options) -> None:
        self._defaults = defaults
        self._options = options

    def path(self, path: str) -> Iterator[Arrival]:
        if Path(path).is_dir():
            yield from self._folder(path)
        elif not Path(path).exists() and glob.has_magic(path):
            found = sorted(each for each in glob.glob(path, recursive=True) if Path(each).is_file())  # noqa: PTH207
            if not found:
                yield _refused(path, "no-such-file", "No file matches the pattern.", "Check it, and quote it.")
            for each in found:
                yield from self._file(each)
        else:
            yield from self._file(path)

    def address(self, address: str) -> Iterator[Arrival]:
        try:
            fetch = late("tollbook.intake.web.pages", "web", "Fetching pages")
            yield fetch.page(address, self._defaults, self._options)
        except MissingExtraError as error:
            yield _missing(address, error)

    def stream(self, stream: BinaryIO, source: str, depth: int = 0) -> Iterator[Arrival]:
        """A stream of which only the beginning says what it is."""
        held = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
        found = False
        try:
            for arrival in self._of_kind(kind_of(source, held.peek(_HEAD)[:_HEAD]), held, source, depth):
                found = True
                yield arrival
            if not found:
                yield _refused(source, "empty", "There are no reports in it.", "Check that it was written to its end.")
        except MissingExtraError as error:
            yield _missing(source, error)

    def _of_kind(self, kind: Kind, held: io.BufferedReader, source: str, depth: int) -> Iterator[Arrival]:
        if kind is Kind.TEXT:
            yield plain_text(held, source, self._defaults)
        elif kind is Kind.JSON:
            yield from json_lines(held, source, self._defaults)
        elif kind is Kind.TABLE:
            yield from table(held, source, self._defaults, self._options)
        elif kind is Kind.PAGE:
            pages = late("tollbook.intake.pages", "web", "Reading web pages")
            yield pages.saved_page(held, source, self._defaults)
        elif kind is Kind.PARQUET:
            parquet = late("tollbook.intake.parquet", "parquet", "Reading Parquet tables")
            yield from parquet.table(held, source, self._defaults, self._options)
        elif kind is Kind.PDF:
            documents = late("tollbook.intake.documents.pdf", "documents", "Reading PDF")
            yield documents.pdf(held, source, self._defaults)
        elif kind is Kind.WORD:
            documents = late("tollbook.intake.documents.word", "documents", "Reading Word files")
            yield documents.word(held, source, self._defaults)
        elif kind is Kind.MAIL:
            yield mail(held, source, self._defaults)
        elif kind is Kind.WARC:
            archives = late("tollbook.intake.warc", "archives", "Reading web archives")
            yield from archives.warc(held, source, self._defaults)
        elif kind is Kind.UNREAD:
            yield _refused(source, "unknown-kind", "Files of this kind are not read.", "Save it as text or HTML.")
        elif depth < _DEEPEST:
            yield from unpack(kind, held, source, partial(self._unpacked, depth=depth + 1))
        else:
            yield _refused(source, "too-deep", "Archives stand in archives in archives.", "Unpack the outer ones.")

    def _unpacked(self, stream: BinaryIO, source: str, depth: int) -> Iterator[Arrival]:
        return self.stream(stream, source, depth)

    def _file(self, source: str) -> Iterator[Arrival]:
        try:
            with Path(source).open("rb") as stream:
                yield from self.stream(stream, source)
        except FileNotFoundError:
            yield _refused(source, "no-such-file", "There is no such file.", "Check the name.")
        except OSError as error:
            reason = error.strerror or str(error)
            yield _refused(source, "cannot-open", f"It cannot be read: {reason}.", "Check the rights to read it.")

    def _folder(self, folder: str) -> Iterator[Arrival]:
        every = sorted(file for file in Path(folder).rglob("*") if file.is_file() and not _aside(file, Path(folder)))
        known = [file for file in every if by_name(file.name) not in (None, Kind.UNREAD)]
        if not known:
            remedy = "Reports end in .txt, .jsonl, .csv, .html, .pdf, .docx, .eml, .parquet or .warc.gz."
            yield _refused(folder, "empty-folder", "The folder has no reports.", remedy)
        for file in known:
            yield from self._file(str(file))
        left = Counter(file.suffix.lower() or "no suffix" for file in every if file not in set(known))
        if known and left:
            what = ", ".join(f"{count:,} of {suffix}" for suffix, count in left.most_common(5))
            message = f"{left.total():,} files of other kinds were left aside: {what}."
            yield _refused(folder, "left-aside", message, "Name such a file itself if it is a report.")


def _aside(file: Path, folder: Path) -> bool:
    """Whether it is hidden, or stands in the folder of parts that a browser saves beside a page."""
    parts = file.relative_to(folder).parts
    hidden = any(part.startswith(".") for part in parts)
    return hidden or any(part.endswith(("_files", ".files")) for part in parts[:-1])


def _missing(source: str, error: MissingExtraError) -> Arrival:
    return _refused(source, "missing-extra", str(error).removesuffix(error.remedy).strip(), error.remedy)


def _refused(source: str, code: str, message: str, remedy: str) -> Arrival:
    spot = Spot(source)
    return spot.refused(spot.problem(code, message, remedy))
