"""Releases of the book: numbered snapshots that never change, from the folder that the server was told of."""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path as Folder
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import FileResponse

from tollbook.api import shapes
from tollbook.api.answering import JSON, encoded, has
from tollbook.api.examples import described
from tollbook.api.options import Options
from tollbook.publish.release import released
from tollbook.vocabulary import NotFoundError

router = APIRouter()

_CHANGES = "changes.jsonl"
_DIGESTS = "SHA256SUMS"
_MANIFEST = "incidents.geojson.manifest.json"

Number = Annotated[str, Path(max_length=20, description="Its number.")]


@router.get("/releases", **described(shapes.Releases, "releases"))
def releases(request: Request) -> Response:
    """Every release, the newest first."""
    folder = _folder(request)
    numbers = released(folder) if folder is not None else []
    rows = [_row(folder / str(number)) for number in reversed(numbers)] if folder is not None else []
    return _answer(request, {"items": rows}, f'"releases-{max(numbers, default=0)}-{len(numbers)}"')


@router.get("/releases/{id}", **described(shapes.ReleaseInFull, "release"))
def release(request: Request, id: Number) -> Response:
    """One release with its files, each with its SHA-256, and with what is different from the one before."""
    found = _release(request, id)
    with (found / _CHANGES).open(encoding="utf-8") as lines:
        changes = [json.loads(line) for line in lines]
    return _answer(request, _row(found) | {"differences": changes}, f'"release-{found.name}"')


@router.get("/releases/{id}/{name}", **described(shapes.Releases, "releases", geojson=shapes.Features))
def file(request: Request, id: Number, name: Annotated[str, Path(max_length=200)]) -> Response:
    """One file of a release, as it was released."""
    found = _release(request, id)
    digests = _digests(found)
    if name not in digests:
        raise NotFoundError(f"Release {found.name} has no file {name!r}.", "See the release.")
    headers = {"ETag": f'"{digests[name][:24]}"', "Cache-Control": "public, max-age=31536000, immutable"}
    if has(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return FileResponse(found / name, headers=headers, filename=name)


def _folder(request: Request) -> Folder | None:
    options: Options = request.app.state.options
    return options.releases


def _release(request: Request, number: str) -> Folder:
    folder = _folder(request)
    if folder is None or number not in map(str, released(folder)):
        raise NotFoundError(f"No release {number!r}.", "See the list of releases.")
    return folder / number


def _digests(folder: Folder) -> dict[str, str]:
    lines = (folder / _DIGESTS).read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _row(folder: Folder) -> dict[str, Any]:
    manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    with (folder / _CHANGES).open(encoding="utf-8") as lines:
        changed = Counter(json.loads(line)["change"] for line in lines)
    return {
        "number": int(folder.name),
        "made": manifest["made"],
        "made_by": manifest["made_by"],
        "as_of": manifest["asked"]["as_of"],
        "profile": manifest["method"]["profile"],
        "counts": manifest["counts"],
        "changes": dict(sorted(changed.items())),
        "files": [
            {"name": name, "bytes": (folder / name).stat().st_size, "sha256": digest}
            for name, digest in sorted(_digests(folder).items())
        ],
    }


def _answer(request: Request, found: Mapping[str, Any], tag: str) -> Response:
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if has(request, tag):
        return Response(status_code=304, headers=headers)
    return Response(encoded(found), headers=headers, media_type=JSON)
