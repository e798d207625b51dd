"""The shelf: a folder of releases by number; what stands on it is never written to again."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tollbook.publish.edition import Edition
from tollbook.publish.export import export
from tollbook.publish.files import text
from tollbook.publish.manifest import digest_of
from tollbook.publish.release.differences import Difference, differences
from tollbook.publish.release.snapshot import Snapshot, Standing, from_rows, snapshot, to_rows
from tollbook.vocabulary import UsageError

_SNAPSHOT = "snapshot.jsonl"
_CHANGES = "changes.jsonl"
_SUMS = "SHA256SUMS"
_FORMS = (("claims", "claims.csv"), ("geojson", "incidents.geojson"), ("sqlite", "book.sqlite"))


@dataclass(frozen=True, slots=True)
class Released:
    """A release that was made. changes: from the last one; of the first, everything is new."""

    number: int
    folder: Path
    changes: tuple[Difference, ...]


def released(shelf: Path) -> list[int]:
    """The numbers on the shelf, in order."""
    return sorted(int(path.name) for path in shelf.glob("[0-9]*") if path.is_dir() and path.name.isdigit())


def last(shelf: Path) -> Snapshot:
    """The last snapshot; empty if there is none. Raises UsageError if its files are not as they were released."""
    numbers = released(shelf)
    if not numbers:
        return {}
    folder = shelf / str(numbers[-1])
    _check(folder)
    with (folder / _SNAPSHOT).open(encoding="utf-8") as stream:
        return from_rows(json.loads(line) for line in stream)


def make(edition: Edition, shelf: Path, corrected: Mapping[str, str | None] | None = None) -> Released:
    """The next release: snapshot, changes, exports with their manifests, and the digests of all.

    It is put together beside the shelf and moved there whole. Files are made read-only.
    """
    before = last(shelf)
    now = snapshot(edition)
    changes = tuple(differences(before, now, corrected))
    number = (released(shelf) or [0])[-1] + 1
    folder, part = shelf / str(number), shelf / f".{number}.part"
    try:
        part.mkdir(parents=True)
    except FileExistsError as error:
        raise UsageError(
            f"{part} is there already.", "Another release is being made, or was broken off: delete it."
        ) from error
    except OSError as error:
        raise UsageError(f"{shelf} cannot be written to: {error.strerror}.", "Name another folder.") from error
    _lines(part / _SNAPSHOT, to_rows(now))
    _lines(part / _CHANGES, map(row, changes))
    for name, file in _FORMS:
        export(edition, name, part / file)
    _sums(part)
    for path in part.rglob("*"):
        path.chmod(0o444)
    part.rename(folder)
    return Released(number, folder, changes)


def row(difference: Difference) -> dict[str, Any]:
    """A difference as JSON."""
    return {
        "change": difference.change.value,
        "incident": difference.incident,
        "others": list(difference.others),
        "cause": difference.cause.value if difference.cause else None,
        "before": _tolls(difference.before),
        "after": _tolls(difference.after),
    }


def _tolls(standing: Standing | None) -> list[dict[str, Any]] | None:
    if standing is None:
        return None
    names = ("harm", "low", "best", "high", "contested")
    return [dict(zip(names, toll, strict=True)) for toll in standing.tolls]


def _lines(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    with text(path) as stream:
        for each in rows:
            stream.write(json.dumps(each, ensure_ascii=False) + "\n")


def _sums(folder: Path) -> None:
    """In the form that `sha256sum --check` reads."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with text(folder / _SUMS) as stream:
        stream.writelines(f"{digest_of(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)


def _check(folder: Path) -> None:
    for line in (folder / _SUMS).read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file() or digest_of(path) != digest:
            raise UsageError(f"{path} is not as it was released.", "Restore it from a copy: releases never change.")
