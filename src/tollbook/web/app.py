"""Builds the desk: the API under `/api`, pages beside it, and what guards both."""

from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from tollbook.api import create_app
from tollbook.pipeline.desk.queue import Questions
from tollbook.web import statics
from tollbook.web.errors import pages_for_errors
from tollbook.web.keep import Keep
from tollbook.web.options import Options
from tollbook.web.pages import claims, deciding, incident, maps, overview, people, queue, report, second, signing
from tollbook.web.security import Headers
from tollbook.web.sessions import Sessions
from tollbook.web.throttle import Throttle

API = "/api"


def create_desk(options: Options) -> FastAPI:
    """The application, pages and API; `app.state.library` is the book to ask.

    options: `options.api.prefix` has to be `/api`. Raises BookError if there is no book.
    """
    app = create_app(options.api)
    app.state.desk = options
    app.state.sessions = Sessions()
    app.state.keep = Keep(options.keep)
    app.state.throttle = Throttle()
    app.state.questions = Questions()
    pages_for_errors(app, API)
    for each in (statics, overview, maps, incident, report, claims, queue, second, deciding, signing, people):
        app.include_router(each.router)
    app.add_middleware(Headers, tiles=options.tiles)
    if options.hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(options.hosts))
    return app
