"""Fetches a file over HTTP, going on where an earlier try was cut off, and never taking half a file for a whole one."""

import hashlib
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tollbook.vocabulary.problem import Problem

Progress = Callable[[str, int, int | None], None]
"""Called with what is fetched, bytes so far, and bytes in all if known."""

_CHUNK = 1 << 16
_TIMEOUT = 60
_RESUMED = 206
_BEYOND_END = 416


def silent(what: str, done: int, total: int | None) -> None:
    """Tells nobody."""


def download(url: str, target: Path, progress: Progress = silent) -> Problem | None:
    """Brings the address's bytes into a file; None if all came. What a failed try brought stays for the next."""
    if not url.startswith(("http://", "https://")):
        return Problem("not-an-address", f"{url} is no address of the web.", "Give one that begins with https://.", url)
    part = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        _fetch(url, part, progress)
    except urllib.error.HTTPError as error:
        if error.code != _BEYOND_END:
            return Problem("not-fetched", f"The server answered {error.code}.", "Check the name and try again.", url)
        part.unlink(missing_ok=True)
        return Problem("not-fetched", "What an earlier try left did not fit and was deleted.", "Try again.", url)
    except (OSError, ValueError) as error:
        return Problem("not-fetched", f"The connection failed: {error}.", "Run the same command again to go on.", url)
    part.replace(target)
    return None


def _fetch(url: str, part: Path, progress: Progress) -> None:
    have = part.stat().st_size if part.is_file() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})
    with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
        resumed = answer.status == _RESUMED
        have = have if resumed else 0
        length = answer.headers.get("Content-Length")
        total = have + int(length) if length else None
        with part.open("ab" if resumed else "wb") as file:
            while chunk := answer.read(_CHUNK):
                file.write(chunk)
                have += len(chunk)
                progress(url, have, total)
    if total is not None and have != total:
        raise ValueError(f"{have} of {total} bytes came")


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
