"""One shape for every error, its status from the one table (`TollbookError.http_status`); never a path or a trace."""

import logging
import re
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from tollbook.vocabulary import TollbookError

_log = logging.getLogger("tollbook.api")
_SERVER = 500
TOO_LARGE = 413


def error_response(status: int, code: str, message: str, remedy: str = "") -> JSONResponse:
    """The shape: `{"error": {"status", "code", "message", "remedy"}}`."""
    row = {"status": status, "code": code, "message": message, "remedy": remedy}
    return JSONResponse({"error": row}, status, {"Cache-Control": "no-store"})


def handle_errors(app: FastAPI) -> None:
    """Has the application answer every error in the one shape."""
    app.add_exception_handler(TollbookError, _ours)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _plain)
    app.add_exception_handler(Exception, _unforeseen)


async def _ours(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, TollbookError)
    if error.http_status >= _SERVER:
        # What a server says of its book or its weights names files; that is for its log alone.
        _log.error("%s %s: %s", request.method, request.url.path, error)
        return error_response(error.http_status, _code(error), "This cannot be done at the moment.", _LATER)
    return error_response(error.http_status, _code(error), str(error.args[0]), error.remedy)


_LATER = "Try again later; the server's log says what is wrong."


async def _unfit(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(_said(each) for each in error.errors()[:5])
    return error_response(400, "usage", said, "See /openapi.json for what may be asked.")


def _said(each: Any) -> str:
    where = [str(part) for part in each["loc"] if part not in ("query", "body", "path")]
    return f"{'.'.join(where)[:100]}: {each['msg']}" if where else str(each["msg"])


async def _plain(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    if error.status_code == TOO_LARGE:
        return error_response(TOO_LARGE, "content-too-large", error.detail, "Send less at once.")
    phrase = HTTPStatus(error.status_code).phrase
    made = error_response(error.status_code, phrase.lower().replace(" ", "-"), f"{phrase}.")
    made.headers.update(error.headers or {})
    return made


async def _unforeseen(request: Request, error: Exception) -> JSONResponse:
    # Starlette raises it again for the server's log.
    return error_response(500, "fault", "Something went wrong here.", _LATER)


def _code(error: TollbookError) -> str:
    words = re.findall(r"[A-Z][a-z]*", type(error).__name__.removesuffix("Error"))
    return "-".join(words).lower() or "fault"
