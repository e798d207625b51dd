"""Answers with an ETag that is the book's last moment: as long as nothing was written, nothing has to be sent again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from fastapi import Request, Response

from tollbook import __version__
from tollbook.api.options import Options
from tollbook.api.tokens import Role
from tollbook.pipeline.query import Asked, Library, Lookup
from tollbook.pipeline.world import Tables
from tollbook.publish.masked_rows import masked
from tollbook.vocabulary.errors import ForbiddenError

JSON = "application/json"
GEOJSON = "application/geo+json"
_WORDS = ("q", "speaker")


def library(request: Request) -> Library:
    found: Library = request.app.state.library
    return found


def answer(request: Request, asked: Asked, make: Callable[[Lookup], Mapping[str, Any]], media: str = JSON) -> Response:
    """What `make` says, or 304 if who asks has it already. Restricted reports are told to coders alone."""
    asked = replace(asked, cleared=asked.cleared or _cleared(request))
    tag = etag(request, asked, media)
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept, Authorization"}
    if has(request, tag):
        return Response(status_code=304, headers=headers)
    hidden = request.app.state.options.masked
    if hidden and any(request.query_params.get(name) for name in _WORDS):
        raise ForbiddenError("Words and speakers cannot be searched here: names are masked.", "Ask by place or day.")
    with library(request).look(asked) as lookup:
        found = make(lookup)
    if hidden:
        found = masked(found, Tables())
    after = found.get("next")
    if after:
        url = request.url.include_query_params(cursor=after)
        headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
    return Response(encoded(found), headers=headers, media_type=media)


def _cleared(request: Request) -> bool:
    """Whether the token that comes with a question is one of somebody who may code; a wrong one lets nobody in."""
    options: Options = request.app.state.options
    given = request.headers.get("authorization")
    if given is None or options.readonly or options.masked:
        return False
    try:
        options.tokens.person(given, Role.CODER)
    except ForbiddenError:
        return False
    return True


def encoded(found: Mapping[str, Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def etag(request: Request, asked: Asked, media: str) -> str:
    """Of the program, the book's moment, and all that was asked."""
    moment = library(request).moment(asked.as_of)
    parts = (__version__, moment.number, moment.at, request.url.path, request.url.query, media, asked.cleared)
    return f'"{sha256(json.dumps(parts).encode()).hexdigest()[:24]}"'


def has(request: Request, tag: str) -> bool:
    """Whether `If-None-Match` names the tag (RFC 9110, weak comparison)."""
    given = request.headers.get("if-none-match", "")
    return given.strip() == "*" or tag in {each.strip().removeprefix("W/") for each in given.split(",")}


def wants_geojson(request: Request) -> bool:
    """Whether `Accept` prefers GeoJSON over JSON."""
    weights = {JSON: 0.0, GEOJSON: 0.0}
    for part in request.headers.get("accept", "").split(","):
        name, *words = [word.strip().lower() for word in part.split(";")]
        if name in weights:
            weights[name] = max(weights[name], _weight(words))
    return weights[GEOJSON] > weights[JSON]


def _weight(words: list[str]) -> float:
    for word in words:
        if word.startswith("q="):
            try:
                return min(1.0, max(0.0, float(word[2:])))
            except ValueError:
                return 0.0
    return 1.0
