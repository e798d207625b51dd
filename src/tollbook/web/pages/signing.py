"""Signing in and out: by a token of the server's, or by an account's name and password."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from tollbook.api.tokens import Person, Role
from tollbook.vocabulary import ForbiddenError
from tollbook.web.forms import form
from tollbook.web.pages.leading import local
from tollbook.web.render import page
from tollbook.web.sessions import closed, session

router = APIRouter(include_in_schema=False)


@router.get("/sign-in")
def ask(request: Request) -> Response:
    return _page(request, local(request.query_params.get("next", "/queue")))


@router.post("/sign-in")
async def sign_in(request: Request) -> Response:
    """Whoever fails often has to wait."""
    fields = await form(request)
    following = local(fields.get("next", "/queue"))
    name = fields.get("name", "").strip()
    throttle, caller = request.app.state.throttle, request.client.host if request.client else ""
    if closed(request):
        raise ForbiddenError("This book is served to be read only.")
    if not _from_here(request):
        raise ForbiddenError("This form came from another site.", "Open the page of this desk and sign in there.")
    wait = throttle.wait(caller, name)
    if wait:
        return _page(request, following, 429, "wait", wait)
    person = _person(request, name, fields.get("secret", ""))
    if person is None:
        throttle.failed(caller, name)
        request.app.state.keep.note(caller, "failed", name[:80])
        return _page(request, following, 403, "wrong")
    throttle.passed(caller, name)
    request.app.state.keep.note(person.name, "signed-in")
    response = RedirectResponse(following, 303)
    request.app.state.sessions.begin(person, response, request.url.scheme == "https")
    return response


@router.post("/sign-out")
async def sign_out(request: Request) -> Response:
    fields = await form(request)
    found = session(request)
    response = RedirectResponse("/", 303)
    if found and found.key == fields.get("key"):
        request.app.state.sessions.end(request, response)
    return response


def _page(request: Request, following: str, status: int = 200, fault: str = "", wait: int = 0) -> Response:
    accounts = request.app.state.keep.has_accounts()
    token = request.query_params.get("token", "")[:1000]
    return page(
        request, "sign_in.html", status, next=following, fault=fault, wait=wait, accounts=accounts, token=token,
    )  # fmt: skip


def _person(request: Request, name: str, secret: str) -> Person | None:
    """An account if a name is given, else whose token it is."""
    if name:
        found: Person | None = request.app.state.keep.person(name, secret)
        return found
    try:
        holder: Person = request.app.state.options.tokens.person(f"Bearer {secret}", Role.READER)
    except ForbiddenError:
        return None
    return holder


def _from_here(request: Request) -> bool:
    """A browser says where a form came from; who says nothing is no browser, and has no cookie to lose."""
    origin = request.headers.get("origin")
    return origin is None or origin.partition("://")[2] == request.headers.get("host", "")
