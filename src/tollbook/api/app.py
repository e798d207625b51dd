"""Builds the application: routes, errors, limits and the book behind them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.openapi.utils import get_openapi

from tollbook import __version__
from tollbook.api import reading, releases, writing
from tollbook.api.errors import handle_errors
from tollbook.api.limits import Guard
from tollbook.api.options import Options
from tollbook.api.shapes import Features
from tollbook.pipeline.query import Library

_ABOUT = "Who says how many came to harm, and who denies it. Figures are derived from claims by published rules."


def create_app(options: Options) -> FastAPI:
    """The application; `app.state.library` is the book to ask, `app.state.options` what it was made with.

    Raises BookError if there is no book. Its interactive pages are left out: they would be fetched from elsewhere.
    """
    library = Library(options.settings, options.keep)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        library.close()

    app = FastAPI(
        title="Tollbook", version=__version__, description=_ABOUT, lifespan=lifespan, docs_url=None, redoc_url=None,
        openapi_url=f"{options.prefix}/openapi.json",
    )  # fmt: skip
    app.state.library = library
    app.state.options = options
    handle_errors(app)
    app.add_middleware(Guard, most=options.body)
    if options.origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=list(options.origins), allow_methods=["GET"], expose_headers=["ETag", "Link"]
        )
    for each in (reading.router, releases.router, writing.router):
        app.include_router(each, prefix=options.prefix)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]
    return app


def _described(app: FastAPI) -> dict[str, Any]:
    """OpenAPI as the application behaves: what does not fit is a 400, in the one shape."""
    if app.openapi_schema:
        return app.openapi_schema
    made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    schemas = made["components"]["schemas"]
    for path in made["paths"].values():
        for operation in path.values():
            operation["responses"].pop("422", None)
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    features = Features.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(features.pop("$defs"))
    schemas["Features"] = features
    app.openapi_schema = made
    return made
