"""People: accounts, and what was done at the desk beside rulings; for admins."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response

from tollbook.api.tokens import Role
from tollbook.vocabulary import ForbiddenError, UsageError
from tollbook.web.forms import form
from tollbook.web.pages.leading import onward
from tollbook.web.render import page
from tollbook.web.sessions import may, required

router = APIRouter(include_in_schema=False)

_SHOWN = 100


@router.get("/people")
def people(request: Request) -> Response:
    """Raises ForbiddenError for all but admins."""
    if not may(request, Role.ADMIN):
        raise ForbiddenError("This takes an admin.", "Ask somebody who has the role.")
    keep = request.app.state.keep
    doings = [(datetime.fromtimestamp(at, UTC), person, what, of) for at, person, what, of in keep.doings(_SHOWN)]
    return page(request, "people.html", accounts=keep.accounts(), roles=list(Role), doings=doings)


@router.post("/people")
async def give(request: Request) -> Response:
    """Gives an account, or another role and password; or closes one, and ends its sessions."""
    fields = await form(request)
    who = required(request, Role.ADMIN, fields.get("key"))
    keep, name = request.app.state.keep, fields.get("name", "").strip()
    if fields.get("close"):
        keep.close_account(name)
        keep.note(who.name, "closed", name)
    else:
        if fields.get("role") not in set(Role):
            raise UsageError("That is no role.", f"There are: {', '.join(Role)}.")
        keep.set_account(name, Role(fields["role"]), fields.get("password", ""))
        keep.note(who.name, "gave", name)
    request.app.state.sessions.drop(name)
    return onward("/people")
