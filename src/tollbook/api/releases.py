"""Releases of the book: numbered snapshots that never change."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from tollbook.api import shapes
from tollbook.api.answering import answer
from tollbook.api.asking import When
from tollbook.api.examples import described
from tollbook.vocabulary import NotFoundError

router = APIRouter()


@router.get("/releases", **described(shapes.Releases, "releases"))
def releases(request: Request, asked: Annotated[When, Query()]) -> Response:
    """Every release, the newest first. There is none yet."""
    return answer(request, asked.asked(), lambda lookup: {"items": []})


@router.get("/releases/{id}", **described(shapes.Releases, "releases"))
def release(id: Annotated[str, Path(max_length=200)]) -> Response:
    """One release."""
    raise NotFoundError(f"No release {id!r}.", "See the list of releases.")
