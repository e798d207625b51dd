"""What may be written, by whom: reports by coders, rulings by reviewers. Nothing is overwritten."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Request
from fastapi.responses import JSONResponse

from tollbook.api import shapes
from tollbook.api.answering import library
from tollbook.api.coding import ReportBrought, RulingBrought
from tollbook.api.examples import described
from tollbook.api.options import Options
from tollbook.api.rows import ruling_row
from tollbook.api.tokens import Person, Role
from tollbook.pipeline.submit import NEVER_MIND, Decision, decide, submit
from tollbook.vocabulary import ForbiddenError, Report

router = APIRouter()

Authorization = Annotated[str | None, Header(description="Bearer TOKEN", max_length=1_000)]
_ERRORS = (400, 403, 404, 409, 413, 503)


def coder(request: Request, authorization: Authorization = None) -> Person:
    """Who adds. Raises ForbiddenError if the book is served to be read only, or the token does not do."""
    return _person(request, authorization, Role.CODER)


def reviewer(request: Request, authorization: Authorization = None) -> Person:
    """Who rules. Raises ForbiddenError in the same way."""
    return _person(request, authorization, Role.REVIEWER)


def _person(request: Request, authorization: str | None, role: Role) -> Person:
    options: Options = request.app.state.options
    if options.readonly or options.masked:
        raise ForbiddenError("This book is served to be read only.")
    return options.tokens.person(authorization, role)


@router.post("/reports", **described(shapes.Added, "added", status=201, errors=_ERRORS))
def add_report(request: Request, brought: ReportBrought, who: Annotated[Person, Depends(coder)]) -> JSONResponse:
    """Adds a report: reads it, or takes the claims that it brings. The same again changes nothing. For coders."""
    day = date.fromisoformat(brought.published) if brought.published else None
    report = Report(brought.text, brought.title, brought.publisher, day, brought.url, brought.id)
    claims = None if brought.claims is None else tuple(claim.row(who.name) for claim in brought.claims)
    original = brought.model_dump_json().encode()
    tally = submit(library(request).settings, report, original, f"api:{who.name}", claims)
    row: dict[str, Any] = {
        "id": report.id,
        "new": tally.new > 0,
        "claims": tally.claims,
        "problems": [
            {"code": p.code, "message": p.message, "remedy": p.remedy, "quote": p.quote} for p in tally.problems
        ],
    }
    return JSONResponse(row, 201, {"Location": f"{request.url.path.rstrip('/')}/{report.id}"})


@router.post("/rulings", **described(shapes.Ruling, "ruling", status=201, errors=_ERRORS))
def add_ruling(request: Request, brought: RulingBrought, who: Annotated[Person, Depends(reviewer)]) -> JSONResponse:
    """Rules on one claim or two, in the name of whose token it is. For reviewers."""
    decision = Decision(
        kind=brought.kind.value,
        claims=tuple(brought.claims),
        by=who.name,
        reason=brought.reason,
        correction=brought.correction.row(who.name) if brought.correction else None,
        seen=brought.seen if "seen" in brought.model_fields_set else NEVER_MIND,
    )
    return JSONResponse(ruling_row(decide(library(request).settings, decision)), 201)
