"""One claim by its id leads to its words in the report; a form to correct it."""

from fastapi import APIRouter, Request, Response

from tollbook.api.answering import library
from tollbook.api.tokens import Role
from tollbook.pipeline.submit import Decision, decide
from tollbook.vocabulary import ForbiddenError
from tollbook.web.forms import form
from tollbook.web.pages.asking import asked, seen
from tollbook.web.pages.coding import brought
from tollbook.web.pages.deciding import done
from tollbook.web.pages.leading import local, onward
from tollbook.web.pages.report import CODES
from tollbook.web.render import page
from tollbook.web.sessions import may, required

router = APIRouter(include_in_schema=False)


@router.get("/claims/{id}")
def claim(request: Request, id: str) -> Response:
    """Where its words stand."""
    with library(request).look(asked(request)) as lookup:
        found = lookup.claim(id)
    return onward(f"/reports/{found['report']}#{id}")


@router.get("/claims/{id}/correct")
def correct(request: Request, id: str) -> Response:
    """A form with the claim as it is coded. Raises ForbiddenError for all but reviewers."""
    if not may(request, Role.REVIEWER):
        raise ForbiddenError("This takes a reviewer.", "Sign in as one, or ask somebody who is.")
    with library(request).look(seen(request)) as lookup:
        found = lookup.claim(id)
        last = [ruling for ruling in lookup.rulings(id) if ruling.claims == (id,)]
    following = local(request.query_params.get("next", f"/reports/{found['report']}"))
    return page(
        request, "correct.html", claim=found, seen=last[-1].id if last else "", next=following, codes=CODES,
    )  # fmt: skip


@router.post("/claims/{id}/correct")
async def corrected(request: Request, id: str) -> Response:
    """Rules `correct`: the claim as it should have been coded takes its place."""
    fields = await form(request)
    who = required(request, Role.REVIEWER, fields.get("key"))
    reason, seen = fields.get("reason", "").strip(), fields.get("seen") or None
    decision = Decision("correct", (id,), who.name, reason, correction=brought(fields), seen=seen)
    made = decide(library(request).settings, decision)
    return onward(done(fields.get("next", "/queue"), made))
