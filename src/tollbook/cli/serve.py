"""`tollbook serve`: the desk and the API on one book."""

import getpass
import os
import secrets
from pathlib import Path
from typing import Annotated

import typer

from tollbook.cli.options import Book, Profile, notes
from tollbook.pipeline.link import relink
from tollbook.pipeline.settings import desk_file, settings
from tollbook.vocabulary import UsageError
from tollbook.vocabulary.extras import late

app = typer.Typer()

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@app.command(epilog="Example: tollbook serve --book hajin.db --port 8000")
def serve(
    book: Book = None,
    host: Annotated[
        str, typer.Option("--host", help="The address to listen at; 0.0.0.0 is all of them.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    readonly: Annotated[
        bool, typer.Option("--readonly", help="For everyone: nobody may write, names of private persons are masked.")
    ] = False,
    names: Annotated[bool, typer.Option("--names", help="With --readonly: show names as they are printed.")] = False,
    api_only: Annotated[
        bool, typer.Option("--api-only", help="No pages: the API alone, its paths at the root.")
    ] = False,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", help="A file in which the book stays laid out, so that the next start is quick."),
    ] = None,
    masked: Annotated[bool, typer.Option("--masked", help="The same as --readonly --api-only.")] = False,
    allow_origin: Annotated[
        list[str] | None,
        typer.Option("--allow-origin", help="A site whose pages may ask the API (CORS). None by default."),
    ] = None,
    releases: Annotated[
        Path | None, typer.Option("--releases", help="The folder of releases, to serve them too.")
    ] = None,
    tiles: Annotated[
        str | None,
        typer.Option("--tiles", help="Map tiles instead of the bundled outlines: https://…/{z}/{x}/{y}.png."),
    ] = None,
    credit: Annotated[str, typer.Option("--credit", help="Who made the tiles; stands on the map.")] = "",
    profile: Profile = "tollbook",
) -> None:
    """Serve the book: pages for people, and the API under /api; /api/openapi.json says what may be asked.

    Who may write is told by TOLLBOOK_TOKENS, as NAME:ROLE:TOKEN with blanks between, and by the accounts
    that an admin gives on the page People. On your own machine, with neither, the link that is printed signs you in.
    """
    uvicorn, api = late("uvicorn", "serve", "Serving"), late("tollbook.api", "serve", "Serving")
    if tiles and not (tiles.startswith(("https://", "http://")) and "{z}" in tiles):
        raise UsageError(f"{tiles!r} is no address of tiles.", "Write https://…/{z}/{x}/{y}.png.")
    chosen = settings(book, profile)
    if names and not readonly:
        raise UsageError("--names goes with --readonly.", "Without it, names are shown anyway.")
    api_only, readonly = api_only or masked, readonly or masked
    tokens = api.Tokens() if readonly else api.Tokens.of(os.environ)
    shared = {
        "keep": keep,
        "readonly": readonly,
        "masked": readonly and not names,
        "origins": tuple(allow_origin or ()),
        "releases": releases,
    }
    link = ""
    if api_only:
        made = api.create_app(api.Options(chosen, tokens, **shared))
    else:
        web = late("tollbook.web", "serve", "Serving")
        people = None if readonly else desk_file(chosen)
        if not readonly and host in _LOOPBACK and not tokens.persons and not web.Keep(people).has_accounts():
            word = secrets.token_urlsafe(24)
            tokens = api.Tokens.parse(f"{getpass.getuser().replace(':', '').replace(' ', '')}:admin:{word}")
            link = f"/sign-in?token={word}"
        hosts = ("127.0.0.1", "localhost", "[::1]") if host in _LOOPBACK else ()
        options = api.Options(chosen, tokens, prefix="/api", **shared)
        made = web.create_desk(web.Options(options, people, hosts, tiles, credit))
    if not readonly:
        relink(chosen, _linked)
    notes.print("Laying out the book …")
    with made.state.library.look() as found:
        found.sums()
    notes.print(_where(f"http://{host}:{port}", api_only, link), soft_wrap=True)
    uvicorn.run(made, host=host, port=port, log_level="warning", server_header=False, timeout_graceful_shutdown=5)


def _linked(done: int, claims: int) -> None:
    notes.print(f"Linking what is new, or was linked by other weights: {done:,} of {claims:,} claims …")


def _where(address: str, api_only: bool, link: str) -> str:
    if api_only:
        return f"{address}/openapi.json says what may be asked. Stop with Ctrl-C."
    if link:
        return f"{address}/ is open. To decide, sign in: {address}{link}\nStop with Ctrl-C."
    return f"{address}/ is open; {address}/api/openapi.json says what programs may ask. Stop with Ctrl-C."
