"""One report: its words with every claim in them, the claims as they are coded, how it came in."""

from fastapi import APIRouter, Request, Response

from tollbook.api.answering import library
from tollbook.api.tokens import Role
from tollbook.pipeline.desk.missed import add_claim
from tollbook.pipeline.desk.versions import versions
from tollbook.pipeline.query import public_name
from tollbook.pipeline.restrict import restrict
from tollbook.vocabulary import Harm, Scope, Stance, Status
from tollbook.vocabulary.codes import events
from tollbook.web.forms import form
from tollbook.web.pages.asking import asked
from tollbook.web.pages.coding import brought
from tollbook.web.pages.leading import onward
from tollbook.web.render import page
from tollbook.web.sessions import required
from tollbook.web.views.highlights import kind, pieces

router = APIRouter(include_in_schema=False)

CODES = {
    "event": list(events()),
    "stance": [each.value for each in Stance],
    "scope": [each.value for each in Scope],
    "harm": [each.value for each in Harm],
    "status": [each.value for each in Status],
}
"""What a form for a claim lets choose from."""


@router.get("/reports/{id}")
def report(request: Request, id: str) -> Response:
    """By our id, or the one that it came with."""
    with library(request).look(asked(request)) as lookup:
        told = lookup.report(id)
        same = versions(lookup, told.report)
        whole, body = told.report.whole, told.report.body
        sight = lookup.sight
        names = sight.spans(whole, told.claims)
        places = {claim["id"]: number for number, claim in enumerate(told.claims, 1)}
        return page(
            request,
            "report.html",
            report=told.report,
            headline=sight.words(told.report.title),
            title=pieces(whole, 0, body - 1, told.claims, names),
            text=pieces(whole, body, len(whole), told.claims, names),
            claims=[(sight.claim(claim), kind(claim)) for claim in told.claims],
            places=places,
            receipts=[(receipt, public_name(receipt.source)) for receipt in told.receipts],
            problems=told.problems,
            sight=sight,
            versions=same,
            restrictions=lookup.restrictions(told.report.id),
            codes=CODES,
            past=lookup.moment is not None,
        )


@router.post("/reports/{id}/restriction")
async def restricted(request: Request, id: str) -> Response:
    """Restricts a report, which coders may; or lifts that, which takes a reviewer."""
    fields = await form(request)
    lift = fields.get("lift") == "1"
    who = required(request, Role.REVIEWER if lift else Role.CODER, fields.get("key"))
    restrict(library(request).settings, id, not lift, who.name, fields.get("reason", "").strip()[:5_000])
    request.app.state.keep.note(who.name, "opened" if lift else "restricted", id[:80])
    return onward(f"/reports/{id}#restriction")


@router.post("/reports/{id}/claims")
async def add(request: Request, id: str) -> Response:
    """A claim that the reader missed, from selected words. For coders: the reading is theirs from then on."""
    fields = await form(request)
    who = required(request, Role.CODER, fields.get("key"))
    made = add_claim(library(request).settings, id, brought(fields), who.name)
    return onward(f"/reports/{id}?added={made.id}#{made.id}")
