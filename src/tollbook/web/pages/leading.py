"""Where a form leads: to a page of ours and nowhere else."""

from urllib.parse import urlsplit

from fastapi import Response
from fastapi.responses import RedirectResponse


def onward(address: str) -> Response:
    """To a page of ours after something was done, so that loading it again does nothing."""
    return RedirectResponse(local(address), 303)


def local(address: str) -> str:
    """The address if it is one of ours, else the overview."""
    found = urlsplit(address)
    plain = address.startswith("/") and not address.startswith(("//", "/\\")) and not found.scheme and not found.netloc
    return address if plain and address.isprintable() and "\\" not in address else "/"
