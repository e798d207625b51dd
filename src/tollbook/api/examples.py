"""How answers are described in OpenAPI: their shapes, an example of each, and the errors that may come."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from tollbook.api import shapes
from tollbook.api.answering import GEOJSON

_ERRORS = {
    400: ("What was asked makes no sense.", "usage", "limit: Input should be less than or equal to 500"),
    403: ("The token is missing, or its role may not do this.", "forbidden", "Writing needs the token of a reviewer."),
    404: ("There is none.", "not-found", "No incident 'incident-0' is in the book."),
    409: ("Somebody else has decided meanwhile.", "conflict", "ana has ruled on this meanwhile."),
    413: ("The body is too large.", "content-too-large", "A request may bring 2,000,000 bytes."),
    503: ("The book cannot be asked now.", "book", "This cannot be done at the moment."),
}

_CLAIM: dict[str, Any] = {
    "id": "claim-2b1f0c7a9d3e48a6b5c1", "report": "report-0f3a9c2d7e61b84f5a20",
    "quote": "At least 12 fighters were killed at Kelmar on Saturday, the district hospital said.",
    "start": 40, "end": 123, "speaker": "district hospital", "person": None, "via": None, "stance": "asserts",
    "event": "air-drone-strike", "date": ["2021-06-12", "2021-06-12"], "places": ["Kelmar"], "region": "Oskel",
    "country": None, "actor": "Northern Front", "target": None, "scope": "incident", "responsibility": "blamed",
    "counts": [{"text": "At least 12 fighters", "start": 40, "end": 60, "harm": "killed", "low": 12, "high": None,
                "who": "fighters", "side": None, "status": "combatant", "of": None, "confidence": None}],
    "confidence": 0.91, "reader": "tollbook 0.1.0", "incident": "incident-2b1f0c7a9d3e48a6b5c1",
    "report_name": "wire-17", "publisher": "Eastgate Wire", "published": "2021-06-13", "index": 0, "also": [],
    "accepted": False, "unverifiable": False,
}  # fmt: skip
_SUM = {"harm": "killed", "status": None, "side": None, "low": 12, "best": 12, "high": 12, "open": True,
        "contested": False}  # fmt: skip
_TOLL = {name: value for name, value in _SUM.items() if name != "contested"} | {
    "low_by": [_CLAIM["id"]], "best_by": [_CLAIM["id"]], "high_by": [_CLAIM["id"]], "contested": False,
}  # fmt: skip
_DERIVED = {"profile": "tollbook", "tolls": [_TOLL | {"status": "combatant"}], "totals": [_TOLL], "denials": [],
            "grade": "weak", "sources": 1, "independent_sources": 1}  # fmt: skip
_INCIDENT = {
    "id": "incident-2b1f0c7a9d3e48a6b5c1", "redirects": [], "members": [["wire-17", 0]], "claims": [_CLAIM["id"]],
    "reports": ["wire-17"], "place": "Kelmar", "places": ["Kelmar"], "region": "Oskel", "country": None,
    "date": ["2021-06-12", "2021-06-12"], "date_prec": 1, "event": "air-drone-strike", "actor": "Northern Front",
    "target": None, "event_clarity": 1, "parts": [], **_DERIVED,
    "location": {"words": "Kelmar", "id": None, "name": None, "lat": None, "lon": None, "country": None, "adm1": None,
                 "adm2": None, "where_prec": None, "geo_precision": None},
}  # fmt: skip
_REPORT = {"id": _CLAIM["report"], "name": "wire-17", "publisher": "Eastgate Wire", "published": "2021-06-13",
           "title": "Strike at Kelmar", "url": "https://news.example.org/17"}  # fmt: skip
_SOURCE = {"id": "source-9e1c0a44b2d7f3158c60", "name": "https://news.example.org/feed", "reports": 41,
           "first": "2021-06-12T08:00:00+00:00", "last": "2021-07-01T17:30:00+00:00"}  # fmt: skip
_RULING = {"id": "ruling-77d0c3f1a2b94e5d6c80", "kind": "accept", "claims": [_CLAIM["id"]], "by": "ana",
           "reason": "as printed", "made": "2021-06-14T09:12:00+00:00", "correction": None}  # fmt: skip
_RELEASE = {
    "number": 1, "made": "2021-07-01T12:00:00+00:00", "made_by": "tollbook 0.1.0", "as_of": None, "profile": "tollbook",
    "counts": {"incidents": 1, "claims": 1, "claims_accepted_by_a_person": 0, "reports": 1}, "changes": {"new": 1},
    "files": [{"name": "claims.csv", "bytes": 812, "sha256": "3c" * 32}],
}  # fmt: skip
_PAGE = {"next": None, "total": None}

EXAMPLES: Mapping[str, Any] = {
    "reports": _PAGE | {"items": [_REPORT | {"claims": 1}]},
    "report": _REPORT | {
        "text": f"{_CLAIM['quote']} No side has spoken of it.", "claims": [_CLAIM],
        "receipts": [{"source": "https://news.example.org/feed", "retrieved": "2021-06-13T06:00:00+00:00",
                      "digest": "9f" * 32, "url": "https://news.example.org/17",
                      "final_url": "https://news.example.org/17", "status": 200, "extractor": "trafilatura 2.3.1",
                      "byline": "Mara Ilven", "language": "en"}],
        "versions": [_CLAIM["report"]], "problems": [],
    },
    "claims": {"profile": "tollbook"} | _PAGE | {"items": [_CLAIM]},
    "claim": _CLAIM | {"rulings": [_RULING]},
    "incidents": {"profile": "tollbook"} | _PAGE | {"items": [_INCIDENT]},
    "incident": _INCIDENT | {"said": [_CLAIM]},
    "tolls": {"profile": "tollbook", "by": "month", "undated": 0, "items": [
        {"of": "2021-06", "incidents": 1, "aggregates": 0, "checks": 0, "totals": [_SUM],
         "tolls": [_SUM | {"status": "combatant"}], "contested": {}}]},
    "toll": {"incident": _INCIDENT["id"]} | _DERIVED,
    "sources": {"items": [_SOURCE]},
    "source": _SOURCE,
    "releases": {"items": [_RELEASE]},
    "release": _RELEASE | {"differences": [
        {"change": "new", "incident": _INCIDENT["id"], "others": [], "cause": None, "before": None, "after": []}]},
    "ruling": _RULING,
    "added": {"id": _CLAIM["report"], "new": True, "claims": 1, "problems": []},
}  # fmt: skip
"""An invented place and its strike, as every list and every single thing has it."""


def described(
    shape: type[BaseModel],
    example: str,
    geojson: type[BaseModel] | None = None,
    status: int = 200,
    errors: tuple[int, ...] = (400, 404, 503),
) -> dict[str, Any]:
    """What a route is declared with. geojson: the shape of its other form."""
    content: dict[str, Any] = {"application/json": {"example": EXAMPLES[example]}}
    if geojson is not None:
        content[GEOJSON] = {"schema": {"$ref": f"#/components/schemas/{geojson.__name__}"}}
    responses: dict[int, Any] = {status: {"model": shape, "content": content}}
    if status == 200 and 403 not in errors:
        responses[304] = {"description": "Nothing has changed since the ETag that was sent.", "model": None}
    for code in errors:
        about, slug, message = _ERRORS[code]
        error = {"error": {"status": code, "code": slug, "message": message, "remedy": ""}}
        responses[code] = {"model": shapes.ErrorAnswer, "description": about,
                           "content": {"application/json": {"example": error}}}  # fmt: skip
    return {"responses": responses, "status_code": status, "response_model": None}
