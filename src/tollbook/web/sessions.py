"""Who is signed in: a random word in a cookie, and another in every form that changes anything."""

import secrets
import time
from dataclasses import dataclass, field
from hmac import compare_digest
from threading import Lock

from fastapi import Request, Response

from tollbook.api.tokens import Person, Role
from tollbook.vocabulary import ForbiddenError

COOKIE = "tollbook"
_LASTS = 12 * 3600
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Session:
    """person: who. key: what stands in the forms."""

    person: Person
    ends: float
    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))


class Sessions:
    """In memory: when the server starts anew, everybody signs in again."""

    def __init__(self) -> None:
        self._held: dict[str, Session] = {}
        self._alone = Lock()

    def begin(self, person: Person, response: Response, secure: bool) -> None:
        name = secrets.token_urlsafe(32)
        with self._alone:
            now = time.monotonic()
            self._held = {key: each for key, each in self._held.items() if each.ends > now}
            while len(self._held) >= _MOST:
                self._held.pop(next(iter(self._held)))
            self._held[name] = Session(person, now + _LASTS)
        response.set_cookie(COOKIE, name, max_age=_LASTS, httponly=True, samesite="strict", secure=secure, path="/")

    def end(self, request: Request, response: Response) -> None:
        with self._alone:
            self._held.pop(request.cookies.get(COOKIE, ""), None)
        response.delete_cookie(COOKIE, path="/")

    def drop(self, name: str) -> None:
        """Ends every session of a person."""
        with self._alone:
            self._held = {key: each for key, each in self._held.items() if each.person.name != name}

    def of(self, request: Request) -> Session | None:
        found = self._held.get(request.cookies.get(COOKIE, ""))
        return found if found and found.ends > time.monotonic() else None


def session(request: Request) -> Session | None:
    """Whose request it is, None if nobody is signed in."""
    held: Sessions = request.app.state.sessions
    return held.of(request)


def may(request: Request, role: Role) -> bool:
    """Whether who asks is signed in with the role, and the book may be written in."""
    found = session(request)
    return found is not None and found.person.role.may(role) and not closed(request)


def closed(request: Request) -> bool:
    """Whether nobody may write, whoever is signed in."""
    options = request.app.state.options
    return bool(options.readonly or options.masked)


def required(request: Request, role: Role, key: str | None) -> Person:
    """Who writes. Raises ForbiddenError if it is nobody who may, or the form was not one of ours."""
    if closed(request):
        raise ForbiddenError("This book is served to be read only.")
    found = session(request)
    if found is None:
        raise ForbiddenError("Nobody is signed in.", "Sign in, then decide again.")
    if key is None or not compare_digest(found.key.encode(), key.encode("utf-8", "replace")):
        raise ForbiddenError("This form is not of your session.", "Load the page again, then decide again.")
    if not found.person.role.may(role):
        raise ForbiddenError(f"This takes a {role.value}.", "Ask somebody who has the role.")
    return found.person
