"""Pages out of templates; every value is escaped, every string of ours is in the catalogue."""

from functools import cache
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from tollbook import __version__
from tollbook.api.tokens import Role
from tollbook.vocabulary.figures import bounds
from tollbook.web import marks
from tollbook.web.sessions import may, session
from tollbook.web.statics import address
from tollbook.web.wording import LANGUAGE, wording

_NOT_KEPT = {"Cache-Control": "no-store", "Vary": "Cookie"}
"""Pages have forms of one session in them, and show the book as it is."""


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader(__package__), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    words = wording()
    made.globals.update(t=words, said=bounds, has_word=words.has, asset=address, language=LANGUAGE, version=__version__)
    made.filters.update(marks.FILTERS)
    return made


def page(request: Request, name: str, status: int = 200, **values: Any) -> Response:
    """The page of a template, for whoever asks."""
    found = session(request)
    options = request.app.state.options
    shared = {
        "person": found.person if found else None,
        "key": found.key if found else "",
        "readonly": options.readonly or options.masked,
        "masked": options.masked,
        "writes": may(request, Role.CODER),
        "rules": may(request, Role.REVIEWER),
        "administers": may(request, Role.ADMIN),
        "path": request.url.path,
        "here": here(request),
        "suffix": _suffix(request),
    }
    text = _environment().get_template(name).render(shared | values)
    return HTMLResponse(text.encode("utf-8", "replace"), status, _NOT_KEPT)


def _suffix(request: Request) -> str:
    """What links to other pages carry on: as of when, by which profile."""
    kept = [(name, value) for name in ("as_of", "profile") if (value := request.query_params.get(name))]
    return f"?{urlencode(kept)}" if kept else ""


def here(request: Request, **changes: str | None) -> str:
    """The address that was asked for with some of its questions changed; None takes one out."""
    asked = [(name, value) for name, value in request.query_params.multi_items() if name not in changes and value]
    asked += [(name, value) for name, value in changes.items() if value is not None]
    return request.url.path + (f"?{urlencode(asked)}" if asked else "")
