"""What the address of a page asks for: filters as the API has them, with what a form leaves empty left out."""

from dataclasses import dataclass, replace

from fastapi import Request

from tollbook.api.asking import IncidentsAsked, box
from tollbook.api.tokens import Role
from tollbook.pipeline.query import NOW, Asked, Paging, Wanted
from tollbook.vocabulary import ForbiddenError
from tollbook.web.sessions import may

FILTERS = (
    "q", "where", "country", "from", "until", "actor", "speaker", "publisher", "harm", "status", "grade", "event",
    "contested", "bbox",
)  # fmt: skip
WHEN = ("as_of", "profile")
NEWEST = "-date"
_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """given: the filters as they stand in the address. when: as of when, by which profile."""

    given: dict[str, str]
    wanted: Wanted
    asked: Asked
    when: dict[str, str]


def choice(request: Request) -> Choice:
    """Raises ValidationError or UsageError for what makes no sense."""
    params = request.query_params
    given = {name: params[name].strip() for name in FILTERS if params.get(name, "").strip()}
    when = {name: params[name].strip() for name in WHEN if params.get(name, "").strip()}
    found = IncidentsAsked.model_validate(given | when)
    if request.app.state.options.masked and (found.q or found.speaker):
        raise ForbiddenError("Words and speakers cannot be searched here: names are masked.", "Ask by place or day.")
    return Choice(given, found.wanted(box=box(found.bbox)), seen(request, found.asked()), when)


def paging(request: Request) -> Paging:
    """Raises UsageError, later, for an order that is none."""
    params = request.query_params
    return Paging(_LIMIT, params.get("cursor") or None, params.get("sort") or NEWEST, total=True)


def asked(request: Request) -> Asked:
    """As of when, by which profile."""
    given = {name: value for name in WHEN if (value := request.query_params.get(name, "").strip())}
    return seen(request, IncidentsAsked.model_validate(given).asked())


def seen(request: Request, asked: Asked = NOW) -> Asked:
    """With what who asks may see: restricted reports from coders on; names, unless the desk is for everyone."""
    return replace(asked, cleared=may(request, Role.CODER), masked=request.app.state.options.masked)
