"""Files that go out as they are: read once, told apart by their digests, packed where that helps."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from fastapi import APIRouter, Request, Response

from tollbook.vocabulary import NotFoundError

router = APIRouter(include_in_schema=False)

_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "woff2": "font/woff2",
}
_PACKED = frozenset({"css", "js", "json", "svg", "txt"})
_FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Static:
    """One file. packed: by gzip, None where that would not help."""

    content: bytes
    packed: bytes | None
    media: str
    digest: str


@cache
def statics() -> dict[str, Static]:
    """By name, those of others under `vendor/`. Style sheets name files by their addresses, so that none is old."""
    here = files(__package__).joinpath("static")
    found = {f"vendor/{name}": _static(content, ending) for name, content, ending in _read(here.joinpath("vendor"))}
    for name, content, ending in _read(here):
        if ending == "css":
            for other, static in found.items():
                content = content.replace(
                    f'url("{other}")'.encode(), f'url("/static/{static.digest}/{other}")'.encode()
                )
        found[name] = _static(content, ending)
    return found


def _read(folder: Traversable) -> Iterator[tuple[str, bytes, str]]:
    """Name, content and ending of each file of a kind that goes out."""
    for each in folder.iterdir():
        ending = each.name.rpartition(".")[2]
        if each.is_file() and ending in _TYPES:
            yield each.name, each.read_bytes(), ending


def _static(content: bytes, ending: str) -> Static:
    packed = gzip.compress(content, mtime=0) if ending in _PACKED else None
    return Static(content, packed, _TYPES[ending], sha256(content).hexdigest()[:12])


def address(name: str) -> str:
    """Where a file is; another address as soon as it is another file. Raises KeyError for none of ours."""
    return f"/static/{statics()[name].digest}/{name}"


@router.get("/static/{digest}/{name:path}")
def static(request: Request, digest: str, name: str) -> Response:
    """A file of the desk."""
    found = statics().get(name)
    if found is None:
        raise NotFoundError(f"There is no file {name!r}.")
    headers = {"Cache-Control": _FOREVER if digest == found.digest else "no-cache", "Vary": "Accept-Encoding"}
    if found.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(found.packed, headers=headers | {"Content-Encoding": "gzip"}, media_type=found.media)
    return Response(found.content, headers=headers, media_type=found.media)
