"""Packed files are read as streams and never written to disk, so their names lead nowhere; a bomb is a Problem."""

import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from tollbook.intake.arrival import Arrival
from tollbook.intake.kinds import Kind, by_name
from tollbook.intake.spot import Spot

MOST_GROWTH = 500
"""Text packs to a tenth or a twentieth, the same line over and over to a hundredth; a bomb to a thousandth."""

UNSOUND_ZIP = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)
"""What comes of a damaged archive, before or while its members are read."""

_FREE = 64 << 20
_ENCRYPTED = 0x1

Read = Callable[[BinaryIO, str], Iterator[Arrival]]
"""Reads a stream that is called by a name."""


class _BombError(OSError):
    """More came out than any text can pack to."""


class _Counting(io.RawIOBase):
    """Passes bytes on and counts them."""

    def __init__(self, inner: io.BufferedIOBase) -> None:
        self._inner = inner
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read1(len(buffer))  # what is there: a damaged end does not take the beginning with it
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Unpacking(_Counting):
    """Passes unpacked bytes on, and stops where they outgrow what was packed."""

    def __init__(self, inner: io.BufferedIOBase, packed: Callable[[], int]) -> None:
        super().__init__(inner)
        self._packed = packed

    def readinto(self, buffer: Any) -> int:
        size = super().readinto(buffer)
        if self.count > _FREE and self.count > MOST_GROWTH * self._packed():
            raise _BombError
        return size


def unpack(kind: Kind, stream: BinaryIO, name: str, read: Read) -> Iterator[Arrival]:
    """The arrivals of what is packed in a gzip, zip or tar stream, each member called `name!member`."""
    yield from _guarded(name, _OPENERS[kind](stream, name, read))


def _guarded(name: str, arrivals: Iterator[Arrival]) -> Iterator[Arrival]:
    """The arrivals as far as they can be had, and a Problem if that is not to the end."""
    try:
        yield from arrivals
    except _BombError:
        message = f"It unpacks to more than {MOST_GROWTH} times its size; it was left there."
        yield _refused(name, "bomb", message, "Unpack it by hand if you trust it, and add the files.")
    except (*UNSOUND_ZIP, gzip.BadGzipFile, tarfile.TarError) as error:
        message = f"It is damaged: {error}. What came before was taken."
        yield _refused(name, "damaged", message, "Get the file again.")
    except io.UnsupportedOperation:
        yield _refused(name, "not-seekable", "A zip archive cannot come by standard input.", "Give the file's name.")


def _gzip(stream: BinaryIO, name: str, read: Read) -> Iterator[Arrival]:
    packed = _Counting(cast(io.BufferedIOBase, stream))
    with gzip.GzipFile(fileobj=io.BufferedReader(packed)) as plain:
        inner = io.BufferedReader(_Unpacking(plain, lambda: packed.count))
        yield from read(inner, f"{name[:-4]}.tar" if name.lower().endswith(".tgz") else name[: -len(".gz")])


def _zip(stream: BinaryIO, name: str, read: Read) -> Iterator[Arrival]:
    with zipfile.ZipFile(stream) as archive:
        for member in archive.infolist():
            called = f"{name}!{_printable(member.filename)}"
            if member.is_dir():
                continue
            if member.flag_bits & _ENCRYPTED:
                yield _refused(called, "encrypted", "It is locked by a password.", "Unpack it and add the files.")
            elif by_name(member.filename) is not None:
                yield from _guarded(called, _member(archive, member, called, read))


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, called: str, read: Read) -> Iterator[Arrival]:
    try:
        plain = archive.open(member)
    except NotImplementedError:  # what zipfile raises for a packing or an encryption that it does not know
        yield _refused(called, "damaged", "It is packed in a way that is not known.", "Unpack it and add the files.")
        return
    with plain:
        yield from read(
            io.BufferedReader(_Unpacking(cast(io.BufferedIOBase, plain), lambda: member.compress_size)), called
        )


def _tar(stream: BinaryIO, name: str, read: Read) -> Iterator[Arrival]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            plain = archive.extractfile(member) if member.isreg() and by_name(member.name) is not None else None
            if plain is not None:
                with plain:
                    yield from read(
                        io.BufferedReader(_Counting(cast(io.BufferedIOBase, plain))),
                        f"{name}!{_printable(member.name)}",
                    )


_OPENERS = {Kind.GZIP: _gzip, Kind.ZIP: _zip, Kind.TAR: _tar}


def _printable(name: str) -> str:
    return "".join(each if each.isprintable() else "?" for each in name)


def _refused(name: str, code: str, message: str, remedy: str) -> Arrival:
    spot = Spot(name)
    return spot.refused(spot.problem(code, message, remedy))
