"""`tollbook show`: one incident in full."""

import json
import sys
from typing import Annotated

import typer

from tollbook.cli.incident_view import incident_view
from tollbook.cli.options import AsOf, Book, Json, Profile, answers
from tollbook.pipeline.settings import settings
from tollbook.pipeline.tell import moment, one
from tollbook.vocabulary.claim import full_json

app = typer.Typer()


@app.command(epilog="Example: tollbook show 4f2a91c0")
def show(
    incident: Annotated[str, typer.Argument(help="The incident's id, or its first characters.")],
    book: Book = None,
    as_of: AsOf = None,
    profile: Profile = "tollbook",
    as_json: Json = False,
) -> None:
    """Show one incident: its toll with who set each end, and every claim with its quote, speaker and publisher."""
    telling = one(settings(book, profile), incident, moment(as_of))
    if as_json:
        claims = [full_json(told.claim) | {"publisher": told.publisher} for told in telling.members]
        sys.stdout.write(json.dumps(telling.row() | {"said": claims}, ensure_ascii=False) + "\n")
    else:
        answers.print(incident_view(telling))
