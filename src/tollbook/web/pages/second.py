"""Second review: somebody codes the words of a claim without seeing how they were coded; then both are compared."""

from fastapi import APIRouter, Request, Response

from tollbook.api.answering import library
from tollbook.api.tokens import Role
from tollbook.pipeline.desk.agreement import differing
from tollbook.pipeline.desk.second import both, code_again, compared, waiting
from tollbook.vocabulary import ForbiddenError
from tollbook.vocabulary.claim import full_json
from tollbook.web.forms import form
from tollbook.web.pages.asking import seen
from tollbook.web.pages.coding import brought
from tollbook.web.pages.leading import onward
from tollbook.web.pages.report import CODES
from tollbook.web.render import page
from tollbook.web.sessions import may, required, session
from tollbook.web.views.highlights import pieces

router = APIRouter(include_in_schema=False)

_SIGN_IN = "Sign in as somebody who may code."


@router.get("/second")
def second(request: Request) -> Response:
    """The next claim to code blind, and how far those agree that were coded twice. Raises ForbiddenError for all but
    coders."""
    who = _coder(request)
    with library(request).look(seen(request)) as lookup:
        name = next(waiting(lookup, who), None)
        claim = lookup.claim(name) if name else None
        told = lookup.report(claim["report"]) if claim else None
        whole = told.report.whole if told else ""
        # The words alone are marked: not their kind, nor their counts, for those are somebody's coding.
        bare = [claim | {"counts": [], "stance": "asserts", "event": "attack"}] if claim else []
        return page(
            request,
            "second.html",
            claim=claim,
            report=told.report if told else None,
            text=pieces(whole, 0, len(whole), bare),
            codes=CODES,
            compared=compared(lookup),
        )


@router.post("/second/{id}")
async def coded(request: Request, id: str) -> Response:
    """Keeps a second coding, then shows both."""
    fields = await form(request)
    who = required(request, Role.CODER, fields.get("key"))
    with library(request).look(seen(request)) as lookup:
        code_again(library(request).settings, lookup, id, brought(fields), who.name)
    return onward(f"/second/{id}")


@router.get("/second/{id}")
def side_by_side(request: Request, id: str) -> Response:
    """Both codings, told to whom has coded it and to reviewers. Raises ForbiddenError for others, NotFoundError."""
    who = _coder(request)
    with library(request).look(seen(request)) as lookup:
        first, coding = both(lookup, id, None if may(request, Role.REVIEWER) else who)
        in_force = lookup.claim_or_none(id) is not None
    return page(
        request,
        "second_both.html",
        first=full_json(first),
        again=full_json(coding.coded),
        coding=coding,
        differs=differing(first, coding.coded),
        in_force=in_force,
    )


def _coder(request: Request) -> str:
    found = session(request)
    if found is None or not may(request, Role.CODER):
        raise ForbiddenError("This takes a coder.", _SIGN_IN)
    return found.person.name
