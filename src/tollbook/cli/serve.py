"""`tollbook serve`: the book over HTTP."""

import os
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli.options import Book, Profile, notes
from tollbook.pipeline.settings import settings
from tollbook.vocabulary.extras import late

app = typer.Typer()


@app.command(epilog="Example: tollbook serve --book hajin.db --port 8000")
def serve(
    book: Book = None,
    host: Annotated[
        str, typer.Option("--host", help="The address to listen at; 0.0.0.0 is all of them.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    readonly: Annotated[bool, typer.Option("--readonly", help="Nobody may write, whoever has a token.")] = False,
    allow_origin: Annotated[
        list[str] | None, typer.Option("--allow-origin", help="A site whose pages may ask (CORS). None by default.")
    ] = None,
    releases: Annotated[
        Path | None, typer.Option("--releases", help="The folder of releases, to serve them too.")
    ] = None,
    profile: Profile = "tollbook",
) -> None:
    """Serve the book over HTTP; /openapi.json says what may be asked.

    Who may write is told by TOLLBOOK_TOKENS, as NAME:ROLE:TOKEN with blanks between; without it nobody may.
    """
    uvicorn, api = late("uvicorn", "serve", "Serving"), late("tollbook.api", "serve", "Serving")
    tokens = api.Tokens() if readonly else api.Tokens.of(os.environ)
    origins = tuple(allow_origin or ())
    app = api.create_app(api.Options(settings(book, profile), tokens, readonly, origins, releases))
    notes.print("Laying out the book …")
    with app.state.library.look() as found:
        found.sums()
        notes.print(f"http://{host}:{port}/openapi.json says what may be asked. Stop with Ctrl-C.")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, timeout_graceful_shutdown=5)
