"""Errors as pages, where people ask; programs under `/api` get the API's shape."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from tollbook.vocabulary import ForbiddenError, TollbookError, UsageError
from tollbook.web.render import page
from tollbook.web.sessions import closed, session

Handler = Callable[[Request, Any], Any]
_SERVER = 500


def pages_for_errors(app: FastAPI, api: str) -> None:
    """Has the application answer with pages outside of `api`; what the API answers stays as it is."""
    for kind in (TollbookError, RequestValidationError, HTTPException, Exception):
        before: Handler = app.exception_handlers[kind]
        app.add_exception_handler(kind, _handler(before, api))
    app.add_exception_handler(ValidationError, _unfit)


def _handler(before: Handler, api: str) -> Handler:
    async def handle(request: Request, error: Exception) -> Response:
        told: Response = await before(request, error)
        inside = request.url.path.startswith((f"{api}/", "/map/"))
        if inside or told.status_code < HTTPStatus.BAD_REQUEST:
            return told
        asks = request.method == "GET" and not closed(request)
        if asks and isinstance(error, ForbiddenError) and session(request) is None:
            return RedirectResponse(f"/sign-in?next={quote(request.url.path)}", HTTPStatus.SEE_OTHER)
        return _page(request, told.status_code, error)

    return handle


async def _unfit(request: Request, error: Exception) -> Response:
    assert isinstance(error, ValidationError)
    said = "; ".join(f"{'.'.join(map(str, each['loc']))[:60]}: {each['msg']}" for each in error.errors()[:4])
    return _page(request, HTTPStatus.BAD_REQUEST, UsageError(said, "Change what is asked for, or clear it."))


def _page(request: Request, status: int, error: Exception) -> Response:
    known = isinstance(error, TollbookError) and status < _SERVER
    message = str(error.args[0]) if known and error.args else ""
    remedy = error.remedy if isinstance(error, TollbookError) and known else ""
    return page(request, "error.html", status, code=status, message=message, remedy=remedy)
