"""Decisions: each is a ruling in the book, in the name of who is signed in; taking one back is another."""

from fastapi import APIRouter, Request, Response

from tollbook.api.answering import library
from tollbook.api.tokens import Role
from tollbook.pipeline.desk.undo import take_back
from tollbook.pipeline.query import Lookup
from tollbook.pipeline.submit import Decision, decide
from tollbook.vocabulary import ConflictError, ForbiddenError, Ruling, RulingKind, UsageError
from tollbook.web.forms import form
from tollbook.web.pages.asking import seen
from tollbook.web.pages.leading import local, onward
from tollbook.web.render import here, page
from tollbook.web.sessions import required

router = APIRouter(include_in_schema=False)

_MOST = 500
"""Copies that one decision is made for."""

_PAGE = 100


@router.post("/decide")
async def decided(request: Request) -> Response:
    """Rules on a claim or two; on copies of the same wire text too, where they were ticked."""
    fields = await form(request)
    who = required(request, Role.REVIEWER, fields.get("key"))
    kind, reason = fields.get("kind", ""), fields.get("reason", "").strip()
    if kind == RulingKind.CORRECT:
        raise UsageError("A correction has a form of its own.", "Open the claim and correct it there.")
    claims = tuple(fields.get("claims", "").split("+"))
    settings = library(request).settings
    made = decide(settings, Decision(kind, claims, who.name, reason, seen=fields.get("seen") or None))
    for each in fields.get("also", "").split()[:_MOST]:
        copy, _, seen_there = each.partition("=")
        try:
            decide(settings, Decision(kind, (copy,), who.name, reason, seen=seen_there or None))
        except ConflictError:
            # Somebody ruled on this copy since the page was made: theirs stands.
            continue
    return onward(done(fields.get("next", "/queue"), made))


@router.post("/undo")
async def undone(request: Request) -> Response:
    """Puts what was ruled before in the place of a ruling."""
    fields = await form(request)
    who = required(request, Role.REVIEWER, fields.get("key"))
    made = take_back(library(request).settings, fields.get("ruling", ""), who.name, fields.get("reason", "").strip())
    return onward(done(fields.get("next", "/queue"), made))


@router.post("/assign")
async def assigned(request: Request) -> Response:
    """Takes a question, or lets it go. Only admins let go what others took."""
    fields = await form(request)
    who = required(request, Role.REVIEWER, fields.get("key"))
    keep, question, person = request.app.state.keep, fields.get("question", "")[:200], fields.get("person", "")
    holder = keep.assigned().get(question)
    if holder not in (None, who.name) and not who.role.may(Role.ADMIN):
        raise ForbiddenError(f"{holder} looks at this.", "Ask them to let it go.")
    if person not in ("", who.name) and not who.role.may(Role.ADMIN):
        raise ForbiddenError("Only an admin gives questions to others.", "Take it yourself.")
    keep.assign(question, person or None, who.name)
    return onward(fields.get("next", "/queue"))


@router.get("/decisions")
def decisions(request: Request) -> Response:
    """Every ruling, the latest first, page by page: who decided what, when and why."""
    with library(request).look(seen(request)) as lookup:
        start = _start(request.query_params.get("after", "0"))
        shown, total = lookup.latest_rulings(start, _PAGE)
        same = lookup.rulings(*{claim for ruling in shown for claim in ruling.claims})
        latest = {ruling.claims: ruling.id for ruling in same}
        held = {claim: lookup.claim_or_none(claim) for ruling in shown for claim in ruling.claims}
        sight = lookup.sight
    return page(
        request,
        "decisions.html",
        rulings=shown,
        latest=set(latest.values()),
        claims=held,
        sight=sight,
        total=total,
        newer=here(request, after=str(start - _PAGE) if start > _PAGE else None) if start else None,
        older=here(request, after=str(start + _PAGE)) if start + _PAGE < total else None,
    )


def _start(word: str) -> int:
    if not word.isdecimal() or len(word) > 9:
        raise UsageError(f"{word[:20]!r} is no place in the list.", "Begin at the first page.")
    return int(word)


def done(following: str, ruling: Ruling) -> str:
    """The page that follows, told what was done."""
    address, mark, anchor = local(following).partition("#")
    return f"{address}{'&' if '?' in address else '?'}done={ruling.id}{mark}{anchor}"


def just_ruled(lookup: Lookup, name: str) -> Ruling | None:
    """The ruling that was just made, if it is the last on its claims still."""
    recent, _ = lookup.latest_rulings(0, _PAGE) if name else ((), 0)
    found = next((ruling for ruling in recent if ruling.id == name), None)
    if found is None or [each for each in lookup.rulings(*found.claims) if each.claims == found.claims][-1].id != name:
        return None
    return found
